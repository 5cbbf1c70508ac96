/// All eligible pairs, flat: the rows of volunteers in reference order, each with its needs in reference order.
public struct EligiblePairs: Sendable, Equatable {
  /// Positions of volunteers, by reference ascending: one row each, empty where nothing is eligible.
  public internal(set) var volunteers: [Int32] = []
  /// Where each row begins; one more than there are rows, the last is `count`.
  public internal(set) var offsets: [Int32] = [0]
  /// The position of each pair's need.
  public internal(set) var needs: [Int32] = []
  /// The points of each pair.
  public internal(set) var points: [Int32] = []
  /// The slots that suit both sides of each pair; none where no slot binds.
  public internal(set) var sharedSlots: [Slots] = []
  /// Whether each pair is short-term.
  public internal(set) var isShortTerm: [Bool] = []

  /// How many pairs there are.
  public var count: Int { needs.count }

  /// The pairs of a row.
  public func pairs(ofRow row: Int) -> Range<Int> { Int(offsets[row])..<Int(offsets[row + 1]) }
}

extension MatchingContext {
  /// Every eligible pair.
  ///
  /// Where travel limits bind, only needs in reach are looked at (`NeedGrid`), 64 at a time for times, checks, hours
  /// and skills (`NeedFilter`); what is left is put to every rule that looks at both sides.
  /// - Complexity: O(r ÷ 64 + s · rules + p · scores + v · n ÷ 64), for r pairs in reach, s of them that the filter
  ///   lets through, and p eligible ones of v volunteers and n needs.
  public func eligiblePairs() -> EligiblePairs {
    var search = PairSearch(self)
    return search.run()
  }
}

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
  public func eligiblePairs() -> EligiblePairs {
    let scores = WeightedScores(policy)
    let openNeeds = needOrder.filter { needs[Int($0)].mayBeMatched(today: today) }
    var result = EligiblePairs()
    result.volunteers = volunteerOrder
    for volunteer in volunteerOrder {
      if volunteers[Int(volunteer)].mayBeMatched, let first = openNeeds.first {
        var pair = pair(volunteer: volunteer, need: first)
        for need in openNeeds {
          pair.needFacts = needs[Int(need)]
          guard Rulebook.permits(pair) else { continue }
          result.needs.append(need)
          result.points.append(scores.points(pair))
          result.sharedSlots.append(pair.sharedSlots)
          result.isShortTerm.append(pair.isShortTerm)
        }
      }
      result.offsets.append(Int32(result.count))
    }
    return result
  }
}

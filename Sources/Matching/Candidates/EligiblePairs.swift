/// A need that suits a volunteer.
public struct EligiblePair: Equatable, Sendable {
  /// The position of the need.
  public var need: Int32
  /// How good the pair is.
  public var points: Int32
  /// The slots that suit both sides; none where no slot binds.
  public var sharedSlots: Slots
  /// Whether the pair is short-term.
  public var isShortTerm: Bool
}

/// The eligible pairs of one volunteer while they are searched for, field by field, with room for all needs.
struct PairColumns: ~Copyable {
  /// How many pairs there are.
  var count = 0
  let needs: FlatColumn<Int32>
  let points: FlatColumn<Int32>
  let sharedSlots: FlatColumn<Slots>
  let isShortTerm: FlatColumn<Bool>

  init(needs: Int) {
    self.needs = FlatColumn(repeating: 0, count: needs)
    points = FlatColumn(repeating: 0, count: needs)
    sharedSlots = FlatColumn(repeating: [], count: needs)
    isShortTerm = FlatColumn(repeating: false, count: needs)
  }
}

/// All eligible pairs: a row for each volunteer, by position, each with its needs in reference order.
///
/// Rows lie in blocks that copies share, field by field: to replace one costs a block, and who suits a need is found
/// by looking at needs alone.
public struct EligiblePairs: Equatable, Sendable {
  private static var rowsPerBlock: Int { 64 }

  /// Some rows, end to end.
  fileprivate struct Block: Equatable, Sendable {
    var offsets: [Int32] = [0]
    var needs: [Int32] = []
    var points: [Int32] = []
    var sharedSlots: [Slots] = []
    var isShortTerm: [Bool] = []

    func pairs(ofRow row: Int) -> Range<Int> { Int(offsets[row])..<Int(offsets[row + 1]) }
  }

  /// The eligible pairs of one volunteer.
  public struct Row: RandomAccessCollection, Sendable {
    fileprivate let block: Block
    /// Where the pairs stand in their block.
    public let indices: Range<Int>

    /// Where the first pair stands.
    public var startIndex: Int { indices.lowerBound }
    /// Where the last pair ends.
    public var endIndex: Int { indices.upperBound }

    /// A pair.
    public subscript(position: Int) -> EligiblePair {
      EligiblePair(
        need: block.needs[position], points: block.points[position], sharedSlots: block.sharedSlots[position],
        isShortTerm: block.isShortTerm[position])
    }
  }

  private var blocks: [Block] = []
  /// How many pairs there are.
  public private(set) var count = 0
  /// How many rows there are: one for each volunteer.
  public private(set) var rowCount = 0

  /// No rows.
  public init() {}

  /// The pairs of the volunteer at a position.
  public subscript(volunteer: Int32) -> Row {
    let (block, row) = Int(volunteer).quotientAndRemainder(dividingBy: Self.rowsPerBlock)
    return Row(block: blocks[block], indices: blocks[block].pairs(ofRow: row))
  }

  /// The pair of a volunteer and a need; nil where it is not eligible.
  /// - Complexity: O(pairs of the volunteer).
  public func pair(volunteer: Int32, need: Int32) -> EligiblePair? {
    self[volunteer].first { $0.need == need }
  }

  /// The positions of the volunteers whom a need suits, ascending.
  /// - Complexity: O(pairs), a few in a processor's cycle.
  public func volunteers(suiting need: Int32) -> [Int32] {
    var found: [Int32] = []
    for (number, block) in blocks.enumerated() {
      // Counting has no early end, so the compiler compares several at once.
      var hits: Int32 = 0
      for other in block.needs { hits &+= other == need ? 1 : 0 }
      guard hits > 0 else { continue }
      for row in 0..<block.offsets.count - 1 where block.needs[block.pairs(ofRow: row)].contains(need) {
        found.append(Int32(number * Self.rowsPerBlock + row))
      }
    }
    return found
  }
}

extension EligiblePairs {
  /// Adds a row after the last.
  public mutating func append(_ row: some Sequence<EligiblePair>) {
    // Out of the list while it grows, so that whether copies share it is asked once for all its pairs.
    var block = rowCount % Self.rowsPerBlock == 0 ? Block() : blocks.removeLast()
    let before = block.needs.count
    for pair in row {
      block.needs.append(pair.need)
      block.points.append(pair.points)
      block.sharedSlots.append(pair.sharedSlots)
      block.isShortTerm.append(pair.isShortTerm)
    }
    block.offsets.append(Int32(block.needs.count))
    count += block.needs.count - before
    blocks.append(block)
    rowCount += 1
  }

  /// Adds a row after the last.
  mutating func append(_ row: borrowing PairColumns) {
    var block = rowCount % Self.rowsPerBlock == 0 ? Block() : blocks.removeLast()
    row.needs.append(first: row.count, to: &block.needs)
    row.points.append(first: row.count, to: &block.points)
    row.sharedSlots.append(first: row.count, to: &block.sharedSlots)
    row.isShortTerm.append(first: row.count, to: &block.isShortTerm)
    block.offsets.append(Int32(block.needs.count))
    count += row.count
    blocks.append(block)
    rowCount += 1
  }

  /// Gives a volunteer other pairs.
  /// - Complexity: O(pairs of 64 volunteers).
  mutating func replace(_ volunteer: Int32, by row: [EligiblePair]) {
    let (number, position) = Int(volunteer).quotientAndRemainder(dividingBy: Self.rowsPerBlock)
    let old = blocks[number].pairs(ofRow: position)
    blocks[number].needs.replaceSubrange(old, with: row.map(\.need))
    blocks[number].points.replaceSubrange(old, with: row.map(\.points))
    blocks[number].sharedSlots.replaceSubrange(old, with: row.map(\.sharedSlots))
    blocks[number].isShortTerm.replaceSubrange(old, with: row.map(\.isShortTerm))
    let growth = row.count - old.count
    for later in (position + 1)..<blocks[number].offsets.count {
      blocks[number].offsets[later] += Int32(growth)
    }
    count += growth
  }

  /// Gives every pair of a volunteer other points.
  mutating func setPoints(of volunteer: Int32, _ points: (EligiblePair) -> Int32) {
    // Worked out before any is written: a row that is alive would make each write copy its block.
    let (indices, fresh) = Self.mapped(self[volunteer], points)
    blocks[Int(volunteer) / Self.rowsPerBlock].points.replaceSubrange(indices, with: fresh)
  }

  private static func mapped(_ row: Row, _ points: (EligiblePair) -> Int32) -> (Range<Int>, [Int32]) {
    (row.indices, row.map(points))
  }
}

extension MatchingContext {
  /// Every eligible pair.
  ///
  /// Where travel limits bind, only needs in reach are looked at (`NeedGrid`), 64 at a time for times, checks, hours,
  /// skills, ages and languages (`NeedFilter`); what is left is put to every other rule that looks at both sides.
  /// - Complexity: O(r ÷ 64 + s · rules + p · scores + v · n ÷ 64), for r pairs in reach, s of them that the filter
  ///   lets through, and p eligible ones of v volunteers and n needs.
  public func eligiblePairs() -> EligiblePairs {
    guard var search = PairSearch(self) else {
      var none = EligiblePairs()
      for _ in volunteers.indices { none.append([]) }
      return none
    }
    return search.all()
  }
}

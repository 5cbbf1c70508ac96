/// Records of one kind in ascending order of identity, kept in chunks that copies share.
///
/// A centre has 100,000 volunteers and an act changes one of them, so a copy with one other record must not cost a
/// copy of them all: it copies the list of chunks and one chunk, O(√n) for a hundred thousand. Every chunk but the
/// last is full, so that a position is found without a search.
public struct RecordList<Element: Sendable>: RandomAccessCollection, Sendable {
  /// How many records a full chunk holds, as a power of two: 256 balances the copies of both levels.
  @usableFromInline static var chunkBits: Int { 8 }
  @usableFromInline static var chunkSize: Int { 1 << chunkBits }

  @usableFromInline var chunks: [[Element]]
  /// How many records there are.
  public private(set) var count: Int

  /// Keeps records in the order in which they come.
  /// - Complexity: O(records).
  public init(_ records: some Sequence<Element>) {
    chunks = []
    count = 0
    append(records)
  }

  /// The first position: 0.
  public var startIndex: Int { 0 }
  /// One past the last position.
  public var endIndex: Int { count }

  /// The record at a position.
  ///
  /// It is lent, not copied, so that reading one field of a record costs no more than that.
  /// - Complexity: O(1).
  @inlinable public subscript(position: Int) -> Element {
    _read { yield chunks[position >> Self.chunkBits][position & (Self.chunkSize - 1)] }
  }

  /// Looks at each record with its position; it is lent, where a loop would copy it.
  func forEach(_ body: (Int, Lent<Element>) -> Void) {
    for (index, chunk) in chunks.enumerated() {
      Lent.eachOf(chunk) { body(index << Self.chunkBits + $0, $1) }
    }
  }

  /// Looks at the record at a position without a copy.
  func lend<Result>(_ position: Int, _ body: (Lent<Element>) -> Result) -> Result {
    Lent.of(chunks[position >> Self.chunkBits], at: position & (Self.chunkSize - 1), body)
  }

  /// One step from a list to another.
  enum Edit {
    /// Another record takes the place of one.
    case replace(Int, Element)
    /// A record is added; those from its position on move on.
    case insert(Int, Element)
    /// A record is removed; those after it move up.
    case remove(Int)
  }

  /// Takes a step.
  /// - Complexity: O(√n) for replacements, and near the end, which is where new records come; O(n) elsewhere.
  mutating func apply(_ edit: Edit) {
    switch edit {
    case .replace(let position, let record):
      chunks[position >> Self.chunkBits][position & (Self.chunkSize - 1)] = record
    case .insert(let position, let record):
      let moving = Array(self[position...])
      truncate(to: position)
      append(CollectionOfOne(record))
      append(moving)
    case .remove(let position):
      let moving = Array(self[(position + 1)...])
      truncate(to: position)
      append(moving)
    }
  }

  private mutating func append(_ records: some Sequence<Element>) {
    for record in records {
      if count & (Self.chunkSize - 1) == 0 { chunks.append([]) }
      chunks[chunks.count - 1].append(record)
      count += 1
    }
  }

  private mutating func truncate(to end: Int) {
    let full = (end + Self.chunkSize - 1) >> Self.chunkBits
    chunks.removeLast(chunks.count - full)
    if full > 0 { chunks[full - 1].removeLast(chunks[full - 1].count - (end - (full - 1) << Self.chunkBits)) }
    count = end
  }
}

extension RecordList {
  /// The positions.
  public typealias Indices = Range<Int>
}

extension RecordList: ExpressibleByArrayLiteral {
  /// Keeps the records written out.
  public init(arrayLiteral records: Element...) { self.init(records) }
}

extension RecordList: Equatable where Element: Equatable {
  /// Whether two lists hold the same records.
  /// - Complexity: O(n) at most; chunks that both share are not looked into.
  public static func == (one: Self, other: Self) -> Bool { one.chunks == other.chunks }
}

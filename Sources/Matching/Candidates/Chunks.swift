/// Values in chunks that copies share, so that a copy in which one value differs costs one chunk.
///
/// Every chunk but the last is full, so a position is found without a search.
public struct Chunks<Element: Sendable>: RandomAccessCollection, Sendable {
  /// How many values a full chunk holds, as a power of two: 256 balances the copies of both levels.
  private static var chunkBits: Int { 8 }
  private static var chunkSize: Int { 1 << chunkBits }

  private var chunks: [[Element]] = []
  /// How many values there are.
  public private(set) var count = 0

  /// Keeps values in the order in which they come.
  /// - Complexity: O(values).
  public init(_ values: some Sequence<Element>) {
    for value in values { append(value) }
  }

  /// Keeps what is made of each record of a list; a record is lent, where a loop would copy it.
  /// - Complexity: O(records).
  init<Record>(of records: RecordList<Record>, _ make: (Int, Lent<Record>) -> Element) {
    var made: [Element] = []
    made.reserveCapacity(Self.chunkSize)
    records.forEach { position, record in
      made.append(make(position, record))
      if made.count == Self.chunkSize {
        chunks.append(made)
        made.removeAll(keepingCapacity: true)
      }
    }
    if !made.isEmpty { chunks.append(made) }
    count = records.count
  }

  /// The first position: 0.
  public var startIndex: Int { 0 }
  /// One past the last position.
  public var endIndex: Int { count }

  /// The value at a position.
  /// - Complexity: O(1); for the first change of a chunk that copies share, O(√values).
  public internal(set) subscript(position: Int) -> Element {
    _read { yield chunks[position >> Self.chunkBits][position & (Self.chunkSize - 1)] }
    _modify { yield &chunks[position >> Self.chunkBits][position & (Self.chunkSize - 1)] }
  }

  /// Adds a value at the end.
  mutating func append(_ value: Element) {
    if count & (Self.chunkSize - 1) == 0 {
      chunks.append([])
      chunks[chunks.count - 1].reserveCapacity(Self.chunkSize)
    }
    chunks[chunks.count - 1].append(value)
    count += 1
  }

  /// Writes a value at a position that is there, or the one after the last.
  mutating func put(_ value: Element, at position: Int) {
    if position == count { append(value) } else { self[position] = value }
  }
}

extension Chunks {
  /// The positions.
  public typealias Indices = Range<Int>
}

extension Chunks: Equatable where Element: Equatable {
  /// Whether two hold the same values; chunks that both share are not looked into.
  public static func == (one: Self, other: Self) -> Bool { one.chunks == other.chunks }
}

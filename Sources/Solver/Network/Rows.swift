/// Rows of items in one flat buffer, or in several that run in parallel, each row with room to grow.
///
/// Rows that are made together lie close together. One that outgrows its room moves to the end of the buffer and
/// has twice the room there, so that growth costs O(1) for an item in the long run. What it leaves behind is lost
/// until the buffer is made anew.
struct Rows: Sendable {
  /// Where each row begins.
  private(set) var start: [Int32]
  /// The number of items in each row.
  private(set) var count: [Int32]
  private var room: [Int32]
  /// The length of the buffer.
  private(set) var end: Int

  /// Rows without gaps: each begins where the one before ends.
  init(offset: [Int32]) {
    start = Array(offset.dropLast())
    count = zip(offset, offset.dropFirst()).map { $1 - $0 }
    room = count
    end = Int(offset.last ?? 0)
  }

  /// The positions of a row's items.
  subscript(row: Int) -> Range<Int> {
    let first = Int(start[row])
    return first..<first + Int(count[row])
  }

  /// The length that the buffer would have if a row were longer or shorter.
  func end(ifResized row: Int, to newCount: Int) -> Int {
    newCount > Int(room[row]) ? end + 2 * newCount : end
  }

  /// Makes a row longer or shorter.
  ///
  /// - Returns: The positions of the items that must be moved to where the row now begins; nil where it stays.
  mutating func resize(_ row: Int, to newCount: Int) -> Range<Int>? {
    defer { count[row] = Int32(newCount) }
    guard newCount > Int(room[row]) else { return nil }
    let left = self[row]
    start[row] = Int32(end)
    end = end(ifResized: row, to: newCount)
    room[row] = Int32(2 * newCount)
    return left
  }
}

extension Array {
  /// Lengthens a buffer to the end of its rows, and takes a row that moved along.
  mutating func follow(_ rows: Rows, _ row: Int, from left: Range<Int>?, filler: Element) {
    if count < rows.end { append(contentsOf: repeatElement(filler, count: rows.end - count)) }
    guard let left else { return }
    var position = Int(rows.start[row])
    for old in left {
      self[position] = self[old]
      position += 1
    }
  }
}

/// The accepted bids of every site, each site's a binary heap with the lowest bid first.
struct Bids: ~Copyable {
  private let start: Scratch<Int32>
  private let filled: Scratch<Int32>
  /// Level and role of each bid in one integer that orders by level first.
  private let entries: Scratch<Int64>

  /// The level that no bid reaches.
  static let none = Int32.max

  /// Makes room for as many bids at each site as it has places.
  init(_ places: Rows) {
    start = Scratch(count: places.start.count) { places.start[$0] }
    filled = Scratch(repeating: 0, count: places.start.count)
    entries = Scratch(repeating: 0, count: places.end)
  }

  func removeAll() { filled.fill(0) }

  func count(_ site: Int) -> Int { Int(filled[site]) }

  /// The lowest accepted bid of a site; more than any bid where there is none.
  func lowest(_ site: Int) -> Int32 {
    filled[site] > 0 ? Int32(truncatingIfNeeded: entries[Int(start[site])] >> 32) : Self.none
  }

  func add(_ level: Int32, _ role: Int32, to site: Int) {
    let first = Int(start[site])
    let entry = Int64(level) << 32 | Int64(role)
    var position = Int(filled[site])
    filled[site] += 1
    while position > 0 {
      let parent = (position - 1) / 2
      guard entry < entries[first + parent] else { break }
      entries[first + position] = entries[first + parent]
      position = parent
    }
    entries[first + position] = entry
  }

  /// Removes the lowest bid of a site that has one, and returns the role that made it.
  func removeLowest(_ site: Int) -> Int {
    let first = Int(start[site])
    filled[site] -= 1
    let end = Int(filled[site])
    let loser = Int(entries[first] & 0xFFFF_FFFF)
    let moved = entries[first + end]
    var position = 0
    while true {
      var child = 2 * position + 1
      guard child < end else { break }
      if child + 1 < end && entries[first + child + 1] < entries[first + child] { child += 1 }
      guard entries[first + child] < moved else { break }
      entries[first + position] = entries[first + child]
      position = child
    }
    entries[first + position] = moved
    return loser
  }
}

/// The accepted bids of every site, each site's a binary heap with the lowest bid first.
struct Bids {
  private let rows: Rows
  private var level: [Int64]
  private var role: [Int32]
  private(set) var count: [Int32]

  /// Makes room for as many bids at each site as it has places.
  init(_ places: Rows) {
    rows = places
    level = [Int64](repeating: 0, count: places.end)
    role = [Int32](repeating: -1, count: places.end)
    count = [Int32](repeating: 0, count: places.count.count)
  }

  mutating func removeAll() {
    for site in count.indices { count[site] = 0 }
  }

  /// The lowest accepted bid of a site; more than any bid where there is none.
  func lowest(_ site: Int) -> Int64 { count[site] > 0 ? level[Int(rows.start[site])] : Int64.max }

  mutating func add(_ newLevel: Int64, _ newRole: Int32, to site: Int) {
    let first = Int(rows.start[site])
    var position = Int(count[site])
    count[site] += 1
    while position > 0 {
      let parent = (position - 1) / 2
      guard newLevel < level[first + parent] else { break }
      level[first + position] = level[first + parent]
      role[first + position] = role[first + parent]
      position = parent
    }
    level[first + position] = newLevel
    role[first + position] = newRole
  }

  /// Removes the lowest bid of a site that has one, and returns the role that made it.
  mutating func removeLowest(_ site: Int) -> Int32 {
    let first = Int(rows.start[site])
    count[site] -= 1
    let end = Int(count[site])
    let loser = role[first]
    let moved = level[first + end]
    let movedRole = role[first + end]
    var position = 0
    while true {
      var child = 2 * position + 1
      guard child < end else { break }
      if child + 1 < end && level[first + child + 1] < level[first + child] { child += 1 }
      guard level[first + child] < moved else { break }
      level[first + position] = level[first + child]
      role[first + position] = role[first + child]
      position = child
    }
    level[first + position] = moved
    role[first + position] = movedRole
    return loser
  }
}

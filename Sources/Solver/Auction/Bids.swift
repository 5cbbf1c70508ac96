/// The accepted bids of every task, each task's a binary heap with the lowest bid first.
struct Bids {
  private let offset: [Int32]
  private var level: [Int64]
  private var role: [Int32]
  private(set) var count: [Int32]

  /// Makes room for as many bids at each task as its stretch of `offset` is long.
  init(offset: [Int32], taskCount: Int) {
    self.offset = Array(offset[...taskCount])
    level = [Int64](repeating: 0, count: Int(offset[taskCount]))
    role = [Int32](repeating: -1, count: Int(offset[taskCount]))
    count = [Int32](repeating: 0, count: taskCount)
  }

  mutating func removeAll() {
    for task in count.indices { count[task] = 0 }
  }

  /// The lowest accepted bid of a task that has one.
  func lowest(_ task: Int) -> Int64 { level[Int(offset[task])] }

  mutating func add(_ newLevel: Int64, _ newRole: Int32, to task: Int) {
    let first = Int(offset[task])
    var position = Int(count[task])
    count[task] += 1
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

  /// Puts a bid in the place of the lowest one, and returns the role that loses its place.
  mutating func replaceLowest(_ newLevel: Int64, _ newRole: Int32, at task: Int) -> Int32 {
    let first = Int(offset[task])
    let end = Int(count[task])
    let loser = role[first]
    var position = 0
    while true {
      var child = 2 * position + 1
      guard child < end else { break }
      if child + 1 < end && level[first + child + 1] < level[first + child] { child += 1 }
      guard level[first + child] < newLevel else { break }
      level[first + position] = level[first + child]
      role[first + position] = role[first + child]
      position = child
    }
    level[first + position] = newLevel
    role[first + position] = newRole
    return loser
  }
}

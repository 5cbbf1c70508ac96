/// A binary heap of nodes by distance, ties by node, in which a node may stand more than once.
struct DistanceHeap {
  private var entries: [(distance: Int64, node: Int32)] = []

  var first: (distance: Int64, node: Int32)? { entries.first }

  mutating func removeAll() {
    entries.removeAll(keepingCapacity: true)
  }

  mutating func insert(_ distance: Int64, _ node: Int32) {
    var position = entries.count
    entries.append((distance, node))
    while position > 0 {
      let parent = (position - 1) / 2
      guard (distance, node) < entries[parent] else { break }
      entries[position] = entries[parent]
      position = parent
    }
    entries[position] = (distance, node)
  }

  mutating func removeFirst() {
    let last = entries.removeLast()
    guard !entries.isEmpty else { return }
    var position = 0
    while true {
      var child = 2 * position + 1
      guard child < entries.count else { break }
      if child + 1 < entries.count && entries[child + 1] < entries[child] { child += 1 }
      guard entries[child] < last else { break }
      entries[position] = entries[child]
      position = child
    }
    entries[position] = last
  }
}

/// What a search knows of every node: its distance, and the arc by which it was reached.
///
/// The labels are kept between searches and only those that a search touched are cleared, so a search costs what it
/// looks at. They lie in memory of their own, without bounds checks, because every step of a search reads one at
/// a random node; positions are checked in debug builds. A copy shares the memory until either begins a search
/// (``reset()``), so that copies behave as values.
struct SearchLabels: @unchecked Sendable {
  struct Label {
    var distance: Int64
    /// The node at the other end of the arc by which this one was reached, and that arc's pair or role.
    var neighbour: Int32
    var item: Int32
  }

  /// The distance of a node that was not reached.
  static let unreached = Int64.max

  private var storage: Storage
  /// The nodes that have been reached since the last reset.
  private(set) var touched: [Int32] = []

  init(nodeCount: Int) { storage = Storage(count: nodeCount) }

  var count: Int { storage.count }

  /// Forgets every label.
  mutating func reset() {
    if isKnownUniquelyReferenced(&storage) {
      for node in touched { storage.base[Int(node)].distance = Self.unreached }
    } else {
      storage = Storage(count: storage.count)
    }
    touched.removeAll(keepingCapacity: true)
  }

  /// The distance of a node.
  @inline(__always)
  func distance(_ node: Int) -> Int64 { self[node].distance }

  @inline(__always)
  subscript(node: Int) -> Label {
    assert(node >= 0 && node < storage.count)
    return storage.base[node]
  }

  /// Labels a node.
  @inline(__always)
  mutating func reach(_ node: Int, _ distance: Int64, by neighbour: Int, item: Int) {
    assert(node >= 0 && node < storage.count)
    if storage.base[node].distance == Self.unreached { touched.append(Int32(node)) }
    storage.base[node] = Label(distance: distance, neighbour: Int32(neighbour), item: Int32(item))
  }

  /// Memory for a label of each node, freed with its owner.
  private final class Storage {
    let count: Int
    let base: UnsafeMutablePointer<Label>

    init(count: Int) {
      self.count = count
      base = .allocate(capacity: count)
      base.initialize(
        repeating: Label(distance: SearchLabels.unreached, neighbour: -1, item: -1), count: count)
    }

    deinit { base.deallocate() }
  }
}

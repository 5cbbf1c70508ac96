/// Dijkstra's algorithm against the direction of the arcs, from a free place that asks more than it should to
/// whoever can best fill it.
///
/// It runs before any flow uses a slot node or the limited part of a task, so that agents and tasks are all there
/// is: a place is filled by an agent with a free role, or by one whose own place is then the next to fill, or
/// is given up.
struct HoleSearch {
  private(set) var distance: [Int64]
  private(set) var touched: [Int32] = []
  /// The next node towards the free place, and the pair or role of the arc to it.
  private var next: [Int32]
  private var item: [Int32]
  private var heap = DistanceHeap()
  private let incoming: IncomingPairs
  private var limit = Int64.max
  private var end = -1

  init(_ network: Network) {
    incoming = IncomingPairs(network)
    distance = [Int64](repeating: ShortestPath.unreached, count: network.nodeCount)
    next = [Int32](repeating: -1, count: network.nodeCount)
    item = next
  }

  /// The distance from the root to a task, on a path that does not come from the root directly, where that is
  /// below `limit`, else nil.
  mutating func run(in network: Network, to task: Int, below limit: Int64) -> Int64? {
    for node in touched { distance[Int(node)] = ShortestPath.unreached }
    touched.removeAll(keepingCapacity: true)
    heap.removeAll()
    self.limit = limit
    end = -1
    relax(network.unitCount + task, 0, towards: -1, item: -1)
    heap.insert(0, Int32(network.unitCount + task))
    while let (reached, first) = heap.first, reached < self.limit {
      heap.removeFirst()
      if reached == distance[Int(first)] { expand(Int(first) - network.unitCount, reached, network) }
    }
    return end < 0 ? nil : self.limit
  }

  /// The arcs of the path that the last search found, without those at the root.
  func path() -> [ShortestPath.Arc] {
    var arcs: [ShortestPath.Arc] = []
    var node = end
    while next[node] >= 0 {
      arcs.append(ShortestPath.Arc(tail: node, head: Int(next[node]), item: Int(item[node])))
      node = Int(next[node])
    }
    return arcs
  }

  private mutating func relax(_ node: Int, _ new: Int64, towards head: Int, item: Int) {
    if distance[node] == ShortestPath.unreached { touched.append(Int32(node)) }
    distance[node] = new
    next[node] = Int32(head)
    self.item[node] = Int32(item)
  }

  private mutating func finish(at node: Int, _ new: Int64) {
    if new < limit { (end, limit) = (node, new) }
  }

  private mutating func expand(_ task: Int, _ reached: Int64, _ network: Network) {
    let node = network.unitCount + task
    let filled = network.filled(task)
    if filled > 0 {
      finish(at: node, reached + network.step(task, after: filled - 1) - network.potential[node])
    }
    let price = reached - network.potential[node]
    let potential = network.potential.span
    let incoming = incoming
    let entries = incoming.entries.span
    for position in incoming.positions(of: task) {
      let entry = entries[position]
      let agent = Int(entry.agent)
      let new = price + potential[agent] - entry.value
      guard new < limit && new < distance[agent] else { continue }
      guard !network.isChosen[Int(entry.pair)] && network.isDirect[agent] else { continue }
      relax(agent, new, towards: node, item: Int(entry.pair))
      leave(agent, new, network)
    }
  }

  /// Looks behind an agent: at a free role, where it is not one still to be given, and at its places.
  private mutating func leave(_ agent: Int, _ reached: Int64, _ network: Network) {
    let roles = network.roles(of: agent)
    if Int(network.used[agent]) < roles.count && network.potential[agent] == 0 { finish(at: agent, reached) }
    for role in roles where network.rolePair[role] >= 0 {
      let pair = Int(network.rolePair[role])
      let node = network.unitCount + Int(network.site[pair])
      let new = reached + network.value[pair] - network.potential[agent] + network.potential[node]
      guard new < distance[node] && new < limit else { continue }
      relax(node, new, towards: agent, item: role)
      heap.insert(new, Int32(node))
    }
  }
}

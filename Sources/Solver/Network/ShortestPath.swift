/// Dijkstra's algorithm on the residual network, from one node to the root, or to where a search against the arcs
/// began.
///
/// The root has an arc to almost every agent and task. No search follows those: a way on from the root is found by
/// the search from the other end, which ends at the root. Two such searches meet (Pohl 1971): every node that a
/// path of less than the best length could pass has been reached by one or the other.
///
/// The buffers are kept between searches and only what a search touched is cleared, so a search costs what
/// it looks at: O(p + q log q) for p pairs of the units it settles and q improvements of a distance.
struct ShortestPath {
  /// One residual arc of a path.
  struct Arc {
    var tail: Int
    var head: Int
    /// The pair of unit → site, the role of site → unit and slot → slot, else −1.
    var item: Int
  }

  private(set) var distance: [Int64]
  private(set) var touched: [Int32] = []
  private var parent: [Int32]
  private var item: [Int32]
  private var heap = DistanceHeap()
  /// The length of the best path so far, or the limit, and the node at which the two searches met for it.
  private var best = Int64.max
  private var meeting = -1
  /// The distances of the search from the other end, and the radius within which it knows them all.
  private var onward: [Int64] = []
  private var radius: Int64 = 0

  static let unreached = Int64.max

  init(nodeCount: Int) {
    distance = [Int64](repeating: Self.unreached, count: nodeCount)
    parent = [Int32](repeating: -1, count: nodeCount)
    item = parent
  }

  /// The distance to the root where that is below `limit`, else nil.
  mutating func run(in network: Network, from source: Int, toRootBelow limit: Int64) -> Int64? {
    (best, meeting, onward, radius) = (limit, -1, [], 0)
    search(network, from: source)
    return meeting < 0 ? nil : best
  }

  /// The arcs of the shortest path to where another search began, first to last; nil where there is none.
  mutating func path(in network: Network, from source: Int, toMeet other: ReverseShortestPath) -> [Arc]? {
    (best, meeting, onward, radius) = (Self.unreached, -1, other.distance, other.radius)
    search(network, from: source)
    return meeting < 0 ? nil : path() + other.path(from: meeting)
  }

  /// The arcs of the path that the last search found, first to last.
  func path() -> [Arc] {
    var arcs: [Arc] = []
    var node = meeting
    while parent[node] >= 0 {
      arcs.append(Arc(tail: Int(parent[node]), head: node, item: Int(item[node])))
      node = Int(parent[node])
    }
    return arcs.reversed()
  }

  private mutating func search(_ network: Network, from source: Int) {
    for node in touched { distance[Int(node)] = Self.unreached }
    touched.removeAll(keepingCapacity: true)
    heap.removeAll()
    relax(source, 0, from: -1, item: -1, network)
    while let (reached, first) = heap.first, reached < best - radius {
      heap.removeFirst()
      let node = Int(first)
      if reached > distance[node] { continue }
      if node < network.agentCount {
        expandAgent(node, reached, network)
      } else if node < network.unitCount {
        expandSlot(node, reached, network)
      } else {
        expandSite(node, reached, network)
      }
    }
  }

  private mutating func relax(_ node: Int, _ new: Int64, from tail: Int, item: Int, _ network: Network) {
    guard new < distance[node] && new < best else { return }
    reach(node, new, from: tail, item: item)
    heap.insert(new, Int32(node))
    // The step to the root is looked at now and not when the node's turn comes, for it may end the search.
    if node < network.agentCount {
      if network.used[node] > 0 { reachRoot(new + network.potential[node], from: node, network) }
    } else if node >= network.unitCount && node < network.unitCount + network.taskCount {
      let task = node - network.unitCount
      let filled = network.filled(task)
      if filled < Int(network.problem.tasks.capacity[task]) {
        let cost = network.potential[node] - network.step(task, after: filled)
        reachRoot(new + cost, from: node, network)
      }
    }
  }

  private mutating func reachRoot(_ new: Int64, from tail: Int, _ network: Network) {
    if new < distance[network.root] && new < best { reach(network.root, new, from: tail, item: -1) }
  }

  private mutating func reach(_ node: Int, _ new: Int64, from tail: Int, item: Int) {
    if distance[node] == Self.unreached { touched.append(Int32(node)) }
    distance[node] = new
    parent[node] = Int32(tail)
    self.item[node] = Int32(item)
    // Where both searches passed through a node twice, the first meeting is at least as good: strictly better
    // ones alone replace it, so that the path visits no node twice.
    if node == distance.count - 1 || !onward.isEmpty {
      let rest = onward.isEmpty ? 0 : onward[node]
      if rest < best - new { (best, meeting) = (new + rest, node) }
    }
  }

  private mutating func expandAgent(_ agent: Int, _ reached: Int64, _ network: Network) {
    let slots = network.slots.row(of: agent)
    let profit = reached + network.potential[agent]
    for slot in slots where network.slotRole[slot] < 0 {
      let node = network.agentCount + slot
      relax(node, profit - network.potential[node], from: agent, item: -1, network)
    }
    for pair in network.problem.pairs.row(of: agent) where !network.isChosen[pair] {
      if !slots.isEmpty && network.problem.pairs.slots[pair] != 0 { continue }
      relaxPair(pair, profit, from: agent, network)
    }
  }

  private mutating func expandSlot(_ node: Int, _ reached: Int64, _ network: Network) {
    let slot = node - network.agentCount
    let bit = network.slots.bit[slot]
    let agent = Int(network.slots.agent[slot])
    let profit = reached + network.potential[node]
    if network.slotRole[slot] >= 0 {
      relax(agent, profit - network.potential[agent], from: node, item: -1, network)
    }
    for pair in network.problem.pairs.row(of: agent) where network.problem.pairs.slots[pair] & bit != 0 {
      if !network.isChosen[pair] { relaxPair(pair, profit, from: node, network) }
    }
    for role in network.roles(of: agent) where network.rolePair[role] >= 0 {
      let other = Int(network.roleUnit[role])
      if other != node && network.problem.pairs.slots[Int(network.rolePair[role])] & bit != 0 {
        relax(other, profit - network.potential[other], from: node, item: role, network)
      }
    }
  }

  private mutating func relaxPair(_ pair: Int, _ profit: Int64, from unit: Int, _ network: Network) {
    let head = network.unitCount + Int(network.site[pair])
    let new = profit - network.value[pair] - network.potential[head]
    relax(head, new, from: unit, item: pair, network)
  }

  private mutating func expandSite(_ node: Int, _ reached: Int64, _ network: Network) {
    let site = node - network.unitCount
    let price = reached + network.potential[node]
    if site < network.taskCount {
      let limited = Int(network.limitedSite[site])
      if limited >= 0 && network.placeCount[limited] > 0 {
        let head = network.unitCount + limited
        relax(head, price - network.potential[head], from: node, item: -1, network)
      }
    } else {
      let task = Int(network.limitedTask[site - network.taskCount])
      if network.placeCount[site] < network.problem.tasks.limitedCapacity[task] {
        let head = network.unitCount + task
        relax(head, price - network.potential[head], from: node, item: -1, network)
      }
    }
    for role in network.rolesPlaced(at: site) {
      let unit = Int(network.roleUnit[role])
      let new = price + network.value[Int(network.rolePair[role])] - network.potential[unit]
      relax(unit, new, from: node, item: role, network)
    }
  }
}

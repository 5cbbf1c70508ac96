/// Dijkstra's algorithm on the residual network, from one node until its target is settled.
///
/// The buffers are kept between searches and only what a search touched is cleared, so a search costs what
/// it looks at: O(p + q log q) for p pairs of the units it settles and q improvements of a distance.
struct ShortestPath {
  /// Where a search ends.
  enum Target {
    /// At a node.
    case node(Int)
    /// At the forward arc of a pair that is not chosen, wherever it may leave.
    case pair(Int)
  }

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
  /// The pair whose forward arc is sought, and the node that stands for its end.
  private var soughtPair = -1
  private var goal = -1
  private var limit = Int64.max

  static let unreached = Int64.max

  init(nodeCount: Int) {
    distance = [Int64](repeating: Self.unreached, count: nodeCount + 1)
    parent = [Int32](repeating: -1, count: nodeCount + 1)
    item = [Int32](repeating: -1, count: nodeCount + 1)
  }

  /// The distance to the target where that is below `limit`, else nil.
  mutating func run(in network: Network, from source: Int, to target: Target, below limit: Int64) -> Int64? {
    reset()
    self.limit = limit
    switch target {
    case .node(let node):
      soughtPair = -1
      goal = node
    case .pair(let pair):
      soughtPair = pair
      goal = network.nodeCount
    }
    relax(source, 0, from: -1, item: -1)
    while let (reached, first) = heap.first, reached < self.limit {
      heap.removeFirst()
      let node = Int(first)
      if reached > distance[node] { continue }
      if node < network.agentCount {
        expandAgent(node, reached, network)
      } else if node < network.unitCount {
        expandSlot(node, reached, network)
      } else if node < network.root {
        expandSite(node, reached, network)
      } else {
        expandRoot(reached, network)
      }
    }
    return distance[goal] < limit ? distance[goal] : nil
  }

  /// The arcs of the path to the target that the last search found, first to last.
  func path(in network: Network) -> [Arc] {
    var arcs: [Arc] = []
    var node = goal
    while parent[node] >= 0 {
      let head = node == network.nodeCount ? network.unitCount + Int(network.site[soughtPair]) : node
      arcs.append(Arc(tail: Int(parent[node]), head: head, item: Int(item[node])))
      node = Int(parent[node])
    }
    return arcs.reversed()
  }

  private mutating func reset() {
    for node in touched { distance[Int(node)] = Self.unreached }
    touched.removeAll(keepingCapacity: true)
    heap.removeAll()
  }

  private mutating func relax(_ node: Int, _ new: Int64, from tail: Int, item: Int) {
    guard new < distance[node] && new < limit else { return }
    if distance[node] == Self.unreached { touched.append(Int32(node)) }
    distance[node] = new
    parent[node] = Int32(tail)
    self.item[node] = Int32(item)
    // Nothing at the target's distance or beyond can improve on it.
    if node == goal { limit = new } else { heap.insert(new, Int32(node)) }
  }

  private mutating func expandAgent(_ agent: Int, _ reached: Int64, _ network: Network) {
    let slots = network.slots.row(of: agent)
    let profit = reached + network.potential[agent]
    if network.used[agent] > 0 { relax(network.root, profit, from: agent, item: -1) }
    for slot in slots where network.slotRole[slot] < 0 {
      let node = network.agentCount + slot
      relax(node, profit - network.potential[node], from: agent, item: -1)
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
      relax(agent, profit - network.potential[agent], from: node, item: -1)
    }
    for pair in network.problem.pairs.row(of: agent) where network.problem.pairs.slots[pair] & bit != 0 {
      if !network.isChosen[pair] { relaxPair(pair, profit, from: node, network) }
    }
    for role in network.roles(of: agent) where network.rolePair[role] >= 0 {
      let other = Int(network.roleUnit[role])
      if other != node && network.problem.pairs.slots[Int(network.rolePair[role])] & bit != 0 {
        relax(other, profit - network.potential[other], from: node, item: role)
      }
    }
  }

  private mutating func relaxPair(_ pair: Int, _ profit: Int64, from unit: Int, _ network: Network) {
    let head = network.unitCount + Int(network.site[pair])
    let new = profit - network.value[pair] - network.potential[head]
    relax(pair == soughtPair ? goal : head, new, from: unit, item: pair)
  }

  private mutating func expandSite(_ node: Int, _ reached: Int64, _ network: Network) {
    let site = node - network.unitCount
    let price = reached + network.potential[node]
    if site < network.taskCount {
      let filled = network.filled(site)
      if filled < Int(network.problem.tasks.capacity[site]) {
        relax(network.root, price - network.step(site, after: filled), from: node, item: -1)
      }
      let limited = Int(network.limitedSite[site])
      if limited >= 0 && network.placeCount[limited] > 0 {
        let head = network.unitCount + limited
        relax(head, price - network.potential[head], from: node, item: -1)
      }
    } else {
      let task = Int(network.limitedTask[site - network.taskCount])
      if network.placeCount[site] < network.problem.tasks.limitedCapacity[task] {
        let head = network.unitCount + task
        relax(head, price - network.potential[head], from: node, item: -1)
      }
    }
    for role in network.rolesPlaced(at: site) {
      let unit = Int(network.roleUnit[role])
      let new = price + network.value[Int(network.rolePair[role])] - network.potential[unit]
      relax(unit, new, from: node, item: role)
    }
  }

  private mutating func expandRoot(_ reached: Int64, _ network: Network) {
    for agent in 0..<network.agentCount where Int(network.used[agent]) < network.roles(of: agent).count {
      relax(agent, reached - network.potential[agent], from: network.root, item: -1)
    }
    for task in 0..<network.taskCount {
      let filled = network.filled(task)
      if filled > 0 {
        let head = network.unitCount + task
        let new = reached + network.step(task, after: filled - 1) - network.potential[head]
        relax(head, new, from: network.root, item: -1)
      }
    }
  }
}

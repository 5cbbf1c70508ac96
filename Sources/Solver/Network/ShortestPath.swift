/// Dijkstra's algorithm on the residual network, from one node to the root, or to where a search against the arcs
/// began.
///
/// The root has an arc to almost every agent and task. No search follows those: a way on from the root is found by
/// the search from the other end, which ends at the root. Two such searches meet (Pohl 1971): every node that a
/// path of less than the best length could pass has been reached by one or the other.
///
/// An agent that is as near as the site from which it is reached is left at once, without a turn in the heap. A
/// search costs what it looks at: O(p + q log q) for p pairs of the units it leaves and q improvements of a
/// distance.
struct ShortestPath {
  /// One residual arc of a path.
  struct Arc {
    var tail: Int
    var head: Int
    /// The pair of unit → site, the role of site → unit and slot → slot, else −1.
    var item: Int
  }

  private(set) var labels: SearchLabels
  private var heap = DistanceHeap()
  /// The length of the best path so far, or the limit, and the node at which the two searches met for it.
  private var best = Int64.max
  private var meeting = -1
  /// The distances of the search from the other end, and the radius within which it knows them all.
  private var onward: SearchLabels?
  private var radius: Int64 = 0
  /// The distance of the node that is being left.
  private var nearest: Int64 = 0

  static let unreached = SearchLabels.unreached

  init(nodeCount: Int) { labels = SearchLabels(nodeCount: nodeCount) }

  /// The distance to the root where that is below `limit`, else nil.
  mutating func run(in network: Network, from source: Int, toRootBelow limit: Int64) -> Int64? {
    (best, meeting, onward, radius) = (limit, -1, nil, 0)
    search(network, from: source)
    return meeting < 0 ? nil : best
  }

  /// The arcs of the shortest path to where another search began, first to last; nil where there is none that is
  /// shorter than `limit`.
  mutating func path(
    in network: Network, from source: Int, toMeet other: ReverseShortestPath, below limit: Int64 = unreached
  ) -> [Arc]? {
    (best, meeting, onward, radius) = (limit, -1, other.labels, other.radius)
    search(network, from: source)
    onward = nil
    return meeting < 0 ? nil : path() + other.path(from: meeting)
  }

  /// The arcs of the path that the last search found, first to last.
  func path() -> [Arc] {
    var arcs: [Arc] = []
    var node = meeting
    while case let label = labels[node], label.neighbour >= 0 {
      arcs.append(Arc(tail: Int(label.neighbour), head: node, item: Int(label.item)))
      node = Int(label.neighbour)
    }
    return arcs.reversed()
  }

  private mutating func search(_ network: Network, from source: Int) {
    labels.reset()
    heap.removeAll()
    nearest = -1
    relax(source, 0, from: -1, item: -1, network)
    while let (reached, first) = heap.first, reached < best - radius {
      heap.removeFirst()
      let node = Int(first)
      nearest = reached
      if reached > labels.distance(node) { continue }
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
    guard new < best && new < labels.distance(node) else { return }
    reach(node, new, from: tail, item: item)
    // The step to the root is looked at now and not when the node's turn comes, for it may end the search.
    if node < network.agentCount {
      if network.used[node] > 0 { reachRoot(new + network.potential[node], from: node, network) }
      if new == nearest {
        expandAgent(node, new, network)
      } else {
        heap.insert(new, Int32(node))
      }
      return
    }
    heap.insert(new, Int32(node))
    if node >= network.unitCount && node < network.unitCount + network.taskCount {
      let task = node - network.unitCount
      let filled = network.filled(task)
      if filled < Int(network.problem.tasks.capacity[task]) {
        let cost = network.potential[node] - network.step(task, after: filled)
        reachRoot(new + cost, from: node, network)
      }
    }
  }

  private mutating func reachRoot(_ new: Int64, from tail: Int, _ network: Network) {
    if new < best && new < labels.distance(network.root) { reach(network.root, new, from: tail, item: -1) }
  }

  private mutating func reach(_ node: Int, _ new: Int64, from tail: Int, item: Int) {
    labels.reach(node, new, by: tail, item: item)
    // Where both searches passed through a node twice, the first meeting is at least as good: strictly better
    // ones alone replace it, so that the path visits no node twice.
    if node == labels.count - 1 || onward != nil {
      let rest = onward?.distance(node) ?? 0
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
    // Most pairs lead no nearer to anywhere: that is seen from the fewest reads of memory.
    let (value, site, potential) = (network.value.span, network.site.span, network.potential.span)
    let unitCount = network.unitCount
    for pair in network.problem.pairs.row(of: agent) {
      let head = unitCount + Int(site[pair])
      let new = profit - value[pair] - potential[head]
      guard new < best && new < labels.distance(head) && !network.isChosen[pair] else { continue }
      if !slots.isEmpty && network.problem.pairs.slots[pair] != 0 { continue }
      relax(head, new, from: agent, item: pair, network)
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

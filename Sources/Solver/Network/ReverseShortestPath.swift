/// Dijkstra's algorithm against the direction of the arcs, from where one more pair could be placed or let go, back
/// to the root.
///
/// From a free place it finds whoever can best fill it: an agent with a free role, or one whose own place is then
/// the next to fill, and so on until one is left that is best given up. A free role that still has a profit is
/// yet to be given, and no way out.
struct ReverseShortestPath {
  /// The label of a node tells the next one towards the end of the path.
  private(set) var labels: SearchLabels
  private var heap = DistanceHeap()
  /// The length of the shortest way from the root, or the limit; nodes nearer than this have their distance.
  private(set) var radius = Int64.max
  /// No pair that is not listed leads to a node nearer than this.
  private var horizon = Int64.max
  private let root: Int

  init(nodeCount: Int) {
    labels = SearchLabels(nodeCount: nodeCount)
    root = nodeCount - 1
  }

  /// How much farther pairs would have to be listed for the last search to be right; nothing where it is.
  var missingReach: Int64 { max(0, radius - horizon) }

  /// The distance from the root to a site where that is below `limit`, else nil.
  mutating func run(in network: Network, toSite site: Int, below limit: Int64) -> Int64? {
    reset(limit)
    relax(network.unitCount + site, 0, towards: -1, item: -1)
    return search(network)
  }

  /// The distance from the root through a pair that is not chosen to its site where that is below `limit`, else nil.
  mutating func run(
    in network: Network, through pair: Int, below limit: Int64 = ShortestPath.unreached
  ) -> Int64? {
    reset(limit)
    let head = network.unitCount + Int(network.site[pair])
    for position in network.incoming.rows[Int(network.site[pair])] {
      let entry = network.incoming.entries[position]
      guard Int(entry.pair) == pair else { continue }
      let cost = network.potential[Int(entry.unit)] - entry.value - network.potential[head]
      relax(Int(entry.unit), cost, towards: -1, item: -1)
    }
    return search(network)
  }

  private mutating func reset(_ limit: Int64) {
    labels.reset()
    heap.removeAll()
    radius = limit
    horizon = .max
  }

  private mutating func search(_ network: Network) -> Int64? {
    while let (reached, nearest) = heap.first, reached < radius {
      heap.removeFirst()
      let node = Int(nearest)
      if reached > labels.distance(node) { continue }
      if node >= network.unitCount {
        expandSite(node, reached, network)
      } else if node >= network.agentCount {
        expandSlot(node, reached, network)
      } else {
        expandAgent(node, reached, network)
      }
    }
    return labels.distance(root) == ShortestPath.unreached ? nil : radius
  }

  /// The arcs of the path that the last search found from a node on.
  func path(from node: Int) -> [ShortestPath.Arc] {
    var arcs: [ShortestPath.Arc] = []
    var node = node
    while case let label = labels[node], label.neighbour >= 0 {
      arcs.append(ShortestPath.Arc(tail: node, head: Int(label.neighbour), item: Int(label.item)))
      node = Int(label.neighbour)
    }
    return arcs
  }

  private mutating func relax(_ node: Int, _ new: Int64, towards head: Int, item: Int) {
    guard new < radius && new < labels.distance(node) else { return }
    reach(node, new, towards: head, item: item)
    heap.insert(new, Int32(node))
  }

  private mutating func reach(_ node: Int, _ new: Int64, towards head: Int, item: Int) {
    labels.reach(node, new, by: head, item: item)
  }

  private mutating func finish(at node: Int, _ new: Int64) {
    guard new < radius else { return }
    reach(root, new, towards: node, item: -1)
    radius = new
  }

  private mutating func expandSite(_ node: Int, _ reached: Int64, _ network: Network) {
    let site = node - network.unitCount
    let price = reached - network.potential[node]
    let task = network.task(of: site)
    let limited = Int(network.limitedSite[task])
    if site == task {
      let filled = network.filled(task)
      if filled > 0 { finish(at: node, price + network.step(task, after: filled - 1)) }
      if limited >= 0 && Int(network.placeCount[limited]) < network.limitedCapacity(task) {
        let tail = network.unitCount + limited
        relax(tail, price + network.potential[tail], towards: node, item: -1)
      }
    } else if network.placeCount[limited] > 0 {
      let tail = network.unitCount + task
      relax(tail, price + network.potential[tail], towards: node, item: -1)
    }

    let unlisted = network.incoming.leastUnlisted(at: site, network.potential[node])
    if unlisted < radius - reached { horizon = min(horizon, reached + unlisted) }
    let potential = network.potential.span
    let entries = network.incoming.entries.span
    for position in network.incoming.rows[site] {
      let entry = entries[position]
      let unit = Int(entry.unit)
      let new = price + potential[unit] - entry.value
      guard new < radius && new < labels.distance(unit) && !network.isChosen[Int(entry.pair)] else {
        continue
      }
      reach(unit, new, towards: node, item: Int(entry.pair))
      // An agent is left at once, so that only the few that have slot nodes pass through the heap.
      if unit < network.agentCount {
        expandAgent(unit, new, network)
      } else {
        heap.insert(new, Int32(unit))
      }
    }
  }

  private mutating func expandAgent(_ agent: Int, _ reached: Int64, _ network: Network) {
    let roles = network.roles(of: agent)
    if Int(network.used[agent]) < roles.count { finish(at: agent, reached) }
    expandPlaces(of: roles, leftFrom: agent, reached, network)
    let profit = reached - network.potential[agent]
    for slot in network.slots.row(of: agent) where network.slotRole[slot] >= 0 {
      let tail = network.agentCount + slot
      relax(tail, profit + network.potential[tail], towards: agent, item: -1)
    }
  }

  private mutating func expandSlot(_ node: Int, _ reached: Int64, _ network: Network) {
    let slot = node - network.agentCount
    let agent = Int(network.slots.agent[slot])
    let profit = reached - network.potential[node]
    guard case let role = Int(network.slotRole[slot]), role >= 0 else {
      relax(agent, profit + network.potential[agent], towards: node, item: -1)
      return
    }
    expandPlaces(of: role..<role + 1, leftFrom: node, reached, network)
    let mask = network.problem.pairs.slots[Int(network.rolePair[role])]
    for other in network.slots.row(of: agent) where other != slot && network.slots.bit[other] & mask != 0 {
      let tail = network.agentCount + other
      relax(tail, profit + network.potential[tail], towards: node, item: role)
    }
  }

  /// Looks at the sites where a unit's pairs are, which would be left.
  private mutating func expandPlaces(
    of roles: Range<Int>, leftFrom unit: Int, _ reached: Int64, _ network: Network
  ) {
    for role in roles where network.rolePair[role] >= 0 && Int(network.roleUnit[role]) == unit {
      let pair = Int(network.rolePair[role])
      let tail = network.unitCount + Int(network.site[pair])
      let new = reached + network.value[pair] - network.potential[unit] + network.potential[tail]
      relax(tail, new, towards: unit, item: role)
    }
  }
}

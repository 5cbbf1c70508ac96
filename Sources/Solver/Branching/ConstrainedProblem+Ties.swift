extension ConstrainedProblem {
  /// Brings a group nearer to as many pairs as it may hold, by exchanges that change nothing of what the network's plan
  /// is worth at the prices there are.
  ///
  /// Where prices leave a choice between plans, the best plan may be one of them that the network does not happen to
  /// have. An exchange is a cycle of residual arcs without reduced cost, so the prices stay optimal. One is made where
  /// it brings the groups together nearer to their capacities and no agent beyond its budget.
  mutating func exchangeTies(in group: Int) {
    // The searches that repairs use, for their labels are as large as the network.
    var search = TieSearch(forward: live.forward, backward: live.backward)
    (live.forward, live.backward) = (ShortestPath(nodeCount: 0), ReverseShortestPath(nodeCount: 1))
    defer { (live.forward, live.backward) = (search.forward, search.backward) }
    while let cycle = exchange(in: group, &search) {
      live.network.push(along: cycle)
      noteMoves()
    }
  }

  private func exchange(in group: Int, _ search: inout TieSearch) -> [ShortestPath.Arc]? {
    let count = live.network.groups.count[group]
    if count > capacity(ofGroup: group) {
      for role in live.network.markedRoles(in: group) {
        let cycle = search.cycle(in: live.network, droppedBy: role)
        if let cycle, improves(cycle) { return cycle }
      }
    } else if count < capacity(ofGroup: group) && live.network.groups.price[group] > 0 {
      for (pair, unit) in live.network.markedCandidates(in: group)
      where live.network.gain(of: pair) == live.network.potential[unit] {
        let cycle = search.cycle(in: live.network, through: pair)
        if let cycle, improves(cycle) { return cycle }
      }
    }
    return nil
  }

  /// Whether an exchange brings the groups nearer to their capacities, and no agent beyond its budget.
  private func improves(_ cycle: [ShortestPath.Arc]) -> Bool {
    let network = live.network
    var groups: [Int: Int] = [:]
    var loads: [Int: Int] = [:]
    for arc in cycle {
      guard let (pair, agent, sign) = network.move(along: arc), !network.isReserved(pair) else { continue }
      let task = Int(network.problem.pairs.task[pair])
      loads[agent, default: 0] += sign * Int(side.load[task])
      if !network.groups.isMarked.isEmpty && network.groups.isMarked[agent] && network.groups.group[task] >= 0
      {
        groups[Int(network.groups.group[task]), default: 0] += sign
      }
    }
    guard loads.allSatisfy({ $0.value <= 0 || load(of: $0.key) + $0.value <= budget(of: $0.key) }) else {
      return false
    }
    func distance(_ group: Int, _ change: Int) -> Int {
      let excess = network.groups.count[group] + change - capacity(ofGroup: group)
      return network.groups.price[group] > 0 ? abs(excess) : max(0, excess)
    }
    return groups.reduce(0) { $0 + distance($1.key, $1.value) - distance($1.key, 0) } < 0
  }
}

/// Searches for cycles of residual arcs without reduced cost; they look at such arcs alone.
struct TieSearch {
  var forward: ShortestPath
  var backward: ReverseShortestPath

  /// A cycle through a pair that is not chosen.
  mutating func cycle(in network: Network, through pair: Int) -> [ShortestPath.Arc]? {
    let head = network.unitCount + Int(network.site[pair])
    _ = backward.run(in: network, through: pair, below: 1)
    guard var cycle = forward.path(in: network, from: head, toMeet: backward, below: 1) else { return nil }
    cycle.append(ShortestPath.Arc(tail: cycle.last?.head ?? head, head: head, item: pair))
    return isSimple(cycle) ? cycle : nil
  }

  /// A cycle that takes a role its pair.
  mutating func cycle(in network: Network, droppedBy role: Int) -> [ShortestPath.Arc]? {
    let (unit, site) = (Int(network.roleUnit[role]), Int(network.site[Int(network.rolePair[role])]))
    guard network.gain(of: Int(network.rolePair[role])) == network.potential[unit] else { return nil }
    _ = backward.run(in: network, toSite: site, below: 1)
    guard let path = forward.path(in: network, from: unit, toMeet: backward, below: 1) else { return nil }
    let cycle = path + [ShortestPath.Arc(tail: network.unitCount + site, head: unit, item: role)]
    return isSimple(cycle) ? cycle : nil
  }

  private func isSimple(_ cycle: [ShortestPath.Arc]) -> Bool {
    Set(cycle.map(\.tail)).count == cycle.count
  }
}

extension Network {
  /// The pair that a residual arc brings into the plan (+1) or takes out of it (−1), and its agent; nil for another arc.
  fileprivate func move(along arc: ShortestPath.Arc) -> (pair: Int, agent: Int, sign: Int)? {
    if arc.tail < unitCount && arc.head >= unitCount && arc.head < root {
      return (arc.item, arc.tail < agentCount ? arc.tail : Int(slots.agent[arc.tail - agentCount]), 1)
    }
    if arc.tail >= unitCount && arc.tail < root && arc.head < unitCount {
      return (Int(rolePair[arc.item]), Int(roleAgent[arc.item]), -1)
    }
    return nil
  }
}

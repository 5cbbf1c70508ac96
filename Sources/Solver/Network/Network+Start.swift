extension Network {
  /// Takes over the prices and pairs of an auction, and makes them optimal for the roles that keep a pair.
  mutating func startFromAuction() {
    var auction = Auction(self)
    auction.run()
    adopt(auction)
    openLimitedParts()
    fillHoles()
  }

  private mutating func adopt(_ auction: Auction) {
    for site in 0..<siteCount { potential[unitCount + site] = -auction.price[site] }
    for agent in 0..<agentCount {
      let slotRow = slots.row(of: agent)
      for role in roles(of: agent) where auction.rolePair[role] >= 0 {
        let slot = slotRow.first { slots.bit[$0] == auction.roleSlot[role] }
        add(pair: Int(auction.rolePair[role]), from: slot.map { agentCount + $0 } ?? agent)
      }
      settle(agent)
    }
  }

  /// Raises the price of each task whose limited part has room but asks more, so that the part may pass pairs on.
  ///
  /// Whoever can't pay that leaves. To lower the part's price instead would tempt ever more agents away from where
  /// they are.
  private mutating func openLimitedParts() {
    var changes = true
    while changes {
      changes = false
      for (index, task) in limitedTask.enumerated() where task >= 0 {
        let node = unitCount + Int(task)
        let limited = node - Int(task) + taskCount + index
        guard Int(placeCount[taskCount + index]) < limitedCapacity(Int(task)),
          potential[limited] < potential[node]
        else { continue }
        changes = true
        potential[node] = potential[limited]
        for role in Array(rolesPlaced(at: Int(task))) where rolePair[role] >= 0 {
          if gain(of: Int(rolePair[role])) < potential[Int(roleUnit[role])] { settle(Int(roleAgent[role])) }
        }
      }
    }
  }

  /// Fills each free place that asks more than its negated gain, or lowers its price to that.
  private mutating func fillHoles() {
    let holes = (0..<taskCount).filter { excess(at: $0) > 0 }
    guard !holes.isEmpty else { return }
    var search = ReverseShortestPath(nodeCount: nodeCount)
    for task in holes {
      while case let excess = excess(at: task), excess > 0 { fillHole(at: task, excess, &search) }
    }
  }

  /// How much more than the negated gain of its next free place a task asks.
  private func excess(at task: Int) -> Int64 {
    let filled = filled(task)
    guard filled < Int(problem.tasks.capacity[task]) else { return 0 }
    return step(task, after: filled) - potential[unitCount + task]
  }

  private mutating func fillHole(at task: Int, _ excess: Int64, _ search: inout ReverseShortestPath) {
    let found = search.run(in: self, toSite: task, below: excess)
    let length = found ?? excess
    for node in search.touched where search.distance[Int(node)] < length {
      potential[Int(node)] += length - search.distance[Int(node)]
    }
    if found != nil { push(along: search.path(from: root)) }
  }
}

extension Network {
  /// Gives every agent its roles in turn, each along a shortest path, so that the plan is always the best for
  /// the roles given so far.
  ///
  /// This is the successive shortest path method with a search that stays local: it ends at the first way to
  /// fill a place, to free somebody, or to leave the new role unused, and raises only the prices it passed.
  mutating func insertAllAgents() {
    var search = ShortestPath(nodeCount: nodeCount)
    // Agents that took part in the auction have their profits, and most their roles.
    for agent in 0..<agentCount where isDirect[agent] { giveRoles(to: agent, &search) }
    setLimitedPrices()
    for agent in 0..<agentCount where !isDirect[agent] {
      setFirstProfits(of: agent)
      giveRoles(to: agent, &search)
    }
  }

  /// Lets the limited part of each task, as long as nobody is there, ask what the task asks.
  private mutating func setLimitedPrices() {
    for (index, task) in limitedTask.enumerated() where problem.tasks.limitedCapacity[Int(task)] > 0 {
      potential[unitCount + taskCount + index] = potential[unitCount + Int(task)]
    }
  }

  /// The least profits that leave no pair of the agent, which has no role yet, with a negative reduced cost.
  private mutating func setFirstProfits(of agent: Int) {
    let slotRow = slots.row(of: agent)
    var best: Int64 = 0
    for slot in slotRow { potential[agentCount + slot] = 0 }
    for pair in problem.pairs.row(of: agent) {
      let gain = gain(of: pair)
      best = max(best, gain)
      guard !slotRow.isEmpty && problem.pairs.slots[pair] != 0 else { continue }
      for slot in slotRow where slots.bit[slot] & problem.pairs.slots[pair] != 0 {
        potential[agentCount + slot] = max(potential[agentCount + slot], gain)
      }
    }
    potential[agent] = best
  }

  /// Gives an agent its free roles, until the best plan leaves one unused.
  private mutating func giveRoles(to agent: Int, _ search: inout ShortestPath) {
    while Int(used[agent]) < roles(of: agent).count && potential[agent] > 0 {
      let unused = potential[agent]
      let found = search.run(in: self, from: agent, to: .node(root), below: unused)
      let length = found ?? unused
      for node in search.touched where search.distance[Int(node)] < length {
        potential[Int(node)] -= length - search.distance[Int(node)]
      }
      if found != nil { push(along: search.path(in: self)) }
    }
  }
}

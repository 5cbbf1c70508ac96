extension Network {
  /// Sends one unit of flow along a cycle of residual arcs, each node of which it visits once.
  ///
  /// Removals come first, so that no list of places ever holds more than its capacity.
  mutating func push(along arcs: [ShortestPath.Arc]) {
    for arc in arcs where isSite(arc.tail) && isUnit(arc.head) { remove(role: arc.item) }
    // What a slot holds in the end is decided by the arc that leaves it.
    for arc in arcs where isUnit(arc.tail) {
      if isSite(arc.head) {
        add(pair: arc.item, from: arc.tail)
      } else if isSlot(arc.tail) {
        if isSlot(arc.head) { roleUnit[arc.item] = Int32(arc.tail) }
        slotRole[arc.tail - agentCount] = Int32(arc.item)
      }
    }
  }

  private func isUnit(_ node: Int) -> Bool { node < unitCount }
  private func isSlot(_ node: Int) -> Bool { node >= agentCount && node < unitCount }
  private func isSite(_ node: Int) -> Bool { node >= unitCount && node < root }

  /// Takes a role's pair, and the slot it uses, away.
  mutating func drop(role: Int) {
    let unit = Int(roleUnit[role])
    if unit >= agentCount { slotRole[unit - agentCount] = -1 }
    looseEnds.tasks.append(Int32(task(of: Int(site[Int(rolePair[role])]))))
    remove(role: role)
  }

  private mutating func remove(role: Int) {
    let pair = Int(rolePair[role])
    let site = Int(site[pair])
    record(pair, of: Int(roleAgent[role]), sign: -1)
    let last = Int(placeRows.start[site]) + Int(placeCount[site]) - 1
    let moved = placeRole[last]
    placeRole[Int(rolePlace[role])] = moved
    rolePlace[Int(moved)] = rolePlace[role]
    placeCount[site] -= 1
    isChosen[pair] = false
    used[Int(roleAgent[role])] -= 1
    rolePair[role] = -1
  }

  /// Puts a pair in a free role of its agent, to leave from one of the agent's units.
  mutating func add(pair: Int, from unit: Int) {
    let agent = unit < agentCount ? unit : Int(slots.agent[unit - agentCount])
    guard let role = roles(of: agent).first(where: { rolePair[$0] < 0 }) else {
      preconditionFailure("a path gives an agent more pairs than it has roles")
    }
    let site = Int(site[pair])
    let place = Int(placeRows.start[site]) + Int(placeCount[site])
    placeRole[place] = Int32(role)
    rolePlace[role] = Int32(place)
    placeCount[site] += 1
    isChosen[pair] = true
    used[agent] += 1
    rolePair[role] = Int32(pair)
    roleUnit[role] = Int32(unit)
    if unit >= agentCount { slotRole[unit - agentCount] = Int32(role) }
    record(pair, of: agent, sign: 1)
  }

  /// Counts a pair that has just been added (+1) or is about to be removed (−1).
  private mutating func record(_ pair: Int, of agent: Int, sign: Int) {
    let task = task(of: Int(site[pair]))
    let gain = problem.pairs.weight[pair] + problem.tasks.step(task, after: filled(task) - 1)
    tally.cardinality += sign
    tally.objective += Int64(sign) * gain
    moves?.append(PairKey(agent: agent, task: Int(problem.pairs.task[pair])), sign)
    tally.agreement += sign * problem.pairs.agreement(of: pair)
    groups.count(agent, Int(problem.pairs.task[pair]), sign)
  }
}

extension Network {
  /// Whether no residual arc has a negative reduced cost, but for roles that are still to be given: the plan is
  /// optimal for the roles that hold a pair.
  ///
  /// For debug builds, in assertions; O(agents + tasks + pairs).
  var isOptimalForUsedRoles: Bool {
    (0..<agentCount).allSatisfy { isOptimal(agent: $0) } && (0..<taskCount).allSatisfy { isOptimal(task: $0) }
  }

  /// Whether no role could gain by a pair.
  var hasGivenAllRoles: Bool {
    (0..<agentCount).allSatisfy { Int(used[$0]) == roles(of: $0).count || potential[$0] <= 0 }
  }

  /// The same as ``isOptimalForUsedRoles``, for agents and tasks alone that were loose ends.
  func isOptimal(_ ends: LooseEnds) -> Bool {
    ends.agents.allSatisfy { isOptimal(agent: Int($0)) } && ends.tasks.allSatisfy { isOptimal(task: Int($0)) }
  }

  private func isOptimal(agent: Int) -> Bool {
    let profit = potential[agent]
    guard used[agent] == 0 || profit >= 0 else { return false }
    for slot in slots.row(of: agent) {
      let slotProfit = potential[agentCount + slot]
      guard slotRole[slot] < 0 ? slotProfit <= profit : slotProfit >= profit else { return false }
    }
    for pair in problem.pairs.row(of: agent) {
      let holder = roles(of: agent).first { rolePair[$0] == pair }
      guard isChosen[pair] == (holder != nil) else { return false }
      let unit = holder.map { Int(roleUnit[$0]) }
      // A chosen pair gains what its unit asks at least; another unit it could leave asks no less than that one.
      if let unit, gain(of: pair) < potential[unit] { return false }
      let least = unit.map { potential[$0] } ?? gain(of: pair)
      guard units(of: pair, agent).allSatisfy({ potential[$0] >= least }) else { return false }
    }
    return true
  }

  private func units(of pair: Int, _ agent: Int) -> [Int] {
    let row = slots.row(of: agent)
    guard !row.isEmpty && problem.pairs.slots[pair] != 0 else { return [agent] }
    return row.filter { slots.bit[$0] & problem.pairs.slots[pair] != 0 }.map { agentCount + $0 }
  }

  private func isOptimal(task: Int) -> Bool {
    let price = -potential[unitCount + task]
    let filled = filled(task)
    if filled > 0 && step(task, after: filled - 1) + price < 0 { return false }
    if filled < Int(problem.tasks.capacity[task]) && step(task, after: filled) + price > 0 { return false }
    guard case let limited = Int(limitedSite[task]), limited >= 0 else { return true }
    let limitedPrice = -potential[unitCount + limited]
    if placeCount[limited] > 0 && limitedPrice < price { return false }
    return Int(placeCount[limited]) == limitedCapacity(task) || limitedPrice <= price
  }
}

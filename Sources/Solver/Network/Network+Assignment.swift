extension Network {
  /// The plan in the network, and the certificate that its potentials are.
  var assignment: Assignment {
    var chosen: [Int] = []
    var slot: [UInt32] = []
    for pair in isChosen.indices where isChosen[pair] { chosen.append(pair) }
    slot = [UInt32](repeating: 0, count: chosen.count)
    if !problem.pairs.slots.isEmpty {
      let used = slotsUsed()
      for (index, pair) in chosen.enumerated() { slot[index] = used[pair] ?? 0 }
    }
    return Assignment(
      chosen: chosen, slot: slot, objective: tally.objective,
      changes: problem.incumbentCount - tally.agreement, certificate: certificate)
  }

  /// The slot of each chosen pair that uses one: its node's, or where slots can't bind any that is free.
  func slotsUsed() -> [Int: UInt32] {
    var slot: [Int: UInt32] = [:]
    for agent in 0..<agentCount {
      for used in slotsUsed(by: agent) { slot[used.pair] = used.slot }
    }
    return slot
  }

  /// The chosen pairs of an agent, in the order of its roles, each with the slot it uses; 0 for none.
  func slotsUsed(by agent: Int) -> [(pair: Int, slot: UInt32)] {
    var taken: UInt32 = 0
    var used: [(pair: Int, slot: UInt32)] = []
    for role in roles(of: agent) where rolePair[role] >= 0 {
      let pair = Int(rolePair[role])
      let unit = Int(roleUnit[role])
      let mask = (problem.pairs.slots.isEmpty ? 0 : problem.pairs.slots[pair]) & ~taken
      let bit = unit < agentCount ? mask & (~mask &+ 1) : slots.bit[unit - agentCount]
      taken |= bit
      used.append((pair, bit))
    }
    return used
  }

  /// The prices that prove the plan in the network best.
  var certificate: Certificate {
    var taskPrice = [Int64](repeating: 0, count: taskCount)
    var limitedPrice = taskPrice
    for task in 0..<taskCount {
      taskPrice[task] = -potential[unitCount + task]
      let limited = Int(limitedSite[task])
      // Where the limit is slack its part may ask less than the task itself: that costs a limited pair nothing.
      if limited >= 0 { limitedPrice[task] = max(0, -potential[unitCount + limited] - taskPrice[task]) }
    }
    return Certificate(unit: scale.unit, taskPrice: taskPrice, limitedPrice: limitedPrice)
  }
}

extension Network {
  /// What a pair is worth more than its site asks.
  func gain(of pair: Int) -> Int64 { value[pair] + potential[unitCount + Int(site[pair])] }

  /// Gives an agent and its slots the least profits that leave no arc from them a negative reduced cost, at the
  /// prices there are, and takes from it the pairs that gain less.
  mutating func settle(_ agent: Int) {
    looseEnds.agents.append(Int32(agent))
    if slots.row(of: agent).isEmpty {
      potential[agent] = leastProfit(of: agent)
      for role in roles(of: agent) where losesPair(role) { drop(role: role) }
    } else {
      repeat {
        setLeastProfits(of: agent)
        guard let role = roles(of: agent).first(where: { losesPair($0) }) else { return }
        // The slot that falls free may raise other profits.
        drop(role: role)
      } while true
    }
  }

  /// The most that a pair which is not chosen would gain an agent without slots, or nothing.
  private func leastProfit(of agent: Int) -> Int64 {
    let (value, site, potential, isChosen) = (value.span, site.span, potential.span, isChosen.span)
    var profit: Int64 = 0
    for pair in problem.pairs.row(of: agent) {
      let gain = value[pair] + potential[unitCount + Int(site[pair])]
      if gain > profit && !isChosen[pair] { profit = gain }
    }
    return profit
  }

  private func losesPair(_ role: Int) -> Bool {
    rolePair[role] >= 0 && gain(of: Int(rolePair[role])) < potential[Int(roleUnit[role])]
  }

  private mutating func setLeastProfits(of agent: Int) {
    let row = slots.row(of: agent)
    potential[agent] = 0
    for slot in row { potential[agentCount + slot] = 0 }
    for pair in problem.pairs.row(of: agent) where !isChosen[pair] {
      raise(agent, ifWithin: problem.pairs.slots[pair], to: gain(of: pair))
    }
    var changes = true
    while changes {
      changes = false
      for slot in row {
        // A free slot can be had from the agent, a used one given back to it.
        if slotRole[slot] < 0 && potential[agentCount + slot] > potential[agent] {
          potential[agent] = potential[agentCount + slot]
          changes = true
        } else if slotRole[slot] >= 0 && potential[agentCount + slot] < potential[agent] {
          potential[agentCount + slot] = potential[agent]
          changes = true
        }
      }
      for role in roles(of: agent) where rolePair[role] >= 0 {
        let unit = Int(roleUnit[role])
        let mask = problem.pairs.slots[Int(rolePair[role])]
        if unit >= agentCount && raise(agent, ifWithin: mask, to: potential[unit]) { changes = true }
      }
    }
  }

  /// Raises the profits of the units that a pair with these slots may leave from; true where one rose.
  @discardableResult
  private mutating func raise(_ agent: Int, ifWithin mask: UInt32, to profit: Int64) -> Bool {
    guard mask != 0 else {
      defer { potential[agent] = max(potential[agent], profit) }
      return profit > potential[agent]
    }
    var rises = false
    for slot in slots.row(of: agent)
    where slots.bit[slot] & mask != 0 && potential[agentCount + slot] < profit {
      potential[agentCount + slot] = profit
      rises = true
    }
    return rises
  }
}

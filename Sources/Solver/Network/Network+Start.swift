extension Network {
  /// Takes over the prices of an auction and those of its pairs that fit them, and leaves the rest as loose ends.
  mutating func startFromAuction() {
    var auction = Auction(self)
    auction.run()
    looseEnds.tasks = (0..<Int32(taskCount)).map { $0 }
    adopt(auction)
  }

  private mutating func adopt(_ auction: borrowing Auction) {
    for agent in 0..<agentCount {
      let slotRow = slots.row(of: agent)
      for role in roles(of: agent) where auction.rolePair[role] >= 0 {
        let slot = slotRow.first { slots.bit[$0] == auction.roleSlot[role] }
        add(pair: Int(auction.rolePair[role]), from: slot.map { agentCount + $0 } ?? agent)
      }
    }
    adoptPrices(of: auction)
    for agent in 0..<agentCount { settle(agent) }
  }

  private mutating func adoptPrices(of auction: borrowing Auction) {
    let prices = auction.unit.networkPrices(auction.price)
    for task in 0..<taskCount where auction.hasRisen(task) {
      // No filled place is cheaper than what filling it gains.
      let least = filled(task) > 0 ? -step(task, after: filled(task) - 1) : -scale.bound
      potential[unitCount + task] = -max(prices[task], least)
    }
    for (index, task) in limitedTask.enumerated() where task >= 0 {
      let site = taskCount + index
      guard auction.hasRisen(site) else { continue }
      // A limited part never asks less than its task.
      potential[unitCount + site] = min(-prices[site], potential[unitCount + Int(task)])
    }
  }
}

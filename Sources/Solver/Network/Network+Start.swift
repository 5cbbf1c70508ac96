extension Network {
  /// Takes over the prices of an auction and those of its pairs that fit them, and leaves the rest as loose ends.
  mutating func startFromAuction() {
    var auction = Auction(self)
    auction.run()
    looseEnds.tasks = (0..<Int32(taskCount)).map { $0 }
    adopt(auction)
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
}

/// An auction of the tasks' places, from whose prices and pairs the exact method starts.
///
/// Roles without a place bid in turn (Bertsekas 1981; for tasks with many places Bertsekas and Castañón 1989): an
/// agent bids for the pair that leaves it the most, so much that its second choice would be as good, and ε more. A
/// task accepts as many bids as it has places, and drops the lowest when it must; it asks the lowest accepted bid
/// or the negated gain of its next free place, whichever is less. Its limited part accepts as many limited bids as
/// it may, and when full asks the lowest of those. Stages with falling ε each begin from the prices of the one
/// before.
///
/// The result is close to optimal, not optimal; what is wrong with it the exact method finds and repairs, so
/// nothing here needs to be proven.
struct Auction {
  let network: Network
  private var bids: Bids
  /// What each site asks for a place.
  private(set) var price: [Int64]
  /// The least that each task asks in this stage.
  private var floor: [Int64]
  /// The pair in each role, or −1.
  private(set) var rolePair: [Int32]
  /// The slot that each role's pair uses, where its agent's slots can bind.
  var roleSlot: [UInt32]
  private var waiting: [Int32] = []

  /// Makes an auction of the empty network's places.
  init(_ network: Network) {
    self.network = network
    bids = Bids(network.placeRows)
    price = network.potential[network.unitCount..<network.root].map { -$0 }
    floor = price
    rolePair = network.rolePair
    roleSlot = [UInt32](repeating: 0, count: rolePair.count)
  }

  /// Holds all stages.
  mutating func run() {
    let steps = EpsilonLadder(network).steps
    for (index, epsilon) in steps.enumerated() {
      if index > 0 { beginAgain(loweringPricesBy: 2 * steps[index - 1]) }
      for role in stride(from: rolePair.count - 1, through: 0, by: -1) where network.roleAgent[role] >= 0 {
        waiting.append(Int32(role))
      }
      while let role = waiting.popLast() { bid(for: Int(role), epsilon) }
    }
  }

  /// Clears the bids and lets every task ask somewhat less than it did, but never less than at first.
  private mutating func beginAgain(loweringPricesBy amount: Int64) {
    bids.removeAll()
    for role in rolePair.indices {
      rolePair[role] = -1
      roleSlot[role] = 0
    }
    for task in 0..<network.taskCount {
      floor[task] = max(price[task] - amount, -network.potential[network.unitCount + task])
      updatePrices(of: task)
    }
  }

  private mutating func bid(for role: Int, _ epsilon: Int64) {
    let agent = Int(network.roleAgent[role])
    let roles = network.roles(of: agent)
    let hasSlots = !network.slots.row(of: agent).isEmpty
    let open = hasSlots ? openSlots(of: roles) : 0
    var best: Int64 = 0
    var second: Int64 = 0
    var bestPair = -1
    for pair in network.problem.pairs.row(of: agent) {
      let profit = network.value[pair] - price[Int(network.site[pair])]
      guard profit > second else { continue }
      if roles.count > 1 && roles.contains(where: { rolePair[$0] == pair }) { continue }
      if hasSlots, case let mask = network.problem.pairs.slots[pair], mask != 0 && mask & open == 0 {
        continue
      }
      if profit > best {
        second = best
        best = profit
        bestPair = pair
      } else {
        second = profit
      }
    }
    guard bestPair >= 0 else { return }
    let level = network.value[bestPair] - second + epsilon
    guard accept(level, of: role, at: Int(network.site[bestPair])) else { return }
    rolePair[role] = Int32(bestPair)
    if hasSlots { takeSlot(role, of: roles) }
  }

  /// Accepts a bid in the place of the lowest one, or in a free place where that is as cheap; refuses it where it
  /// is not above the price.
  private mutating func accept(_ level: Int64, of role: Int, at site: Int) -> Bool {
    let task = network.task(of: site)
    let limited = Int(network.limitedSite[task])
    if let losing = siteOfLowestBid(task, limited, for: site) {
      // A rise by less than a point decides nothing that is not better left to the exact method, and there could
      // be very many of them.
      guard level - bids.lowest(losing) >= network.scale.unit.weight else { return false }
      let loser = Int(bids.removeLowest(losing))
      rolePair[loser] = -1
      roleSlot[loser] = 0
      waiting.append(Int32(loser))
    }
    bids.add(level, Int32(role), to: site)
    updatePrices(of: task)
    return true
  }

  /// The task itself or its limited part, whichever holds the bid that must go for one more at a site; nil where
  /// a free place is as cheap.
  private func siteOfLowestBid(_ task: Int, _ limited: Int, for site: Int) -> Int? {
    if site == limited && Int(bids.count[site]) == network.limitedCapacity(task) { return site }
    let lowest = bids.lowest(task)
    let lowestLimited = limited < 0 ? Int64.max : bids.lowest(limited)
    if freePlacePrice(of: task, limited) <= min(lowest, lowestLimited) { return nil }
    return lowest <= lowestLimited ? task : limited
  }

  /// What the next free place of a task costs, or more than any bid where there is none.
  private func freePlacePrice(of task: Int, _ limited: Int) -> Int64 {
    let filled = Int(bids.count[task]) + (limited < 0 ? 0 : Int(bids.count[limited]))
    guard filled < Int(network.problem.tasks.capacity[task]) else { return Int64.max }
    return max(floor[task], -network.step(task, after: filled))
  }

  private mutating func updatePrices(of task: Int) {
    guard network.problem.tasks.capacity[task] > 0 else { return }
    let limited = Int(network.limitedSite[task])
    let ask = min(freePlacePrice(of: task, limited), bids.lowest(task))
    guard limited >= 0 else {
      price[task] = ask
      return
    }
    price[task] = min(ask, bids.lowest(limited))
    let limitedCapacity = network.limitedCapacity(task)
    if limitedCapacity > 0 {
      price[limited] = Int(bids.count[limited]) == limitedCapacity ? bids.lowest(limited) : price[task]
    }
  }
}

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
struct Auction: ~Copyable {
  /// Where a pair arrives, and its worth in the auction's unit.
  struct Way: BitwiseCopyable {
    var site: Int32
    var worth: Int32
  }

  /// An agent's best pair, and what the second best leaves it.
  private struct Offer {
    var pair: Int
    var second: Int32
  }

  let network: Network
  let unit: AuctionUnit
  private let ways: Scratch<Way>
  private let bids: Bids
  /// What each site asks for a place.
  let price: Scratch<Int32>
  /// The least that each task asks in this stage, and the least that it asks at all.
  private let floor: Scratch<Int32>
  private let firstPrice: Scratch<Int32>
  private let hasSteps: Bool
  private let hasLimits: Bool
  /// The pair in each role, or −1.
  let rolePair: Scratch<Int32>
  /// The slot that each role's pair uses, where its agent's slots can bind.
  let roleSlot: Scratch<UInt32>
  private var waiting: [Int32] = []

  /// Makes an auction of the empty network's places.
  init(_ network: Network) {
    self.network = network
    let unit = AuctionUnit(network.scale, network.problem)
    self.unit = unit
    ways = Scratch(count: network.value.count) {
      Way(site: network.site[$0], worth: unit.worth(ofWeight: network.problem.pairs.weight[$0]))
    }
    bids = Bids(network.placeRows)
    func first(_ site: Int) -> Int32 { unit.price(-network.potential[network.unitCount + site]) }
    price = Scratch(count: network.siteCount) { first($0) }
    floor = Scratch(count: network.siteCount) { first($0) }
    firstPrice = Scratch(count: network.siteCount) { first($0) }
    hasSteps = !network.problem.tasks.stepValue.isEmpty
    hasLimits = !network.limitedTask.isEmpty
    rolePair = Scratch(repeating: -1, count: network.rolePair.count)
    roleSlot = Scratch(repeating: 0, count: network.rolePair.count)
  }

  /// Holds all stages.
  mutating func run() {
    let steps = EpsilonLadder(unit).steps
    waiting.reserveCapacity(rolePair.count)
    for (index, epsilon) in steps.enumerated() {
      if index > 0 { beginAgain(loweringPricesBy: 2 * steps[index - 1]) }
      for role in stride(from: rolePair.count - 1, through: 0, by: -1) where network.roleAgent[role] >= 0 {
        waiting.append(Int32(role))
      }
      while let role = waiting.popLast() { bid(for: Int(role), epsilon) }
    }
  }

  /// Whether a site asks more than it did at first.
  func hasRisen(_ site: Int) -> Bool { unit.rounded(price[site]) > firstPrice[site] }

  /// Clears the bids and lets every task ask somewhat less than it did, but never less than at first.
  private func beginAgain(loweringPricesBy amount: Int32) {
    bids.removeAll()
    rolePair.fill(-1)
    roleSlot.fill(0)
    for task in 0..<network.taskCount {
      floor[task] = max(price[task] - amount, firstPrice[task])
      updatePrices(of: task)
    }
  }

  private mutating func bid(for role: Int, _ epsilon: Int32) {
    let agent = Int(network.roleAgent[role])
    let roles = network.roles(of: agent)
    let hasSlots = hasSlots(agent)
    guard let offer = bestOffer(of: agent, roles, hasSlots: hasSlots) else { return }
    let way = ways[offer.pair]
    guard accept(way.worth - offer.second + epsilon, of: role, at: Int(way.site)) else { return }
    rolePair[role] = Int32(truncatingIfNeeded: offer.pair)
    if hasSlots { takeSlot(role, of: roles) }
  }

  private func hasSlots(_ agent: Int) -> Bool {
    !network.problem.pairs.slots.isEmpty && !network.slots.row(of: agent).isEmpty
  }

  /// The pair that leaves an agent the most, what its second choice leaves, or nil where no pair leaves anything.
  private func bestOffer(of agent: Int, _ roles: Range<Int>, hasSlots: Bool) -> Offer? {
    let open = hasSlots ? openSlots(of: roles) : 0
    var best: Int32 = 0
    var second: Int32 = 0
    var bestPair = -1
    for pair in network.problem.pairs.row(of: agent) {
      let way = ways[pair]
      let profit = way.worth - price[Int(way.site)]
      guard profit > second else { continue }
      if roles.count > 1 && isHeld(Int32(truncatingIfNeeded: pair), roles) { continue }
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
    return bestPair < 0 ? nil : Offer(pair: bestPair, second: second)
  }

  private func isHeld(_ pair: Int32, _ roles: Range<Int>) -> Bool {
    for role in roles where rolePair[role] == pair { return true }
    return false
  }

  /// Accepts a bid in the place of the lowest one, or in a free place where that is as cheap; refuses it where it
  /// is not above the price.
  private mutating func accept(_ level: Int32, of role: Int, at site: Int) -> Bool {
    let task = hasLimits ? network.task(of: site) : site
    let limited = hasLimits ? Int(network.limitedSite[task]) : -1
    if let losing = siteOfLowestBid(task, limited, for: site) {
      guard level > bids.lowest(losing) else { return false }
      let loser = bids.removeLowest(losing)
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
    if site == limited && bids.count(site) == network.limitedCapacity(task) { return site }
    let lowest = bids.lowest(task)
    let lowestLimited = limited < 0 ? Bids.none : bids.lowest(limited)
    if freePlacePrice(of: task, limited) <= min(lowest, lowestLimited) { return nil }
    return lowest <= lowestLimited ? task : limited
  }

  /// What the next free place of a task costs, or more than any bid where there is none.
  private func freePlacePrice(of task: Int, _ limited: Int) -> Int32 {
    let filled = bids.count(task) + (limited < 0 ? 0 : bids.count(limited))
    guard filled < Int(network.problem.tasks.capacity[task]) else { return Bids.none }
    return hasSteps ? max(floor[task], unit.price(-network.step(task, after: filled))) : floor[task]
  }

  private func updatePrices(of task: Int) {
    guard network.problem.tasks.capacity[task] > 0 else { return }
    let limited = hasLimits ? Int(network.limitedSite[task]) : -1
    let ask = min(freePlacePrice(of: task, limited), bids.lowest(task))
    guard limited >= 0 else {
      price[task] = ask
      return
    }
    price[task] = min(ask, bids.lowest(limited))
    let limitedCapacity = network.limitedCapacity(task)
    if limitedCapacity > 0 {
      price[limited] = bids.count(limited) == limitedCapacity ? bids.lowest(limited) : price[task]
    }
  }
}

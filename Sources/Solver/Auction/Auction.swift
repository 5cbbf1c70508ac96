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

  /// An agent's two best pairs so far, each with its profit in one integer that orders by profit first; of pairs
  /// with no profit it matters only that they have none.
  private struct Offer {
    private var first: Int64 = 0
    private var next: Int64 = 0

    var pair: Int { Int(first & 0xFFFF_FFFF) }
    var best: Int32 { Int32(truncatingIfNeeded: first >> 32) }
    var second: Int32 { Int32(truncatingIfNeeded: next >> 32) }

    @inline(__always)
    mutating func consider(_ pair: Int, _ profit: Int32) {
      let entry = Int64(profit) << 32 | Int64(pair)
      next = max(next, min(first, entry))
      first = max(first, entry)
    }
  }

  /// Where an agent's pairs and roles are; side by side, for every bid begins with them.
  struct Bidder: BitwiseCopyable {
    var firstPair: Int32
    var endPair: Int32
    var firstRole: Int32
    var endRole: Int32
    var hasSlots: Bool

    var pairs: Range<Int> { Int(firstPair)..<Int(endPair) }
    var roles: Range<Int> { Int(firstRole)..<Int(endRole) }
  }

  /// What a site can take.
  struct Site: BitwiseCopyable {
    var task: Int32
    /// The limited part of the task, or −1.
    var limited: Int32
    var capacity: Int32
    /// The least that a task asks in this stage, and the least that it asks at all.
    var floor: Int32
    var first: Int32
    /// Where a task's steps are in ``stepPrice``.
    var firstStep: Int32 = 0
    var stepCount: Int32 = 0
  }

  /// What a pair is worth less while a role holds it: its profit is then negative, for worths and negated prices
  /// are at most 2²⁷, and in 32 bits, for no price is above 2²⁹.
  private static let held: Int32 = 1 << 29

  let network: Network
  let unit: AuctionUnit
  private let bidders: Scratch<Bidder>
  private let sites: Scratch<Site>
  private let roleAgent: Scratch<Int32>
  private let ways: Scratch<Way>
  private let bids: Bids
  /// What each site asks for a place.
  let price: Scratch<Int32>
  /// The negated gains of the tasks' steps.
  private let stepPrice: Scratch<Int32>
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
    bidders = Scratch(count: network.agentCount) {
      let (pairs, roles) = (network.problem.pairs.row(of: $0), network.roles(of: $0))
      return Bidder(
        firstPair: Int32(pairs.lowerBound), endPair: Int32(pairs.upperBound),
        firstRole: Int32(roles.lowerBound), endRole: Int32(roles.upperBound),
        hasSlots: !network.slots.row(of: $0).isEmpty)
    }
    roleAgent = Scratch(count: network.roleAgent.count) { network.roleAgent[$0] }
    bids = Bids(network.placeRows)
    sites = Scratch(count: network.siteCount) { Self.site($0, of: network, unit) }
    price = Scratch(count: network.siteCount) {
      unit.price(-network.potential[network.unitCount + $0])
    }
    stepPrice = Scratch(count: network.problem.tasks.stepValue.count) {
      unit.price(-network.scale.unit.weight * network.problem.tasks.stepValue[$0])
    }
    rolePair = Scratch(repeating: -1, count: network.rolePair.count)
    roleSlot = Scratch(repeating: 0, count: network.rolePair.count)
  }

  private static func site(_ site: Int, of network: Network, _ unit: AuctionUnit) -> Site {
    let first = unit.price(-network.potential[network.unitCount + site])
    guard case let task = network.task(of: site), task >= 0 else {
      return Site(task: -1, limited: -1, capacity: 0, floor: first, first: first)
    }
    guard site == task else {
      return Site(
        task: Int32(task), limited: Int32(site), capacity: Int32(network.limitedCapacity(task)), floor: first,
        first: first)
    }
    let steps = network.problem.tasks.stepValue.isEmpty ? 0..<0 : network.problem.tasks.stepRows[task]
    return Site(
      task: Int32(task), limited: network.limitedSite[task], capacity: network.problem.tasks.capacity[task],
      floor: first, first: first, firstStep: Int32(steps.lowerBound), stepCount: Int32(steps.count))
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
  func hasRisen(_ site: Int) -> Bool { unit.rounded(price[site]) > sites[site].first }

  /// Clears the bids and lets every task ask somewhat less than it did, but never less than at first.
  private func beginAgain(loweringPricesBy amount: Int32) {
    bids.removeAll()
    for role in 0..<rolePair.count where rolePair[role] >= 0 { release(role) }
    for task in 0..<network.taskCount {
      sites[task].floor = max(price[task] - amount, sites[task].first)
      updatePrices(of: task)
    }
  }

  private mutating func bid(for role: Int, _ epsilon: Int32) {
    let bidder = bidders[Int(roleAgent[role])]
    let offer = bidder.hasSlots ? bestOffer(of: bidder, openSlots(of: bidder.roles)) : bestOffer(of: bidder)
    guard offer.best > 0 else { return }
    let way = ways[offer.pair]
    guard accept(way.worth - offer.second + epsilon, of: role, at: Int(way.site)) else { return }
    rolePair[role] = Int32(truncatingIfNeeded: offer.pair)
    ways[offer.pair].worth -= Self.held
    if bidder.hasSlots { takeSlot(role, of: bidder.roles) }
  }

  /// The pair that leaves an agent the most, and what its second choice leaves.
  ///
  /// Where the time goes: no branch depends on what is read, so that the reads of all pairs overlap.
  private func bestOffer(of bidder: Bidder) -> Offer {
    var offer = Offer()
    for pair in bidder.pairs { offer.consider(pair, profit(of: pair)) }
    return offer
  }

  /// The same among the pairs that may use one of these slots, or none.
  private func bestOffer(of bidder: Bidder, _ open: UInt32) -> Offer {
    var offer = Offer()
    for pair in bidder.pairs {
      let mask = network.problem.pairs.slots[pair]
      if mask == 0 || mask & open != 0 { offer.consider(pair, profit(of: pair)) }
    }
    return offer
  }

  /// What a pair leaves its agent; nothing where it is held.
  private func profit(of pair: Int) -> Int32 {
    let way = ways[pair]
    return way.worth &- price[Int(way.site)]
  }

  /// Accepts a bid in the place of the lowest one, or in a free place where that is as cheap; refuses it where it
  /// is not above the price.
  private mutating func accept(_ level: Int32, of role: Int, at site: Int) -> Bool {
    let task = Int(sites[site].task)
    if let losing = siteOfLowestBid(task, for: site) {
      guard level > bids.lowest(losing) else { return false }
      let loser = bids.removeLowest(losing)
      release(loser)
      waiting.append(Int32(loser))
    }
    bids.add(level, Int32(role), to: site)
    updatePrices(of: task)
    return true
  }

  /// Takes a role's pair away.
  private func release(_ role: Int) {
    ways[Int(rolePair[role])].worth += Self.held
    rolePair[role] = -1
    roleSlot[role] = 0
  }

  /// The task itself or its limited part, whichever holds the bid that must go for one more at a site; nil where
  /// a free place is as cheap.
  private func siteOfLowestBid(_ task: Int, for site: Int) -> Int? {
    let limited = Int(sites[task].limited)
    if site == limited && bids.count(site) == Int(sites[site].capacity) { return site }
    let lowest = bids.lowest(task)
    let lowestLimited = limited < 0 ? Bids.none : bids.lowest(limited)
    if freePlacePrice(of: task) <= min(lowest, lowestLimited) { return nil }
    return lowest <= lowestLimited ? task : limited
  }

  /// What the next free place of a task costs, or more than any bid where there is none.
  private func freePlacePrice(of task: Int) -> Int32 {
    let site = sites[task]
    let filled = bids.count(task) + (site.limited < 0 ? 0 : bids.count(Int(site.limited)))
    guard filled < Int(site.capacity) else { return Bids.none }
    if site.stepCount == 0 { return site.floor }
    return max(site.floor, filled < Int(site.stepCount) ? stepPrice[Int(site.firstStep) + filled] : 0)
  }

  private func updatePrices(of task: Int) {
    let site = sites[task]
    guard site.capacity > 0 else { return }
    let ask = min(freePlacePrice(of: task), bids.lowest(task))
    guard case let limited = Int(site.limited), limited >= 0 else {
      price[task] = ask
      return
    }
    price[task] = min(ask, bids.lowest(limited))
    if case let capacity = Int(sites[limited].capacity), capacity > 0 {
      price[limited] = bids.count(limited) == capacity ? bids.lowest(limited) : price[task]
    }
  }
}

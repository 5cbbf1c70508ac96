/// What is kept from the network of an agent that would not keep the side constraints by itself: pairs, and roles.
///
/// The bound counts what the agent could gain with them all the same.
struct Restriction: Sendable {
  /// The tasks of the pairs that are kept out of the network.
  var closed: Set<Int> = []
  /// The roles that the network may give; nil for all, where only groups have closed pairs.
  var roles: Int?
  /// What the agent would choose if it were free to.
  var wish: Wish
}

/// What an agent would choose of all its pairs within its budget, as it was last looked up.
struct Wish: Sendable {
  /// Its pairs, but for forced ones.
  let terms: [PairTerms]
  /// The slots of its forced pairs.
  let forcedSlots: [UInt32]
  /// The roles that these leave.
  let roles: Int
  /// What they leave of the budget.
  let budget: Int

  /// What each pair gained when the wish was last looked up.
  fileprivate(set) var gains: [Int64]?
  /// What its best bundle gained then.
  fileprivate(set) var gain: Int128 = 0
  /// Whether the restriction has since been moved in vain, or need not be.
  var isTried = false
}

extension ConstrainedProblem {
  /// All that an agent may choose from, in the network or not.
  func wish(of agent: Int) -> Wish {
    let closed = restrictions[agent]?.closed ?? []
    let offers = live.network.offers(of: agent)
    let forced = offers.filter { $0.reservedTask != nil }.map(\.terms)
    let kept = (live.forbidden[agent] ?? []).filter { closed.contains($0.task) }
    return Wish(
      terms: offers.filter { $0.reservedTask == nil }.map(\.terms) + kept, forcedSlots: forced.map(\.slots),
      roles: Int(live.agentCapacity[agent]) - forced.count,
      budget: budget(of: agent) - forced.reduce(0) { $0 + Int(side.load[$1.task]) })
  }

  /// The most gainful set of an agent's pairs within its budget, beside its forced ones, at the prices there are.
  func bestBundle(of agent: Int) -> BundleSearch {
    let wish = restrictions[agent]?.wish ?? wish(of: agent)
    return bestBundle(wish, wish.terms.map { live.network.gain(of: agent, $0) })
  }

  private func bestBundle(_ wish: Wish, _ gains: [Int64]) -> BundleSearch {
    BundleSearch(
      zip(wish.terms, gains).map { terms, gain in
        BundleSearch.Candidate(
          task: terms.task, gain: gain, load: Int(side.load[terms.task]), slots: terms.slots)
      }, beside: wish.forcedSlots, roles: wish.roles, budget: wish.budget)
  }

  /// What a restricted agent could gain more, at the prices there are, than with the pairs that the network gives it.
  ///
  /// - Complexity: O(pairs of the agent), and to find its best bundle where one of their prices has changed.
  mutating func correction(of agent: Int) -> Int128 {
    guard let wish = restrictions[agent]?.wish else { return 0 }
    let gains = wish.terms.map { live.network.gain(of: agent, $0) }
    if gains != wish.gains {
      let gain = bestBundle(wish, gains).gain
      restrictions[agent]?.wish.gain = gain
      restrictions[agent]?.wish.gains = gains
      restrictions[agent]?.wish.isTried = false
    }
    var held: Int128 = 0
    for role in live.network.roles(of: agent) {
      let pair = Int(live.network.rolePair[role])
      if pair >= 0 && !live.network.isReserved(pair) { held += Int128(live.network.gain(of: pair)) }
    }
    return (restrictions[agent]?.wish.gain ?? 0) - held
  }

  /// Keeps pairs of an agent out of the network, beside those that are already.
  mutating func close(_ tasks: [Int], of agent: Int) throws {
    var restriction = restrictions[agent] ?? Restriction(wish: wish(of: agent))
    restriction.closed.formUnion(tasks)
    try restrict(agent, by: restriction)
  }

  /// Lets the network choose freely for an agent again.
  mutating func unrestrict(_ agent: Int) throws {
    if restrictions[agent] != nil { try restrict(agent, by: nil) }
  }

  /// Lets the network choose for an agent within another restriction, or none.
  mutating func restrict(_ agent: Int, by restriction: Restriction?) throws {
    let closed = restrictions[agent]?.closed ?? []
    try live.close(restriction?.closed ?? [], insteadOf: closed, of: agent, roles: restriction?.roles)
    restrictions[agent] = restriction
  }

  /// Moves restrictions of agents that could gain more: a budget's to the best bundle that there now is, while a pair
  /// that a group has closed is opened again.
  ///
  /// - Returns: Whether one was moved; it is not where that was in vain at the same prices.
  mutating func moveRestrictions(_ attempts: inout [Int: Int]) throws -> Bool {
    var moved = false
    for agent in restrictions.keys.sorted() {
      guard correction(of: agent) > 0, let restriction = restrictions[agent], !restriction.wish.isTried else {
        continue
      }
      guard attempts[agent, default: 0] < Self.mostAttempts else {
        restrictions[agent]?.wish.isTried = true
        continue
      }
      attempts[agent, default: 0] += 1
      if restriction.roles == nil {
        try unrestrict(agent)
        suspects.insert(agent)
      } else {
        try restrict(agent, to: bestBundle(of: agent))
      }
      moved = true
    }
    if moved { repair() }
    return moved
  }

  /// How often an agent's restriction is moved to where it could gain more at the prices there then are.
  private static var mostAttempts: Int { 8 }
}

extension LiveProblem {
  /// Keeps pairs of an agent from the network instead of others, and all but so many roles.
  fileprivate mutating func close(
    _ tasks: Set<Int>, insteadOf others: Set<Int>, of agent: Int, roles: Int?
  ) throws {
    try makeRoom()
    let barred = forbidden[agent] ?? []
    let all = network.offers(of: agent).map(\.terms) + barred.filter { others.contains($0.task) }
    let kept = barred.filter { !others.contains($0.task) } + all.filter { tasks.contains($0.task) }
    forbidden[agent] = kept.isEmpty ? nil : kept
    roleLimit[agent] = roles
    writeOpen(agent, all.filter { !tasks.contains($0.task) })
  }
}

extension Network {
  /// What a pair would gain at the prices there are, in the network or not.
  func gain(of agent: Int, _ terms: PairTerms) -> Int64 {
    let part = terms.isLimited ? Int(limitedSite[terms.task]) : -1
    return scale.value(weight: terms.weight, isIncumbent: terms.isIncumbent)
      - groups.toll(agent, terms.task) + potential[unitCount + (part >= 0 ? part : terms.task)]
  }
}

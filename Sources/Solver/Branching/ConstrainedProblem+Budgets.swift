/// What the network is told of an agent whose budget it would not keep: fewer roles, and pairs that it may not choose, so
/// that whatever it chooses of the rest is within the budget.
struct Restriction: Sendable, Equatable {
  /// The tasks of the pairs that are kept out of the network.
  var closed: Set<Int>
  /// The roles that the network may give.
  var roles: Int
}

extension ConstrainedProblem {
  /// The load of the network's pairs of an agent.
  func load(of agent: Int) -> Int {
    let network = live.network
    return network.roles(of: agent).reduce(0) { sum, role in
      let pair = Int(network.rolePair[role])
      return pair < 0 ? sum : sum + Int(side.load[Int(network.problem.pairs.task[pair])])
    }
  }

  /// The most load that an agent may take: its budget, or what its forced pairs take where that is more.
  func budget(of agent: Int) -> Int {
    let budget = side.budget[agent]
    if budget == SideConstraints.noBudget { return .max }
    return max(Int(budget), pinned.load[agent] ?? 0)
  }

  func isOverBudget(_ agent: Int) -> Bool {
    side.budget[agent] != SideConstraints.noBudget && load(of: agent) > budget(of: agent)
  }

  /// Restricts whoever is over its budget to what is near its best bundle at the prices there are.
  mutating func keepBudgets() throws {
    while !suspects.isEmpty {
      let agents = suspects.sorted()
      suspects.removeAll(keepingCapacity: true)
      for agent in agents where isOverBudget(agent) { try restrict(agent, to: bestBundle(of: agent)) }
      repair()
    }
  }

  /// Restricts agents anew that could gain more within their budgets than the network gives them.
  mutating func moveRestrictions(_ attempts: inout [Int: Int]) throws -> Bool {
    var moved = false
    for agent in restrictions.keys.sorted() where attempts[agent, default: 0] < Self.mostAttempts {
      guard correction(of: agent) > 0 else { continue }
      attempts[agent, default: 0] += 1
      try restrict(agent, to: bestBundle(of: agent))
      moved = true
    }
    if moved { repair() }
    return moved
  }

  /// How often an agent's restriction is moved to where it could gain more at the prices there then are.
  private static var mostAttempts: Int { 8 }

  /// What an agent could gain more, at the prices there are, than with the pairs that the network gives it.
  func correction(of agent: Int) -> Int128 {
    let network = live.network
    let held = network.roles(of: agent).reduce(Int128(0)) { sum, role in
      let pair = Int(network.rolePair[role])
      return pair < 0 || network.isReserved(pair) ? sum : sum + Int128(network.gain(of: pair))
    }
    return bestBundle(of: agent).gain - held
  }

  /// The most gainful set of an agent's pairs within its budget, beside its forced ones, at the prices there are.
  func bestBundle(of agent: Int) -> BundleSearch {
    let closed = restrictions[agent]?.closed ?? []
    let offers = live.network.offers(of: agent)
    let forced = offers.filter { $0.reservedTask != nil }.map(\.terms)
    let kept = (live.forbidden[agent] ?? []).filter { closed.contains($0.task) }
    let open = offers.filter { $0.reservedTask == nil }.map(\.terms) + kept
    return BundleSearch(
      open.map { terms in
        BundleSearch.Candidate(
          task: terms.task, gain: live.network.gain(of: agent, terms), load: Int(side.load[terms.task]),
          slots: terms.slots)
      }, beside: forced.map(\.slots), roles: Int(live.agentCapacity[agent]) - forced.count,
      budget: budget(of: agent) - forced.reduce(0) { $0 + Int(side.load[$1.task]) })
  }

  /// Restricts an agent to the tasks of a bundle and to as many others as fit its budget however they are combined.
  private mutating func restrict(_ agent: Int, to bundle: BundleSearch) throws {
    try unrestrict(agent)
    let offers = live.network.offers(of: agent)
    let forced = offers.filter { $0.reservedTask != nil }.map { Int(side.load[$0.terms.task]) }
    let rest = budget(of: agent) - forced.reduce(0, +)
    let roles = bundle.tasks.count
    var loads = bundle.tasks.map { Int(side.load[$0]) }
    var closed: Set<Int> = []
    for (load, task) in offers.filter({ $0.reservedTask == nil && !bundle.tasks.contains($0.terms.task) })
      .map({ (Int(side.load[$0.terms.task]), $0.terms.task) }).sorted(by: <)
    {
      let largest = (loads + [load]).sorted(by: >).prefix(roles).reduce(0, +)
      if roles > 0 && largest <= rest { loads.append(load) } else { closed.insert(task) }
    }
    restrictions[agent] = Restriction(closed: closed, roles: roles + forced.count)
    try live.close(closed, of: agent, roles: roles + forced.count)
  }

  /// Lets the network choose freely for an agent again.
  mutating func unrestrict(_ agent: Int) throws {
    guard let restriction = restrictions.removeValue(forKey: agent) else { return }
    try live.open(restriction.closed, of: agent)
  }
}

extension LiveProblem {
  /// Keeps pairs of an agent, and all but so many roles, from the network.
  mutating func close(_ tasks: Set<Int>, of agent: Int, roles: Int) throws {
    try makeRoom()
    let open = network.offers(of: agent).map(\.terms)
    let closed = open.filter { tasks.contains($0.task) }
    if !closed.isEmpty { forbidden[agent, default: []] += closed }
    roleLimit[agent] = roles
    writeOpen(agent, open.filter { !tasks.contains($0.task) })
  }

  /// Gives pairs, and all roles of their agent, back to the network.
  mutating func open(_ tasks: Set<Int>, of agent: Int) throws {
    try makeRoom()
    let barred = forbidden[agent] ?? []
    let kept = barred.filter { !tasks.contains($0.task) }
    forbidden[agent] = kept.isEmpty ? nil : kept
    roleLimit[agent] = nil
    writeOpen(agent, network.offers(of: agent).map(\.terms) + barred.filter { tasks.contains($0.task) })
  }
}

extension Network {
  /// Whether a pair is a forced one.
  func isReserved(_ pair: Int) -> Bool { task(of: Int(site[pair])) != Int(problem.pairs.task[pair]) }

  /// What a pair would gain at the prices there are, in the network or not.
  func gain(of agent: Int, _ terms: PairTerms) -> Int64 {
    let part = terms.isLimited ? Int(limitedSite[terms.task]) : -1
    return scale.value(weight: terms.weight, isIncumbent: terms.isIncumbent)
      - groups.toll(agent, terms.task) + potential[unitCount + (part >= 0 ? part : terms.task)]
  }
}

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

  /// Restricts an agent to the tasks of a bundle and to as many others as fit its budget however they are combined.
  mutating func restrict(_ agent: Int, to bundle: BundleSearch) throws {
    let wish = wish(of: agent)
    let roles = bundle.tasks.count
    // As many of the largest loads as there are roles are the worst combination.
    var largest = bundle.tasks.map { Int(side.load[$0]) }.sorted(by: >)
    var closed: Set<Int> = []
    let others = wish.terms.filter { !bundle.tasks.contains($0.task) }
    for (load, task) in others.map({ (Int(side.load[$0.task]), $0.task) }).sorted(by: <) {
      let loads = (largest + [load]).sorted(by: >).prefix(roles)
      if roles > 0 && loads.reduce(0, +) <= wish.budget {
        largest = Array(loads)
      } else {
        closed.insert(task)
      }
    }
    let restriction = Restriction(closed: closed, roles: roles + wish.forcedSlots.count, wish: wish)
    try restrict(agent, by: restriction)
  }
}

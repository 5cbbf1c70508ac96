extension ConstrainedProblem {
  /// Makes the plan the best again.
  mutating func improve(mostVisits: Int = Self.usualVisits) throws {
    best = nil
    deviation = [:]
    tree = Tree()
    pinned = Pinned()
    for pair in live.reservations.task.keys {
      pinned.load[pair.agent, default: 0] += Int(side.load[pair.task])
      if side.isMarked[pair.agent] { pinned.marked[Int(side.group[pair.task]), default: 0] += 1 }
    }
    try relax(mostVisits: mostVisits)
    bound = relaxationBound()
    considerPlan()
    let gap = bound - worth(of: tally)
    // Where a tree that was cut short brought no better plan, another would not either, until edits add as much again.
    guard gap > 2 * gapLeft else {
      gapLeft = min(gapLeft, gap)
      return
    }
    let root = worth(of: tally)
    try branchAndBound()
    gapLeft = worth(of: tally) > root ? 0 : bound - worth(of: tally)
  }

  /// Finds prices and restrictions at which the network's plan keeps all side constraints, as far as there are any.
  mutating func relax(mostVisits: Int = Self.usualVisits) throws {
    repair()
    var visits: [Int: Int] = [:]
    var attempts: [Int: Int] = [:]
    repeat {
      try keepBudgets()
      while let group = queue.removeFirst() {
        visits[group, default: 0] += 1
        if visits[group, default: 0] <= mostVisits { settle(group) }
      }
      if suspects.isEmpty { try closeExcess() }
      // Whoever moved because of a group's price may now be over its budget; whoever is restricted can't be again.
    } while try !suspects.isEmpty || !queue.isEmpty || moveRestrictions(&attempts)
  }

  /// Keeps as many pairs out of the network as groups hold too many at the prices there are, those whose agents lose
  /// least by it.
  private mutating func closeExcess() throws {
    var isClosed = false
    for group in live.network.groups.price.indices {
      let excess = live.network.groups.count[group] - capacity(ofGroup: group)
      guard excess > 0 else { continue }
      for pair in live.network.leastGainful(excess, in: group) { try close([pair.task], of: pair.agent) }
      isClosed = true
    }
    if isClosed { repair() }
  }

  /// How often the price of a group is sought anew because those of others have moved, after an edit and at a node; from
  /// scratch it is more often.
  static var usualVisits: Int { 8 }

  /// Makes the network's plan optimal at the prices of the groups, and takes note of what moved.
  mutating func repair() {
    live.repair()
    noteMoves()
  }

  mutating func noteMoves() {
    touched.formUnion(live.network.moves?.agents ?? [])
    if let moved = live.network.moves?.takeDifference() {
      for pair in moved.added {
        note(pair, 1)
        if side.budget[pair.agent] != SideConstraints.noBudget { suspects.insert(pair.agent) }
      }
      for pair in moved.removed { note(pair, -1) }
    }
    for group in live.network.groups.moved { queue.insert(Int(group)) }
    live.network.groups.moved.removeAll(keepingCapacity: true)
  }

  private mutating func note(_ pair: PairKey, _ sign: Int) {
    func added(_ sum: Int?) -> Int? { (sum ?? 0) + sign == 0 ? nil : (sum ?? 0) + sign }
    net[pair] = added(net[pair])
    if best != nil { deviation[pair] = added(deviation[pair]) }
  }

  /// The most pairs of marked agents that a group may hold.
  func capacity(ofGroup group: Int) -> Int {
    max(Int(side.groupCapacity[group]), pinned.marked[group] ?? 0)
  }

  /// The upper bound that the network's prices, those of the groups and the best bundles within budgets prove.
  ///
  /// What the network's plan is worth is what its prices prove for bundles without budgets; agents that the network
  /// restricts could gain more with another bundle within their budgets.
  mutating func relaxationBound() -> Int128 {
    var bound = worth(of: live.network.tally) - live.network.groups.paid
    for group in live.network.groups.price.indices {
      bound += Int128(live.network.groups.price[group]) * Int128(capacity(ofGroup: group))
    }
    for agent in restrictions.keys.sorted() { bound += correction(of: agent) }
    return bound
  }

  /// Takes the network's plan as the best one where it is that.
  mutating func considerPlan() {
    let tally = live.network.tally
    if let best, worth(of: best) >= worth(of: tally) { return }
    best = tally
    deviation = [:]
  }
}

extension Network {
  /// The roles of marked agents that hold a pair in a group, but for forced ones.
  func markedRoles(in group: Int) -> [Int] {
    groups.tasks[group].flatMap { task in
      let part = Int(limitedSite[Int(task)])
      return [Int(task), part].filter { $0 >= 0 }.flatMap { Array(rolesPlaced(at: $0)) }
    }
    .filter { groups.isMarked[Int(roleAgent[$0])] }
  }

  /// The pairs of marked agents in a group that are worth least to these beside what else they could have.
  func leastGainful(_ count: Int, in group: Int) -> [PairKey] {
    markedRoles(in: group)
      .map { (margin: gain(of: Int(rolePair[$0])) - potential[Int(roleUnit[$0])], role: $0) }
      .sorted { ($0.margin, $0.role) < ($1.margin, $1.role) }.prefix(count)
      .map {
        PairKey(agent: Int(roleAgent[$0.role]), task: Int(problem.pairs.task[Int(rolePair[$0.role])]))
      }
  }
}

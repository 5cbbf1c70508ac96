extension Network {
  /// Puts a pair in the incumbent plan, or takes it out of that.
  mutating func setIncumbent(_ pair: Int, of agent: Int, _ isIncumbent: Bool) {
    let before = problem.pairs.agreement(of: pair)
    problem.pairs.isIncumbent[pair] = isIncumbent
    if isChosen[pair] { tally.agreement += problem.pairs.agreement(of: pair) - before }
    setValue(of: pair, agent)
    incoming.setValue(value[pair], of: pair)
    settle(agent)
  }

  /// Gives a pair another weight; the lists of the sites, and what each agent makes of it, wait for ``settleAll()``.
  mutating func setWeight(_ pair: Int, of agent: Int, _ weight: Int64) {
    if isChosen[pair] { tally.objective += weight - problem.pairs.weight[pair] }
    problem.pairs.weight[pair] = weight
    setValue(of: pair, agent)
  }

  /// Lets every task and agent keep what pays at the prices there are, after many of them have changed.
  mutating func settleAll() {
    incoming.setValues(value)
    for task in 0..<taskCount {
      raisePriceToStep(of: task)
      looseEnds.tasks.append(Int32(task))
    }
    for agent in 0..<agentCount { settle(agent) }
  }

  /// Whether there is more to repair than an auction takes to start anew.
  ///
  /// A repair takes a search for each end, an auction about as long as searches for a few in a hundred agents.
  var isFarFromOptimal: Bool {
    let agents = looseEnds.agents.count { agent in
      potential[Int(agent)] > 0 && Int(used[Int(agent)]) < roles(of: Int(agent)).count
    }
    return agents > agentCount / 32
  }

  /// Empties the plan and starts from an auction, as for a new problem.
  mutating func startAnew() {
    for role in rolePair.indices where rolePair[role] >= 0 { drop(role: role) }
    for unit in 0..<unitCount { potential[unit] = 0 }
    setFirstPrices()
    looseEnds.removeAll()
    startFromAuction()
  }

  private mutating func setValue(of pair: Int, _ agent: Int) {
    // A forced pair is worth more than any weight.
    guard task(of: Int(site[pair])) == Int(problem.pairs.task[pair]) else { return }
    value[pair] = worth(of: pair, agent)
  }
}

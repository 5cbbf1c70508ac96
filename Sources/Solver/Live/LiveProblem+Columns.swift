extension LiveProblem {
  mutating func setPairs(of task: Int, _ changes: [PairChange]) throws {
    try require(task: task)
    try check(changes, of: task)
    var figures = room.figures
    figures.pairs += changes.count
    let largest = changes.reduce(0) { max($0, $1.terms?.weight.magnitude ?? 0) }
    try makeRoom(Spare().joined(largest, 0, figures.mostPairs))

    var least = (open: -network.scale.bound, limited: -network.scale.bound)
    var others: [PairChange] = []
    var bereft: [Int] = []
    for change in changes {
      let key = PairKey(agent: change.agent, task: task)
      if change.terms?.isIncumbent ?? false { incumbents.insert(key) } else { incumbents.remove(key) }
      let limit = roleLimit[change.agent] ?? .max
      let capacity = min(Int(agentCapacity[change.agent]), limit)
      let pair = network.pair(of: change.agent, with: task)
      if let position = forbidden[change.agent]?.firstIndex(where: { $0.task == task }) {
        room.figures.pairs -= change.terms == nil ? 1 : 0
        change.terms.map { forbidden[change.agent]?[position] = $0 }
        if change.terms == nil { removeForbidden(position, of: change.agent) }
      } else if network.fitsInPlace(pair, change.terms, of: change.agent, capacity: capacity) {
        room.figures.pairs += (change.terms == nil ? 0 : 1) - (pair == nil ? 0 : 1)
        switch (pair, change.terms) {
        case (let pair?, let terms?): network.rewrite(pair, terms, of: change.agent)
        case (nil, let terms?): network.append(terms, to: change.agent)
        case (let pair?, nil): if network.remove(pair, of: change.agent) { bereft.append(change.agent) }
        case (nil, nil): break
        }
      } else {
        others.append(change)
        guard let terms = change.terms, reservations.task[key] == nil else { continue }
        // Whoever needs other slot nodes for the pair, too, is not to gain by it at once.
        let price = network.price(matching: terms, of: change.agent)
        if terms.isLimited {
          least.limited = max(least.limited, price)
        } else {
          least.open = max(least.open, price)
        }
      }
    }
    network.problem.incumbentCount = max(network.problem.incumbentCount, incumbents.count)
    if network.limitedSite[task] < 0 { least.open = max(least.open, least.limited) }
    network.fitPrice(of: task, atLeast: least.open, least.limited)
    for agent in bereft { network.settle(agent) }

    // Limited places that are given back come before those that are taken.
    for change in others where change.terms == nil {
      try removePair(PairKey(agent: change.agent, task: task))
    }
    for isLimited in [false, true] {
      for change in others {
        if let terms = change.terms, terms.isLimited == isLimited { try setPair(change.agent, terms) }
      }
    }
  }

  private mutating func removeForbidden(_ position: Int, of agent: Int) {
    forbidden[agent]?.remove(at: position)
    if forbidden[agent]?.isEmpty ?? false { forbidden[agent] = nil }
  }

  /// Throws where changes can't be made, whatever the order.
  private func check(_ changes: [PairChange], of task: Int) throws {
    var agents = [Bool](repeating: false, count: agentCount)
    var limitedPlaces = reservations.taken(of: task).limitedPlaces
    for change in changes {
      try require(agent: change.agent)
      let key = PairKey(agent: change.agent, task: task)
      guard !agents[change.agent] else { throw EditError.repeatedAgent(agent: change.agent, task: task) }
      agents[change.agent] = true
      if let found = change.terms?.task, found != task {
        throw EditError.wrongTask(expected: task, found: found)
      }
      if change.terms == nil && network.pair(of: change.agent, with: task) == nil {
        guard fixing(of: key) == .forbidden else { throw EditError.unknownPair(key) }
      }
      guard reservations.task[key] != nil else { continue }
      var forced = network.offers(of: change.agent).filter { $0.reservedTask != nil }.map(\.terms)
      guard let position = forced.firstIndex(where: { $0.task == task }) else { continue }
      limitedPlaces += (change.terms?.isLimited ?? false ? 1 : 0) - (forced[position].isLimited ? 1 : 0)
      guard let terms = change.terms else { continue }
      forced[position] = terms
      guard canHold(forced, agentCapacity[change.agent]) else {
        throw EditError.agentCannotHoldForced(change.agent)
      }
    }
    guard limitedPlaces <= max(taskTerms[task].limitedPlaces, reservations.taken(of: task).limitedPlaces)
    else {
      throw EditError.taskCannotHoldForced(task)
    }
  }
}

extension Network {
  /// The price at which an agent gains no more by a pair than it does without it.
  fileprivate func price(matching terms: PairTerms, of agent: Int) -> Int64 {
    scale.value(weight: terms.weight, isIncumbent: terms.isIncumbent) - groups.toll(agent, terms.task)
      - potential[agent]
  }
}

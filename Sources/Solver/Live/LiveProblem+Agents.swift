extension LiveProblem {
  /// The terms of all pairs of an agent, with those that are forbidden.
  func terms(of agent: Int) throws -> [PairTerms] {
    try require(agent: agent)
    return allTerms(of: agent)
  }

  private func allTerms(of agent: Int) -> [PairTerms] {
    network.offers(of: agent).map(\.terms) + (forbidden[agent] ?? [])
  }

  mutating func addAgent(_ capacity: Int32, _ pairs: [PairTerms]) throws {
    try check(pairs, of: agentCount, capacity)
    try makeRoom(agents: 1, for: pairs, of: agentCount, capacity)
    agentCapacity.append(0)
    write(agentCount - 1, capacity, pairs)
  }

  mutating func setAgent(_ agent: Int, _ capacity: Int32, _ pairs: [PairTerms]) throws {
    try require(agent: agent)
    try check(pairs, of: agent, capacity)
    let forced = network.offers(of: agent).filter { $0.reservedTask != nil }.map(\.terms)
    if !forced.isEmpty {
      let kept = pairs.filter { terms in forced.contains { $0.task == terms.task } }
      guard kept.count == forced.count, canHold(kept, capacity) else {
        throw EditError.agentCannotHoldForced(agent)
      }
    }
    let switched = pairs.filter { terms in
      forced.contains { $0.task == terms.task && $0.isLimited != terms.isLimited }
    }
    for terms in switched where terms.isLimited {
      let taken = reservations.taken(of: terms.task).limitedPlaces
      guard taken < taskTerms[terms.task].limitedPlaces else {
        throw EditError.taskCannotHoldForced(terms.task)
      }
    }
    try makeRoom(for: pairs, of: agent, capacity)
    for terms in switched {
      reservations.setLimited(PairKey(agent: agent, task: terms.task), terms.isLimited)
      writeOpenTerms(of: terms.task)
    }
    write(agent, capacity, pairs)
  }

  mutating func setPair(_ agent: Int, _ terms: PairTerms) throws {
    var pairs = try self.terms(of: agent)
    if let position = pairs.firstIndex(where: { $0.task == terms.task }) {
      pairs[position] = terms
    } else {
      pairs.append(terms)
    }
    try setAgent(agent, agentCapacity[agent], pairs)
  }

  mutating func removePair(_ pair: PairKey) throws {
    let pairs = try terms(of: pair.agent)
    guard let position = pairs.firstIndex(where: { $0.task == pair.task }) else {
      throw EditError.unknownPair(pair)
    }
    if reservations.task[pair] != nil { try release(pair) }
    var kept = pairs
    kept.remove(at: position)
    try setAgent(pair.agent, agentCapacity[pair.agent], kept)
  }

  /// Whether one agent's roles and slots suffice for pairs, all at once.
  func canHold(_ pairs: [PairTerms], _ capacity: Int32) -> Bool {
    pairs.count <= Int(capacity) && SlotSeating.isPossible(pairs.map(\.slots).filter { $0 != 0 })
  }

  func require(agent: Int) throws {
    guard agentCapacity.indices.contains(agent) else { throw EditError.unknownAgent(agent) }
  }

  func require(task: Int) throws {
    guard taskTerms.indices.contains(task) else { throw EditError.unknownTask(task) }
  }

  private func check(_ pairs: [PairTerms], of agent: Int, _ capacity: Int32) throws {
    guard capacity >= 0 else { throw EditError.negativeCapacity(capacity) }
    var tasks: Set<Int> = []
    for terms in pairs {
      try require(task: terms.task)
      guard tasks.insert(terms.task).inserted else {
        throw EditError.repeatedTask(agent: agent, task: terms.task)
      }
    }
  }

  /// Writes an agent's row, with the fixings of the pairs that stay.
  private mutating func write(_ agent: Int, _ capacity: Int32, _ pairs: [PairTerms]) {
    let before = allTerms(of: agent)
    room.figures.roles += Int(capacity) - Int(agentCapacity[agent])
    room.figures.pairs += pairs.count - before.count
    for terms in before where terms.isIncumbent { incumbents.remove(PairKey(agent: agent, task: terms.task)) }
    for terms in pairs where terms.isIncumbent { incumbents.insert(PairKey(agent: agent, task: terms.task)) }
    // Pairs that go remain in the incumbent plan; it can't be smaller than the number of those that are there.
    network.problem.incumbentCount = max(network.problem.incumbentCount, incumbents.count)
    agentCapacity[agent] = capacity
    let barred = Set((forbidden[agent] ?? []).map(\.task))
    let closed = barred.isEmpty ? [] : pairs.filter { barred.contains($0.task) }
    forbidden[agent] = closed.isEmpty ? nil : closed
    let open = barred.isEmpty ? pairs : pairs.filter { !barred.contains($0.task) }
    writeOpen(agent, open)
  }

  /// Writes the pairs of an agent that may be chosen.
  mutating func writeOpen(_ agent: Int, _ open: [PairTerms]) {
    let offers = open.map { terms in
      Offer(terms: terms, reservedTask: reservations.task[PairKey(agent: agent, task: terms.task)])
    }
    let capacity = Int(agentCapacity[agent])
    network.replaceRow(of: agent, by: offers, capacity: min(capacity, roleLimit[agent] ?? capacity))
  }
}

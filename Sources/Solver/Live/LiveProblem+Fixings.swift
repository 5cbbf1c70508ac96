extension LiveProblem {
  /// How a pair is fixed; nil for one that the plan may hold or not, and for one that there isn't.
  ///
  /// - Parameter pair: Any pair.
  /// - Returns: The fixing.
  public func fixing(of pair: PairKey) -> PairFixing? {
    if reservations.task[pair] != nil { return .forced }
    let isForbidden = forbidden[pair.agent]?.contains { $0.task == pair.task } ?? false
    return isForbidden ? .forbidden : nil
  }

  mutating func fix(_ pair: PairKey, _ fixing: PairFixing) throws {
    try require(agent: pair.agent)
    if let present = self.fixing(of: pair) { throw EditError.alreadyFixed(pair, present) }
    var open = network.offers(of: pair.agent)
    guard let position = open.firstIndex(where: { $0.terms.task == pair.task }) else {
      throw EditError.unknownPair(pair)
    }
    let terms = open[position].terms
    switch fixing {
    case .forbidden:
      try makeRoom()
      open.remove(at: position)
      forbidden[pair.agent, default: []].append(terms)
      writeOpen(pair.agent, open.map(\.terms))
    case .forced:
      let forced = open.filter { $0.reservedTask != nil }.map(\.terms)
      guard canHold(forced + [terms], agentCapacity[pair.agent]) else {
        throw EditError.agentCannotHoldForced(pair.agent)
      }
      try requirePlace(for: terms)
      try makeRoom(tasks: 1)
      let own = reservations.take(pair, isLimited: terms.isLimited)
      network.replaceTerms(of: own, capacity: 1, limitedCapacity: 1, steps: [])
      network.potential[network.unitCount + own] = 0
      writeOpen(pair.agent, open.map(\.terms))
      network.tally.objective += lastReservedGain(of: pair.task)
      writeOpenTerms(of: pair.task)
    }
  }

  mutating func release(_ pair: PairKey) throws {
    try require(agent: pair.agent)
    guard let fixing = fixing(of: pair) else { throw EditError.notFixed(pair) }
    try makeRoom()
    var open = network.offers(of: pair.agent).map(\.terms)
    switch fixing {
    case .forbidden:
      var barred = forbidden[pair.agent] ?? []
      if let position = barred.firstIndex(where: { $0.task == pair.task }) {
        open.append(barred.remove(at: position))
      }
      forbidden[pair.agent] = barred.isEmpty ? nil : barred
      writeOpen(pair.agent, open)
    case .forced:
      guard let own = reservations.task[pair] else { return }
      let isLimited = open.contains { $0.task == pair.task && $0.isLimited }
      network.tally.objective -= lastReservedGain(of: pair.task)
      reservations.giveBack(pair, isLimited: isLimited)
      writeOpenTerms(of: pair.task)
      writeOpen(pair.agent, open)
      network.replaceTerms(of: own, capacity: 0, limitedCapacity: 0, steps: [])
    }
  }

  /// Throws where the forced pairs of a task leave no place for another.
  func requirePlace(for terms: PairTerms) throws {
    let taken = reservations.taken(of: terms.task)
    let task = taskTerms[terms.task]
    guard taken.places < Int(task.capacity), !terms.isLimited || taken.limitedPlaces < task.limitedPlaces
    else {
      throw EditError.taskCannotHoldForced(terms.task)
    }
  }

  /// What the last of the places adds that forced pairs fill.
  private func lastReservedGain(of task: Int) -> Int64 {
    let places = reservations.taken(of: task).places
    let steps = taskTerms[task].steps
    return places > 0 && places <= steps.count ? steps[places - 1] : 0
  }
}

extension LiveProblem {
  /// The change to the best plan that holds a pair which is not fixed.
  ///
  /// It changes nothing; questions may be asked from any thread.
  ///
  /// - Parameter pair: A pair of the problem.
  /// - Returns: The difference to the plan (none where that holds the pair), or nil where no plan can hold the pair
  ///   beside the forced ones.
  /// - Throws: ``EditError`` where there is no such pair, or it is fixed: release it first.
  /// - Complexity: One search, O(agents + tasks + pairs looked at).
  public func differenceIfForced(_ pair: PairKey) throws -> LiveDifference? {
    let position = try position(of: pair)
    if network.isChosen[position] { return LiveDifference() }
    guard let difference = network.differenceIfForced(position) else { return nil }
    let told = named(difference)
    // A forced pair outweighs any other, so it gives way only where both can't be held.
    return told.removed.contains { reservations.task[$0] != nil } ? nil : told
  }

  /// The change to the best plan that does not hold a pair which is not fixed.
  ///
  /// It changes nothing; questions may be asked from any thread.
  ///
  /// - Parameter pair: A pair of the problem.
  /// - Returns: The difference to the plan; none where that does not hold the pair.
  /// - Throws: ``EditError`` where there is no such pair, or it is fixed: release it first.
  /// - Complexity: One search, O(agents + tasks + pairs looked at).
  public func differenceIfForbidden(_ pair: PairKey) throws -> LiveDifference {
    let position = try position(of: pair)
    guard network.isChosen[position] else { return LiveDifference() }
    return named(network.differenceIfForbidden(position))
  }

  private func position(of pair: PairKey) throws -> Int {
    try require(agent: pair.agent)
    if let fixing = fixing(of: pair) { throw EditError.alreadyFixed(pair, fixing) }
    let row = network.problem.pairs.row(of: pair.agent)
    guard let position = row.first(where: { Int(network.problem.pairs.task[$0]) == pair.task }) else {
      throw EditError.unknownPair(pair)
    }
    return position
  }

  private func named(_ difference: Difference) -> LiveDifference {
    var named = LiveDifference()
    named.removed = difference.removed.map { key(of: $0) }.sorted()
    named.added = difference.added.map { key(of: $0) }.sorted()
    named.objective = difference.objective
    named.cardinality = difference.cardinality
    named.changes = difference.changes
    return named
  }

  private func key(of position: Int) -> PairKey {
    PairKey(agent: network.agent(of: position), task: Int(network.problem.pairs.task[position]))
  }
}

extension Network {
  /// The agent whose row holds a pair, found by one of the units from which the pair reaches its site.
  fileprivate func agent(of pair: Int) -> Int {
    let unit = Int(incoming.entries[Int(incoming.firstWay[pair])].unit)
    return unit < agentCount ? unit : Int(slots.agent[unit - agentCount])
  }
}

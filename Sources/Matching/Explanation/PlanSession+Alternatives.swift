extension PlanSession {
  /// The best eligible pair of a volunteer that the plan does not hold; of equals the first by reference.
  /// - Complexity: O(pairs of the volunteer).
  func nextBest(ofVolunteer volunteer: Int32) -> PairExplanation.Alternative? {
    let row = Int(context.volunteerRank[Int(volunteer)])
    return best(of: eligible.pairs(ofRow: row).lazy.map { ($0, row) })
  }

  /// The best eligible pair in a need that the plan does not hold; of equals the first by reference.
  /// - Complexity: O(eligible pairs).
  func nextBest(inNeed need: Int32) -> PairExplanation.Alternative? {
    let pairs = eligible.needs.indices.lazy.filter { eligible.needs[$0] == need }
    return best(of: pairs.map { ($0, eligible.row(ofPair: $0)) })
  }

  private func best(of pairs: some Sequence<(pair: Int, row: Int)>) -> PairExplanation.Alternative? {
    var best: (points: Int32, pairing: Pairing)?
    for (pair, row) in pairs where best.map({ eligible.points[pair] > $0.points }) ?? true {
      let pairing = Pairing(
        volunteer: context.snapshot.volunteers[Int(eligible.volunteers[row])].id,
        need: context.snapshot.needs[Int(eligible.needs[pair])].id)
      if plan.pair(pairing) == nil { best = (eligible.points[pair], pairing) }
    }
    return best.map {
      PairExplanation.Alternative(
        pairing: $0.pairing, points: Int($0.points),
        fitTenths: context.policy.fitTenths(points: Int($0.points)), isNeedFull: isFull($0.pairing.need))
    }
  }

  private func isFull(_ need: Identifier<Need>) -> Bool {
    guard let position = context.snapshot.position(of: need) else { return false }
    return plan.pairs(in: need).count + Int(context.heldPlaces[position])
      >= context.snapshot.needs[position].places
  }
}

extension EligiblePairs {
  /// The row of a pair.
  /// - Complexity: O(log rows).
  func row(ofPair pair: Int) -> Int {
    var (low, high) = (0, offsets.count - 1)
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(offsets[middle]) <= pair { low = middle } else { high = middle }
    }
    return low
  }
}

extension PlanProblem {
  /// What there is nothing left of for a pair that no plan beside held placements and pins can hold.
  func shortage(ofPair pair: Int) -> AbsenceExplanation.Shortage {
    let (volunteer, need, _) = positions(of: pair)
    let record = context.snapshot.needs[Int(need)]
    let facts = context.volunteers[Int(volunteer)]
    let task = Int(problem.pairs.task[pair])
    if problem.tasks.capacity[task] == 0 { return .places(of: record.places) }
    if problem.pairs.isLimited[pair] && problem.tasks.limitedCapacity[task] == 0 {
      return .shortTermPlaces(of: record.mostShortTermPlaces ?? record.places)
    }
    let pinned = pins.count { $0.volunteer == volunteer }
    return Int(facts.heldRoles) + pinned >= Int(facts.rolesAtOnce)
      ? .roles(of: Int(facts.rolesAtOnce)) : .times
  }
}

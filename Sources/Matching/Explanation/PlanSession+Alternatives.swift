extension PlanSession {
  /// The best eligible pair of a volunteer that the plan does not hold; of equals the first by reference.
  /// - Complexity: O(pairs of the volunteer).
  func nextBest(ofVolunteer volunteer: Int32) -> PairExplanation.Alternative? {
    best(of: live.eligible[volunteer].lazy.map { (volunteer, $0) })
  }

  /// The best eligible pair in a need that the plan does not hold; of equals the first by reference.
  /// - Complexity: O(eligible pairs), a few in a processor's cycle.
  func nextBest(inNeed need: Int32) -> PairExplanation.Alternative? {
    let ranks = context.volunteerRank
    let volunteers = live.eligible.volunteers(suiting: need).sorted { ranks[Int($0)] < ranks[Int($1)] }
    return best(
      of: volunteers.lazy.compactMap { volunteer in
        live.eligible.pair(volunteer: volunteer, need: need).map { (volunteer, $0) }
      })
  }

  private func best(
    of pairs: some Sequence<(volunteer: Int32, pair: EligiblePair)>
  ) -> PairExplanation.Alternative? {
    var best: (points: Int32, pairing: Pairing)?
    for (volunteer, pair) in pairs where best.map({ pair.points > $0.points }) ?? true {
      let pairing = context.pairing(volunteer: volunteer, need: pair.need)
      if plan.pair(pairing) == nil { best = (pair.points, pairing) }
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

extension PlanTerms {
  /// What there is nothing left of for an eligible pair that no plan beside held placements and pins can hold.
  func shortage(volunteer: Int32, need: Int32, isShortTerm: Bool) -> AbsenceExplanation.Shortage {
    let record = context.snapshot.needs[Int(need)]
    let facts = context.volunteers[Int(volunteer)]
    let (task, taken) = (task(of: need), pins.taken(of: need))
    if Int(task.capacity) <= taken.places { return .places(of: record.places) }
    if isShortTerm, let limit = task.limitedCapacity, Int(limit) <= taken.shortTermPlaces {
      return .shortTermPlaces(of: record.mostShortTermPlaces ?? record.places)
    }
    return Int(facts.heldRoles) + pins.followed(of: volunteer).count >= Int(facts.rolesAtOnce)
      ? .roles(of: Int(facts.rolesAtOnce)) : .times
  }
}

extension PlanSession {
  /// Explains a pair of the plan.
  ///
  /// What would follow without it comes from the solved problem by one shortest path; only for a pin the plan is made
  /// that lacks it, because a pin is not the solver's choice.
  ///
  /// - Parameter pairing: The pair.
  /// - Returns: The explanation; nil where the plan does not hold the pair.
  /// - Throws: ``PlanError`` where a problem without a pin can't be solved.
  public func why(_ pairing: Pairing) throws -> PairExplanation? {
    guard let planned = plan.pair(pairing), let assessment = context.assess(pairing),
      let (volunteer, need) = positions(of: pairing)
    else { return nil }
    let filled = plan.pairs(in: pairing.need).count + Int(context.heldPlaces[Int(need)])
    let facts = context.needs[Int(need)]
    return PairExplanation(
      planned: planned, assessment: assessment,
      worth: live.terms.worths.worth(
        volunteer: volunteer, need: facts, points: planned.points, isShortTerm: planned.isShortTerm),
      spreadBonus: SpreadBonus(context.policy).bonus(place: filled - 1, need: facts),
      nextForVolunteer: nextBest(ofVolunteer: volunteer), nextForNeed: nextBest(inNeed: need),
      without: try consequence(ofForbidding: planned, volunteer: volunteer, need: need))
  }

  /// Explains why a pair is not in the plan.
  ///
  /// - Parameter pairing: The pair.
  /// - Returns: The explanation; nil where the plan holds the pair or there is no such volunteer or need.
  /// - Throws: `ProblemError`, never where the session is sound.
  public func whyNot(_ pairing: Pairing) throws -> AbsenceExplanation? {
    guard plan.pair(pairing) == nil, let assessment = context.assess(pairing),
      let (volunteer, need) = positions(of: pairing)
    else { return nil }
    return AbsenceExplanation(
      assessment: assessment, fitTenths: context.policy.fitTenths(points: assessment.points),
      reason: try reason(volunteer: volunteer, need: need))
  }

  private func reason(volunteer: Int32, need: Int32) throws -> AbsenceExplanation.Reason {
    guard let pair = live.eligible.pair(volunteer: volunteer, need: need) else { return .barred }
    guard let difference = try live.solver.differenceIfForced(volunteer: volunteer, need: need) else {
      return .noRoom(live.terms.shortage(volunteer: volunteer, need: need, isShortTerm: pair.isShortTerm))
    }
    return .outweighed(
      consequence(of: difference, startingAt: context.pairing(volunteer: volunteer, need: need)))
  }

  private func consequence(
    ofForbidding planned: PlannedPair, volunteer: Int32, need: Int32
  ) throws -> Consequence {
    let isPinned = planned.origin == .pinned
    let base = isPinned ? PlanSession(try live.releasing(planned.pairing)) : self
    var difference = PlanSolver.Difference(uncertainty: base.plan.uncertainty)
    if base.live.eligible.pair(volunteer: volunteer, need: need) != nil {
      difference = try base.live.solver.differenceIfForbidden(volunteer: volunteer, need: need)
    }
    let consequence = base.consequence(of: difference, startingAt: planned.pairing)
    guard isPinned else { return consequence }
    return Consequence(
      cost: consequence.cost + plan.objective - base.plan.objective,
      uncertainty: difference.uncertainty + plan.uncertainty, policy: context.policy,
      places: consequence.places + base.plan.pairs.count - plan.pairs.count,
      changes: consequence.changes + base.plan.changes - plan.changes,
      moves: moves(to: base.pairings(after: difference), startingAt: planned.pairing))
  }

  private func consequence(
    of difference: PlanSolver.Difference, startingAt pairing: Pairing
  ) -> Consequence {
    Consequence(
      cost: -difference.objective, uncertainty: difference.uncertainty, policy: context.policy,
      places: difference.places,
      changes: difference.changes, moves: moves(to: pairings(after: difference), startingAt: pairing))
  }

  private func pairings(after difference: PlanSolver.Difference) -> [Pairing] {
    let removed = Set(difference.removed.map { context.pairing(volunteer: $0.volunteer, need: $0.need) })
    return plan.pairs.map(\.pairing).filter { !removed.contains($0) }
      + difference.added.map { context.pairing(volunteer: $0.volunteer, need: $0.need) }
  }

  private func moves(to pairings: [Pairing], startingAt pairing: Pairing) -> [PlanDifference.Move] {
    PlanDifference(from: plan.pairs.map(\.pairing), to: pairings).chain(
      from: [pairing.volunteer], [pairing.need], sharing: context.snapshot.needsSharingMentors
    ).moves
  }

  private func positions(of pairing: Pairing) -> (volunteer: Int32, need: Int32)? {
    context.snapshot.position(of: pairing.volunteer).flatMap { volunteer in
      context.snapshot.position(of: pairing.need).map { (Int32(volunteer), Int32($0)) }
    }
  }
}

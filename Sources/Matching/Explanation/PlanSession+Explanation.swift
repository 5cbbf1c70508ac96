import Solver

extension PlanSession {
  /// Explains a pair of the plan.
  ///
  /// What would follow without it comes from the solved problem by one shortest path; only for a pin the problem is
  /// solved again, because a pin is not the solver's choice.
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
      worth: planProblem.worth(
        of: context.pair(volunteer: volunteer, need: need), points: planned.points),
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
    guard let pair = planProblem.pair(volunteer: volunteer, need: need) else { return .barred }
    // A plan that holds the pair at the price of a pin is none: there is no room beside the pins.
    guard let difference = try solved.differenceIfForced(pair),
      !difference.removed.contains(where: { planProblem.positions(of: $0).isPinned })
    else { return .noRoom(planProblem.shortage(ofPair: pair)) }
    return .outweighed(consequence(of: difference, startingAt: planProblem.pairing(of: pair)))
  }

  private func consequence(
    ofForbidding planned: PlannedPair, volunteer: Int32, need: Int32
  ) throws -> Consequence {
    let base = planned.origin == .pinned ? try releasing(planned.pairing) : self
    var difference = Difference.none
    if let pair = base.planProblem.pair(volunteer: volunteer, need: need) {
      difference = try base.solved.differenceIfForbidden(pair)
    }
    let consequence = base.consequence(of: difference, startingAt: planned.pairing)
    guard planned.origin == .pinned else { return consequence }
    return Consequence(
      cost: consequence.cost + plan.objective - base.plan.objective, policy: context.policy,
      places: consequence.places + base.plan.pairs.count - plan.pairs.count,
      changes: consequence.changes + base.plan.changes - plan.changes,
      moves: moves(to: base.pairings(after: difference), startingAt: planned.pairing))
  }

  private func consequence(of difference: Difference, startingAt pairing: Pairing) -> Consequence {
    Consequence(
      cost: -Int(difference.objective), policy: context.policy, places: difference.cardinality,
      changes: difference.changes, moves: moves(to: pairings(after: difference), startingAt: pairing))
  }

  private func pairings(after difference: Difference) -> [Pairing] {
    let removed = Set(difference.removed.map(planProblem.pairing))
    return plan.pairs.map(\.pairing).filter { !removed.contains($0) }
      + difference.added.map(planProblem.pairing)
  }

  private func moves(to pairings: [Pairing], startingAt pairing: Pairing) -> [PlanDifference.Move] {
    PlanDifference(from: plan.pairs.map(\.pairing), to: pairings).chain(from: pairing)
  }

  private func positions(of pairing: Pairing) -> (volunteer: Int32, need: Int32)? {
    context.snapshot.position(of: pairing.volunteer).flatMap { volunteer in
      context.snapshot.position(of: pairing.need).map { (Int32(volunteer), Int32($0)) }
    }
  }
}

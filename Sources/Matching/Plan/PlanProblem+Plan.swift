import Solver

extension PlanProblem {
  /// The plan of an assignment, once its check has passed.
  ///
  /// - Parameter assignment: What the solver found.
  /// - Returns: Its pairs by reference, with what the solver does not know of them.
  /// - Throws: ``PlanError/refuted(_:)``.
  /// - Complexity: O(records + pairs).
  func plan(of assignment: Assignment) throws -> Plan {
    let proof = try check(assignment)
    let scores = WeightedScores(context.policy)
    let found = zip(assignment.chosen, assignment.slot).map { chosen, slot in
      let (volunteer, need, isPinned) = positions(of: chosen)
      let pair = context.pair(volunteer: volunteer, need: need)
      let points = Int(scores.points(pair))
      let planned = PlannedPair(
        pairing: pairing(of: chosen), points: points,
        fitTenths: context.policy.fitTenths(points: points),
        slot: slot == 0 ? nil : Slot(index: slot.trailingZeroBitCount), isShortTerm: pair.isShortTerm,
        isFirstTimer: pair.volunteerFacts.isFirstTimer, origin: isPinned ? .pinned : .chosen,
        isInPlanInForce: isInPlanInForce(pair))
      return (volunteer: volunteer, need: need, pair: pair, planned: planned)
    }
    // Pins come last in the rows of the problem: put them in their places.
    let ordered = found.sorted {
      context.isOrdered(($0.volunteer, $0.need), before: ($1.volunteer, $1.need))
    }
    return Plan(
      pairs: ordered.map(\.planned), objective: Int(assignment.objective) + fixedObjective,
      changes: assignment.changes, proof: proof, goal: context.policy.goal,
      policyVersion: context.policy.version, conflicts: conflicts,
      notices: notices(ofChosen: found.filter { $0.planned.origin == .chosen }.map(\.pair)))
  }

  /// The limits that chosen pairs go beyond, on top of what held placements and pins take.
  private func notices(ofChosen chosen: [Pair]) -> [PlanNotice] {
    var taken = reservations
    for pair in chosen { taken.take(pair) }
    let volunteers = context.volunteerOrder.map(Int.init).compactMap { position -> PlanNotice? in
      let minutes = taken.weeklyMinutes[position]
      guard minutes > reservations.weeklyMinutes[position],
        let limit = context.volunteers[position].mostMinutes, minutes > limit
      else { return nil }
      return .weeklyMinutes(context.snapshot.volunteers[position].id, planned: Int(minutes), of: Int(limit))
    }
    let services = context.servicesByReference.compactMap { position -> PlanNotice? in
      let service = context.snapshot.services[position]
      let firstTimers = taken.firstTimers[position]
      guard firstTimers > reservations.firstTimers[position], let limit = service.mentorPlaces,
        firstTimers > limit
      else { return nil }
      return .mentorPlaces(service.id, planned: Int(firstTimers), of: limit)
    }
    return volunteers + services
  }
}

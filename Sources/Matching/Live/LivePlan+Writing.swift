extension LivePlan {
  /// Writes the whole plan that the solver found, and has it checked: with its proof, or counted alone.
  mutating func writeAll(isProven: Bool = true) throws {
    let written = context.volunteerOrder.flatMap { pairs(of: $0) }
    plan = Plan(
      pairs: written, objective: solver.objective, changes: changes, proof: .optimal,
      goal: context.policy.goal, policyVersion: context.policy.version)
    remarks = PlanRemarks(terms)
    isChecked = isProven
    if !isProven { try checkFigures() }
    plan = plan.saying(
      proof: isProven ? try certainty(by: solver.proof()) : solver.certainty, remarks.conflicts(terms))
  }

  /// Writes the pairs of some volunteers, and what is to be said of some needs and services.
  ///
  /// - Parameters:
  ///   - volunteers: Whose pairs may be others.
  ///   - needs: Those whose places may be others.
  ///   - services: Those whose mentor places may be others.
  ///   - before: The terms of the plan so far.
  /// - Throws: ``PlanError/refuted(_:)`` where what is written does not add up.
  mutating func write(
    _ volunteers: Set<Int32>, needs: Set<Int32>, services: Set<Int32>, _ before: PlanTerms
  ) throws {
    let old = plan
    isChecked = false
    let ranks = context.volunteerRank
    let order = volunteers.sorted { ranks[Int($0)] < ranks[Int($1)] }
    let ids = order.map { context.snapshot.volunteers[Int($0)].id }
    let written = order.flatMap { pairs(of: $0) }
    let snapshot = context.snapshot
    plan = old.replacing(
      of: ids, by: written, objective: solver.objective, changes: changes,
      policyVersion: context.policy.version
    ) { one, other in
      guard let first = snapshot.position(of: one), let second = snapshot.position(of: other) else {
        return false
      }
      return ranks[first] < ranks[second]
    }
    let removed = ids.flatMap { old.pairs(of: $0) }
    let around = needs.union((removed + written).compactMap { position(of: $0.pairing.need) })
    let touched = around.flatMap { need in
      [context.needs[Int(need)].service]
        + (Int(need) < before.context.needs.count ? [before.context.needs[Int(need)].service] : [])
    }
    let services = services.union(touched).filter { $0 >= 0 }
    try check(order, needs: around, services: services, before, old)

    remarks.judge(needs: needs, terms)
    let planned = needs.flatMap { plan.pairs(in: snapshot.needs[Int($0)].id) }
      .compactMap { snapshot.position(of: $0.pairing.volunteer) }
    remarks.judge(volunteers: volunteers.union(planned.map { Int32($0) }), terms)
    remarks.judge(services: services, terms)
    plan = plan.saying(proof: solver.certainty, remarks.conflicts(terms))
  }

  /// Pairs that are in the plan or the plan in force but not in both.
  private var changes: Int { solver.count + terms.worths.incumbents.count - 2 * solver.keptCount }

  func position(of need: Identifier<Need>) -> Int32? { context.snapshot.position(of: need).map { Int32($0) } }

  /// The pairs that the solver chose for a volunteer, and pinned ones, by the reference of the need.
  private func pairs(of volunteer: Int32) -> [PlannedPair] {
    let chosen = solver.chosen(of: volunteer)
    guard !chosen.isEmpty else { return [] }
    let pins = terms.pins.followed(of: volunteer)
    let ranks = context.needRank
    return chosen.sorted { ranks[Int($0.need)] < ranks[Int($1.need)] }.map { need, slot in
      let pin = pins.first { $0.need == need }
      let pair = pin == nil ? eligible.pair(volunteer: volunteer, need: need) : nil
      let points = pin?.points ?? Int(pair?.points ?? 0)
      return PlannedPair(
        pairing: context.pairing(volunteer: volunteer, need: need), points: points,
        fitTenths: context.policy.fitTenths(points: points), slot: slot,
        isShortTerm: pin?.isShortTerm ?? pair?.isShortTerm ?? false,
        isFirstTimer: context.volunteers[Int(volunteer)].isFirstTimer, origin: pin == nil ? .chosen : .pinned,
        isInPlanInForce: terms.worths.incumbents.contain(volunteer: volunteer, need: need))
    }
  }
}

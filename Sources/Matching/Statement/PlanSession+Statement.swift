extension PlanSession {
  /// The problem that the plan solves, with the plan, for another solver to check.
  /// - Complexity: O(records + eligible pairs).
  public var statement: ProblemStatement {
    var statement = ProblemStatement(policy: context.policy)
    let servicePositions = context.serviceOrder.map(Int.init)
    statement.services = servicePositions.map { position in
      let service = context.snapshot.services[position]
      return ProblemStatement.Service(
        reference: service.reference.text, mentorPlaces: service.mentorPlaces,
        heldFirstTimers: Int(context.heldFirstTimers[position]),
        shortTermLevel: live.shortTermLevels[position])
    }
    var serviceRows = [Int](repeating: 0, count: servicePositions.count)
    for (row, position) in servicePositions.enumerated() { serviceRows[position] = row }
    statement.needs = context.needOrder.map { statedNeed(Int($0), serviceRows) }
    for volunteer in context.volunteerOrder { state(volunteer, in: &statement) }
    stateVetoes(in: &statement)
    statePlan(in: &statement)
    return statement
  }

  private func statedNeed(_ position: Int, _ serviceRows: [Int]) -> ProblemStatement.Need {
    let (need, facts) = (context.snapshot.needs[position], context.needs[position])
    return ProblemStatement.Need(
      reference: need.reference.text, service: facts.service < 0 ? nil : serviceRows[Int(facts.service)],
      places: need.places, heldPlaces: Int(context.heldPlaces[position]),
      shortTermPlaces: need.mostShortTermPlaces, heldShortTerm: Int(context.heldShortTermPlaces[position]),
      urgency: Int(facts.urgency), decile: facts.decile.map { Int($0) },
      steps: SpreadBonus(context.policy).bonuses(from: 0, need: facts).map { Int($0) })
  }

  /// States the pairs of a volunteer, and themselves where there are any.
  private func state(_ position: Int32, in statement: inout ProblemStatement) {
    let pinned = live.terms.pins.followed(of: position)
    let first = statement.pairs.count
    for pair in live.eligible[position] where !pinned.contains(where: { $0.need == pair.need }) {
      let both = context.pair(volunteer: position, need: pair.need)
      statement.pairs.append(
        stated(
          both, points: Int(pair.points), slots: pair.sharedSlots, isPinned: false,
          volunteer: statement.volunteers.count))
    }
    for pin in pinned {
      let both = context.pair(volunteer: position, need: pin.need)
      statement.pairs.append(
        stated(
          both, points: pin.points, slots: pin.slots, isPinned: true, volunteer: statement.volunteers.count))
    }
    guard statement.pairs.count > first else { return }
    let facts = context.volunteers[Int(position)]
    statement.volunteers.append(
      ProblemStatement.Volunteer(
        reference: context.snapshot.volunteers[Int(position)].reference.text, roles: Int(facts.rolesAtOnce),
        heldRoles: Int(facts.heldRoles), mostMinutes: facts.mostMinutes.map { Int($0) },
        heldMinutes: Int(facts.heldMinutes), isFirstTimer: facts.isFirstTimer))
  }

  private func stated(
    _ pair: Pair, points: Int, slots: Slots, isPinned: Bool, volunteer: Int
  ) -> ProblemStatement.Pair {
    ProblemStatement.Pair(
      volunteer: volunteer, need: Int(context.needRank[Int(pair.needFacts.position)]), points: points,
      worth: live.terms.worths.worth(
        volunteer: pair.volunteerFacts.position, need: pair.needFacts, points: points,
        isShortTerm: pair.isShortTerm
      ).total, slots: slots,
      minutes: Int(pair.needFacts.weeklyMinutes ?? 0), isShortTerm: pair.isShortTerm,
      isInForce: live.terms.worths.incumbents.contain(
        volunteer: pair.volunteerFacts.position, need: pair.needFacts.position), isPinned: isPinned)
  }

  /// States the vetoes on people who are stated anyway: nobody is named for a veto's sake alone.
  private func stateVetoes(in statement: inout ProblemStatement) {
    let rows = rows(in: statement)
    statement.vetoes = context.snapshot.decisions.filter { $0.kind == .veto }
      .compactMap { decision -> ProblemStatement.Veto? in
        guard let volunteer = rows[decision.pairing.volunteer],
          let need = context.snapshot.position(of: decision.pairing.need)
        else { return nil }
        return ProblemStatement.Veto(volunteer: volunteer, need: Int(context.needRank[need]))
      }
      .sorted { ($0.volunteer, $0.need) < ($1.volunteer, $1.need) }
  }

  private func statePlan(in statement: inout ProblemStatement) {
    statement.inForceCount = live.terms.worths.incumbents.count
    statement.objective = plan.objective
    statement.changes = plan.changes
    statement.upperBound = plan.upperBound
    let rows = rows(in: statement)
    var chosen: [Int: Slot?] = [:]
    let stride = context.needOrder.count
    for pair in plan.pairs {
      guard let volunteer = rows[pair.pairing.volunteer],
        let need = context.snapshot.position(of: pair.pairing.need)
      else { continue }
      chosen[volunteer * stride + Int(context.needRank[need])] = .some(pair.slot)
    }
    for (row, pair) in statement.pairs.enumerated() {
      guard let slot = chosen[pair.volunteer * stride + pair.need] else { continue }
      statement.choices.append(ProblemStatement.Choice(pair: row, slot: slot))
    }
  }

  /// Where each volunteer of a statement stands in it.
  private func rows(in statement: ProblemStatement) -> [Identifier<Volunteer>: Int] {
    var rows: [Identifier<Volunteer>: Int] = [:]
    for position in context.volunteerOrder {
      guard !live.eligible[position].isEmpty || !live.terms.pins.followed(of: position).isEmpty else {
        continue
      }
      rows[context.snapshot.volunteers[Int(position)].id] = rows.count
    }
    return rows
  }
}

extension Reference {
  /// The one text that names a record among those of all sources: `SOURCE::CODE`.
  fileprivate var text: String { "\(source)::\(code)" }
}

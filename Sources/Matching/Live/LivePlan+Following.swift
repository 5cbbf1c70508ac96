import Solver

extension LivePlan {
  /// Takes a step.
  ///
  /// - Returns: The volunteers whose part of the plan was written again; nil where everybody's was.
  /// - Throws: ``PlanError``; the plan is then as it was, and the next step makes all anew.
  @discardableResult
  mutating func take(_ step: PlanStep) throws -> [Int32]? {
    let before = (terms, plan, remarks, shortTermLevels)
    do {
      return try takeInPlace(step)
    } catch {
      (terms, plan, remarks, shortTermLevels) = before
      isStale = true
      if let error = error as? ProblemError { throw PlanError.outOfRange(error.description) }
      if let error = error as? EditError { throw PlanError.refuted(error.description) }
      throw error
    }
  }

  /// The plan without one pin, if its pair is one; the pair may still be chosen.
  func releasing(_ pin: Pairing) throws -> LivePlan {
    guard let volunteer = context.snapshot.position(of: pin.volunteer).map({ Int32($0) }) else { return self }
    var other = self
    other.terms = PlanTerms(context, terms.worths, terms.pins.releasing(pin))
    try other.take(PlanStep(from: self, telling: [volunteer]))
    return other
  }

  private mutating func takeInPlace(_ step: PlanStep) throws -> [Int32]? {
    let before = terms
    shortTermLevels = step.shortTermLevels
    if before.context.policy.weights != step.context.policy.weights { weighAgain(by: step.context.policy) }
    var columns = followPairs(step)
    followTerms(step)

    // Volunteers, needs and needs' pairs of which the solver is told something else.
    var needs = step.needs
    var volunteers = step.volunteers
    let pinned = pins(changedSince: before, of: step)
    volunteers.formUnion(pinned.map(\.volunteer))
    needs.formUnion(pinned.map(\.need))
    needs.formUnion(context.records.held.needs(heldOtherwiseThan: before.context.records.held))
    columns.merge(pricedAnew(since: before, needs: step.needs)) { $0.union($1) }
    guard !step.isWide, volunteers.count <= max(64, context.volunteers.count / 16),
      columns.values.reduce(0, { $0 + $1.count }) <= max(1_024, eligible.count / 8)
    else {
      solver = try PlanSolver(terms, eligible)
      try writeAll(isProven: false)
      return nil
    }
    let moved = try solver.follow(
      terms, eligible, volunteers: volunteers, columns: columns, needs: Array(needs))
    // Whoever stays in a need may be worth something else there, or come at another time.
    let staying = columns.keys.flatMap { plan.pairs(in: context.snapshot.needs[Int($0)].id) }
      .compactMap { context.snapshot.position(of: $0.pairing.volunteer).map { Int32($0) } }
    let touched = volunteers.union(moved).union(staying)
    let services = context.records.held.services(heldOtherwiseThan: before.context.records.held)
    try write(touched, needs: needs, services: step.services.union(services), before)
    return Array(touched)
  }

  /// Puts the pairs that were searched anew in their places.
  ///
  /// - Returns: The needs whose pairs are others, each with the volunteers of those.
  private mutating func followPairs(_ step: PlanStep) -> [Int32: Set<Int32>] {
    var changed: [Int32: Set<Int32>] = [:]
    for (volunteer, row) in step.rows.sorted(by: { $0.key < $1.key }) {
      if Int(volunteer) < eligible.rowCount {
        eligible.replace(volunteer, by: row)
      } else {
        eligible.append(row)
      }
    }
    // One volunteer's pairs with several changed needs are put in order together: their references may be new too.
    var entries: [Int32: [Int32: EligiblePair]] = [:]
    for (need, column) in step.columns {
      for (volunteer, pair) in column where step.rows[volunteer] == nil {
        entries[volunteer, default: [:]][need] = pair
      }
      for volunteer in eligible.volunteers(suiting: need)
      where step.rows[volunteer] == nil && entries[volunteer] == nil {
        entries[volunteer] = [:]
      }
    }
    let ranks = step.context.needRank
    for (volunteer, found) in entries {
      let old = Array(eligible[volunteer])
      let row = (old.filter { step.columns[$0.need] == nil } + found.values)
        .sorted { ranks[Int($0.need)] < ranks[Int($1.need)] }
      guard row != old else { continue }
      eligible.replace(volunteer, by: row)
      for need in step.columns.keys where found[need] != old.first(where: { $0.need == need }) {
        changed[need, default: []].insert(volunteer)
      }
    }
    return changed
  }

  /// Gives all pairs the points that other weights make of them: what changed scores add or take away.
  private mutating func weighAgain(by policy: Policy) {
    let context = self.context
    let scores = WeightedScores(policy, lessThoseOf: context.policy)
    for volunteer in context.volunteers.indices.lazy.map({ Int32($0) }) {
      let row = eligible[volunteer]
      guard let first = row.first else { continue }
      var pair = context.pair(volunteer: volunteer, need: first.need)
      eligible.setPoints(of: volunteer) { found in
        pair.needFacts = context.needs[Int(found.need)]
        return found.points + scores.points(pair)
      }
    }
  }

  private mutating func followTerms(_ step: PlanStep) {
    let context = step.context
    var incumbents = step.isWide ? Incumbents(context) : terms.worths.incumbents
    var pins = step.isWide ? Pins(context) : terms.pins
    if !step.isWide {
      for volunteer in step.volunteers.sorted() { incumbents.follow(volunteer, in: context) }
      pins.follow(
        step.volunteers.union(pins.volunteers(pinnedTo: step.needs, in: context.snapshot)), in: context)
    }
    terms = PlanTerms(
      context, PairWorths(context, shortTermLevels: step.shortTermLevels, incumbents), pins)
  }

  /// The followed pins that have come, gone or changed.
  private func pins(changedSince before: PlanTerms, of step: PlanStep) -> [Pin] {
    Set(before.pins.volunteers + terms.pins.volunteers).flatMap { volunteer -> [Pin] in
      let (old, new) = (before.pins.followed(of: volunteer), terms.pins.followed(of: volunteer))
      return old == new ? [] : old + new
    }
  }

  /// The needs with short-term pairs whose price is another, each with the volunteers of those.
  private func pricedAnew(since before: PlanTerms, needs: Set<Int32>) -> [Int32: Set<Int32>] {
    let services = terms.worths.services(pricedOtherwiseThan: before.worths)
    let moved = needs.filter { need in
      Int(need) < before.context.needs.count
        && before.context.needs[Int(need)].service != context.needs[Int(need)].service
    }
    guard !services.isEmpty || !moved.isEmpty else { return [:] }
    var columns: [Int32: Set<Int32>] = [:]
    for facts in context.needs where services.contains(facts.service) || moved.contains(facts.position) {
      let need = facts.position
      let volunteers = eligible.volunteers(suiting: need).filter {
        eligible.pair(volunteer: $0, need: need)?.isShortTerm ?? false
      }
      columns[need] = Set(volunteers)
    }
    for volunteer in terms.pins.volunteers {
      for pin in terms.pins.followed(of: volunteer) where pin.isShortTerm {
        columns[pin.need]?.insert(volunteer)
      }
    }
    return columns
  }
}

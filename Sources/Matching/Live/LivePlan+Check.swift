extension LivePlan {
  /// Checks the whole plan and its proof independently of how they were found.
  ///
  /// An edit checks what it touched; this is for before a plan is put in force or leaves the program, and for when
  /// nothing else is to be done.
  ///
  /// - Throws: ``PlanError/refuted(_:)`` naming the pair, the volunteer or the need.
  /// - Complexity: O(records + eligible pairs).
  public func check() throws { try check(solver.proof()) }

  /// Checks the whole plan, and that the certificate of a proof bears out what the plan says of itself.
  func check(_ proof: PlanProof) throws {
    let (said, found) = (plan.uncertainty, try certainty(by: proof).uncertainty)
    guard found.objective <= said.objective && found.places <= said.places else {
      throw PlanError.refuted(
        said == Uncertainty()
          ? "it is said to be the best, and its certificate does not prove that"
          : "it is said to be nearer to the best than its certificate proves")
    }
  }

  /// How certain it is that no plan is better, once the whole plan is checked.
  func certainty(by proof: PlanProof) throws -> Plan.Proof {
    let certainty = try solver.check(proof, in: context)
    var told: [Pairing: Slot?] = [:]
    for pair in plan.pairs { told[pair.pairing] = .some(pair.slot) }
    for (pair, slot) in zip(proof.assignment.chosen, proof.assignment.slot) {
      let (volunteer, need) = solver.positions(ofPair: pair, in: proof)
      let pairing = context.pairing(volunteer: volunteer, need: need)
      guard let said = told.removeValue(forKey: pairing) else {
        throw PlanError.refuted("\(context.snapshot.title(of: pairing)) is chosen and not in it")
      }
      // Where times can't clash any free one is as good: which is told may differ.
      guard (said == nil) == (slot == 0) else {
        throw PlanError.refuted("\(context.snapshot.title(of: pairing)) is at another time in it")
      }
    }
    if let (pairing, _) = told.first {
      throw PlanError.refuted("\(context.snapshot.title(of: pairing)) is in it and not chosen")
    }
    try checkFigures()
    return certainty
  }

  /// Checks that the plan keeps every limit, and that its figures add up.
  func checkFigures() throws {
    let all = context.volunteers.indices.map { Int32($0) }
    let count = PlanCount(
      plan, terms, eligible, volunteers: all, needs: context.needs.indices.map { Int32($0) })
    try require(count.violation, objective: count.objective, kept: count.kept)
  }

  /// Checks what a step has written: that it keeps every limit, and that its figures add up.
  func check(
    _ volunteers: [Int32], needs: Set<Int32>, services: Set<Int32>, _ before: PlanTerms, _ old: Plan
  ) throws {
    let was = PlanCount(old, before, nil, volunteers: volunteers, needs: needs)
    let now = PlanCount(plan, terms, eligible, volunteers: volunteers, needs: needs, services: services)
    try require(
      now.violation, objective: old.objective + now.objective - was.objective,
      kept: keptCount(old, before) + now.kept - was.kept)
  }

  private func require(_ violation: String?, objective: Int, kept: Int) throws {
    if let violation { throw PlanError.refuted(violation) }
    guard plan.objective == objective else {
      throw PlanError.refuted(
        "its objective is said to be \(plan.objective) and adds up to \(objective)")
    }
    guard keptCount(plan, terms) == kept else {
      throw PlanError.refuted(
        "\(keptCount(plan, terms)) of its pairs are said to be in the plan in force, and \(kept) are")
    }
  }

  /// How many pairs of a plan are in the plan in force, from its changes.
  private func keptCount(_ plan: Plan, _ terms: PlanTerms) -> Int {
    (plan.pairs.count + terms.worths.incumbents.count - plan.changes) / 2
  }
}

/// A part of a plan counted from the records, whatever the solver says of it.
struct PlanCount {
  /// What the pairs of the volunteers, and the places of the needs, add to the objective.
  private(set) var objective = 0
  /// How many pairs of the volunteers are in the plan in force.
  private(set) var kept = 0
  /// The first limit that the part does not keep.
  private(set) var violation: String?

  private let plan: Plan
  private let terms: PlanTerms

  /// Counts a part of a plan; records that are not there yet count nothing.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - terms: The terms it was made under.
  ///   - eligible: The pairs that it may hold; nil where limits are not to be looked at.
  ///   - volunteers: Whose pairs are counted.
  ///   - needs: Whose places are counted; the mentor places of their services are looked at.
  ///   - services: Other services whose mentor places are looked at.
  init(
    _ plan: Plan, _ terms: PlanTerms, _ eligible: EligiblePairs?, volunteers: some Sequence<Int32>,
    needs: some Sequence<Int32>, services: Set<Int32> = []
  ) {
    self.plan = plan
    self.terms = terms
    let context = terms.context
    for volunteer in volunteers where Int(volunteer) < context.volunteers.count {
      let pairs = plan.pairs(of: context.snapshot.volunteers[Int(volunteer)].id)
      guard !pairs.isEmpty else { continue }
      for pair in pairs { count(pair, volunteer) }
      if let eligible { judge(pairs, volunteer, eligible[volunteer]) }
    }
    if eligible != nil {
      let own = needs.compactMap { Int($0) < context.needs.count ? terms.service(of: $0) : nil }
      for service in services.union(own).sorted() { judge(service: service) }
    }
    for need in needs where Int(need) < context.needs.count {
      let pairs = plan.pairs(in: context.snapshot.needs[Int(need)].id)
      let task = terms.task(of: need)
      objective += task.steps.prefix(pairs.count).reduce(0) { $0 + Int($1) }
      guard eligible != nil else { continue }
      let shortTerm = pairs.count { $0.isShortTerm }
      if pairs.count > Int(task.capacity) {
        accuse(
          need, "has \(Figures.count(pairs.count, "person", "people"))", Int(task.capacity), "free place")
      } else if let limit = task.limitedCapacity, shortTerm > Int(limit) {
        accuse(
          need, "has \(Figures.count(shortTerm, "short-term volunteer"))", Int(limit), "free short-term place"
        )
      }
    }
  }

  /// Whether a service can mentor all its first-timers, over all its needs.
  private mutating func judge(service: Int32) {
    let context = terms.context
    let record = context.snapshot.services[Int(service)]
    let needs = context.snapshot.needs(of: record.id).map(\.id)
    let firstTimers = needs.flatMap { plan.pairs(in: $0) }.filter(\.isFirstTimer)
    let limit = max(Int(terms.mentorPlaces(of: service)), firstTimers.count { $0.origin == .pinned })
    if firstTimers.count > limit {
      violation =
        violation
        ?? "\(record.name) has \(Figures.count(firstTimers.count, "first-timer")) for "
        + Figures.count(limit, "free mentor place")
    }
  }

  private mutating func count(_ pair: PlannedPair, _ volunteer: Int32) {
    let context = terms.context
    guard let need = context.snapshot.position(of: pair.pairing.need) else { return }
    objective +=
      terms.worths.worth(
        volunteer: volunteer, need: context.needs[need], points: pair.points, isShortTerm: pair.isShortTerm
      ).total
    if pair.isInPlanInForce { kept += 1 }
  }

  /// Whether a volunteer's pairs are eligible or pinned, in roles and at times of their own.
  private mutating func judge(_ pairs: [PlannedPair], _ volunteer: Int32, _ row: EligiblePairs.Row) {
    let context = terms.context
    let offers = terms.offers(of: volunteer, row)
    var taken: Slots = []
    for pair in pairs {
      let name = context.snapshot.title(of: pair.pairing)
      let offer = offers.first { context.snapshot.needs[Int($0.need)].id == pair.pairing.need }
      guard let offer, offer.isShortTerm == pair.isShortTerm else {
        violation = violation ?? "\(name) is not eligible"
        continue
      }
      guard let slot = pair.slot else {
        if !offer.slots.isEmpty { violation = violation ?? "\(name) is at a time that does not suit both" }
        continue
      }
      if !offer.slots.contains(Slots(slot)) {
        violation = violation ?? "\(name) is at a time that does not suit both"
      } else if !taken.insert(Slots(slot)).inserted {
        violation = violation ?? "\(name) is at a time that another role takes"
      }
    }
    let capacity = Int(terms.capacity(of: volunteer))
    if pairs.count > capacity {
      let name = context.snapshot.volunteers[Int(volunteer)].name
      violation = violation ?? "\(name) has \(Figures.count(pairs.count, "role")) of \(capacity)"
    }
    let minutes = pairs.reduce(0) { $0 + (need(of: $1).map { Int(terms.load(of: $0)) } ?? 0) }
    let pinned = terms.pins.followed(of: volunteer).reduce(0) { $0 + Int(terms.load(of: $1.need)) }
    let budget = max(Int(terms.budget(of: volunteer)), pinned)
    if minutes > budget {
      let name = context.snapshot.volunteers[Int(volunteer)].name
      violation =
        violation
        ?? "\(name) gives \(Figures.duration(minutes: minutes)) of \(Figures.duration(minutes: budget)) a week"
    }
    for pin in terms.pins.followed(of: volunteer) {
      let pairing = context.pairing(volunteer: volunteer, need: pin.need)
      if !pairs.contains(where: { $0.pairing == pairing }) {
        violation = violation ?? "\(context.snapshot.title(of: pairing)) is pinned and not in it"
      }
    }
  }

  private func need(of pair: PlannedPair) -> Int32? {
    terms.context.snapshot.position(of: pair.pairing.need).map { Int32($0) }
  }

  private mutating func accuse(_ need: Int32, _ what: String, _ limit: Int, _ place: String) {
    let title = terms.context.snapshot.fullTitle(of: terms.context.snapshot.needs[Int(need)].id)
    violation = violation ?? "\(title) \(what) for \(Figures.count(limit, place))"
  }
}

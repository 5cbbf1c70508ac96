/// What is prepared of a snapshot's records: a value whose copies share all that a change leaves alone.
struct PreparedRecords: Sendable {
  private(set) var volunteers: Chunks<VolunteerFacts>
  private(set) var needs: Chunks<NeedFacts>
  private(set) var volunteerOrder: ReferenceOrder
  private(set) var needOrder: ReferenceOrder
  private(set) var serviceOrder: ReferenceOrder
  private(set) var terms: TermMatrices
  private(set) var history: History
  private(set) var held: HeldPlaces
  /// The organisations that each volunteer refuses.
  private(set) var refusedOrganisations: Chunks<[Identifier<Organisation>]>

  /// Prepares all records.
  init(_ snapshot: Snapshot, today: Day) {
    // Fields are read through positions: a record copied as a whole costs twenty references.
    let (people, roles) = (snapshot.volunteers, snapshot.needs)
    let (history, pasts) = History.gather(snapshot, today: today)
    self.history = history
    let terms = TermMatrices(snapshot, today: today)
    self.terms = terms
    volunteers = Chunks(of: people) {
      VolunteerFacts($1, position: Int32($0), past: pasts[$0], today: today, policy: snapshot.policy)
    }
    needs = Chunks(roles.indices.lazy.map { Self.facts(ofNeed: $0, in: snapshot, terms, today: today) })
    var references: [Reference] = []
    references.reserveCapacity(people.count)
    people.forEach { references.append($1.reference) }
    volunteerOrder = ReferenceOrder(references)
    needOrder = ReferenceOrder(roles.indices.map { roles[$0].reference })
    serviceOrder = ReferenceOrder(snapshot.services.map(\.reference))
    refusedOrganisations = Chunks(of: people) { $1.refusedOrganisations }
    held = HeldPlaces(snapshot, volunteers: volunteers, needs: needs)
  }

  /// Prepares what a step touches anew.
  ///
  /// - Returns: False where a need asks for a word that none asked for: then all is to be made anew.
  mutating func follow(_ step: ContextStep, today: Day) -> Bool {
    let snapshot = step.snapshot
    for position in step.needs where !terms.cover(snapshot.needs[position], in: snapshot) { return false }
    let services = Set(step.needs.filter { $0 < needs.count }.map { Int(needs[$0].service) })

    let refused = history.follow(needs: step.needs, in: snapshot)
    let touched = step.volunteers.union(refused.compactMap(snapshot.position))
    for position in step.needs.sorted() {
      terms.setNeed(snapshot.needs[position], at: position)
      needs.put(Self.facts(ofNeed: position, in: snapshot, terms, today: today), at: position)
    }
    let positions = touched.sorted()
    let pasts = history.follow(volunteers: positions, in: snapshot, today: today)
    for (position, past) in zip(positions, pasts) { set(position, past, in: snapshot, today: today) }

    volunteerOrder.move(step.renamedVolunteers, count: volunteers.count) { snapshot.volunteers[$0].reference }
    needOrder.move(step.renamedNeeds, count: needs.count) { snapshot.needs[$0].reference }
    serviceOrder.move(step.services, count: snapshot.services.count) { snapshot.services[$0].reference }

    let placed = touched.flatMap { snapshot.placements(of: snapshot.volunteers[$0].id).map(\.need) }
    let recounted = step.needs.union(step.heldNeeds).union(placed.compactMap(snapshot.position))
    held.recount(
      needs: recounted,
      services: services.union(recounted.map { Int(needs[$0].service) }).filter { $0 >= 0 },
      in: snapshot, volunteers: volunteers, needs: needs)
    return true
  }

  private mutating func set(_ position: Int, _ past: VolunteerPast, in snapshot: Snapshot, today: Day) {
    snapshot.volunteers.lend(position) { record in
      let facts = VolunteerFacts(
        record, position: Int32(position), past: past, today: today, policy: snapshot.policy)
      volunteers.put(facts, at: position)
      terms.setVolunteer(
        record, at: position, today: today, renewalDays: snapshot.policy.checkRenewalDays)
      refusedOrganisations.put(record.refusedOrganisations, at: position)
    }
  }

  private static func facts(
    ofNeed position: Int, in snapshot: Snapshot, _ terms: TermMatrices, today: Day
  ) -> NeedFacts {
    let need = snapshot.needs[position]
    return NeedFacts(
      need, position: Int32(position), cause: snapshot.cause(of: need).flatMap { terms.causes[$0] },
      in: snapshot, today: today)
  }
}

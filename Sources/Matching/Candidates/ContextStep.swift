/// What must be prepared anew for one snapshot that follows another, by positions.
struct ContextStep {
  /// The snapshot that follows.
  let snapshot: Snapshot
  /// Volunteers whose facts may change.
  private(set) var volunteers: Set<Int> = []
  /// Needs whose facts may change.
  private(set) var needs: Set<Int> = []
  /// Needs whose held placements may change.
  private(set) var heldNeeds: Set<Int> = []
  /// Services that may be others.
  private(set) var services: [Int] = []
  /// Volunteers that are new or may have another reference.
  private(set) var renamedVolunteers: [Int] = []
  /// Needs that are new or may have another reference.
  private(set) var renamedNeeds: [Int] = []

  /// Finds out what changes touch; nil where all is to be made anew, because records do not stand where they stood.
  init?(from earlier: Snapshot, to snapshot: Snapshot, _ changes: SnapshotChanges) {
    guard !changes.everything, earlier.policy.prepares(like: snapshot.policy) else { return nil }
    self.snapshot = snapshot
    guard
      let services = Self.positions(
        of: changes.services, earlier.services.count, { earlier.position(of: $0) },
        { snapshot.position(of: $0) }),
      let volunteers = Self.positions(
        of: changes.volunteers, earlier.volunteers.count, { earlier.position(of: $0) },
        { snapshot.position(of: $0) }),
      let needs = Self.positions(
        of: changes.needs, earlier.needs.count, { earlier.position(of: $0) }, { snapshot.position(of: $0) })
    else { return nil }
    self.volunteers = Set(volunteers)
    self.needs = Set(needs)
    self.services = services
    for service in changes.services {
      self.needs.formUnion(snapshot.needs(of: service).compactMap { snapshot.position(of: $0.id) })
    }
    for pairing in changes.pairings {
      if let position = snapshot.position(of: pairing.volunteer) { self.volunteers.insert(position) }
      if let position = snapshot.position(of: pairing.need) { heldNeeds.insert(position) }
    }
    touchPeopleOfNeeds()
    renamedVolunteers = volunteers.filter {
      !earlier.volunteers.indices.contains($0)
        || earlier.volunteers[$0].reference != snapshot.volunteers[$0].reference
    }
    renamedNeeds = needs.filter {
      !earlier.needs.indices.contains($0) || earlier.needs[$0].reference != snapshot.needs[$0].reference
    }
  }

  /// What somebody's placements take, and where they were, depends on the needs they are, or were, in.
  private mutating func touchPeopleOfNeeds() {
    guard !needs.isEmpty else { return }
    let ids = Set(needs.map { snapshot.needs[$0].id })
    var people = Set(ids.flatMap { snapshot.placements(in: $0).map(\.volunteer) })
    for decision in snapshot.decisions where ids.contains(decision.pairing.need) {
      people.insert(decision.pairing.volunteer)
    }
    volunteers.formUnion(people.compactMap(snapshot.position))
  }

  /// The positions of changed records, ascending; nil where one was removed, or one was added before the last.
  private static func positions<Record>(
    of changed: Set<Identifier<Record>>, _ count: Int, _ before: (Identifier<Record>) -> Int?,
    _ after: (Identifier<Record>) -> Int?
  ) -> [Int]? {
    var positions: [Int] = []
    for id in changed {
      switch (before(id), after(id)) {
      case (nil, nil): continue
      case (let old?, let new?) where old == new: positions.append(new)
      case (nil, let new?) where new >= count: positions.append(new)
      default: return nil
      }
    }
    return positions.sorted()
  }
}

extension Policy {
  /// Whether records are prepared alike under another policy: whatever only weighs pairs makes no difference.
  func prepares(like other: Policy) -> Bool {
    firstTimerWeeks == other.firstTimerWeeks && shortTermWeeks == other.shortTermWeeks
      && checkRenewalDays == other.checkRenewalDays && timeZone == other.timeZone
  }
}

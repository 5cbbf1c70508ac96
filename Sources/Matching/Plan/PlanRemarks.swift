/// What a coordinator should know beside a plan's pairs: what held placements and pins overdraw.
///
/// Kept by those it is about, so that a change judges only those whom it touches.
struct PlanRemarks: Sendable {
  private var ofService: [Int32: [PlanConflict]] = [:]
  private var ofNeed: [Int32: [PlanConflict]] = [:]
  private var ofVolunteer: [Int32: [PlanConflict]] = [:]
  private var clashes: [Int32: [PlanConflict]] = [:]

  /// Nothing to say.
  init() {}

  /// What held placements and pins ask for and is not there: of services, needs and volunteers, each by reference,
  /// then clashes of agreed times, then pins.
  func conflicts(_ terms: PlanTerms) -> [PlanConflict] {
    let context = terms.context
    return inOrder(ofService, context.serviceRank).flatMap { $0 }
      + inOrder(ofNeed, context.needRank).flatMap { $0 }
      + inOrder(ofVolunteer, context.volunteerRank).flatMap { $0 }
      + inOrder(clashes, context.volunteerRank).flatMap { $0 } + terms.pins.conflicts(in: context)
  }

  private func inOrder<Remark>(_ remarks: [Int32: Remark], _ rank: @autoclosure () -> [Int32]) -> [Remark] {
    guard !remarks.isEmpty else { return [] }
    let rank = rank()
    return remarks.sorted { rank[Int($0.key)] < rank[Int($1.key)] }.map(\.value)
  }

  /// Judges everybody.
  init(_ terms: PlanTerms) {
    let context = terms.context
    judge(volunteers: context.volunteers.indices.lazy.map { Int32($0) }, terms)
    judge(needs: context.needs.indices.lazy.map { Int32($0) }, terms)
    judge(services: context.snapshot.services.indices.lazy.map { Int32($0) }, terms)
  }

  /// Judges some volunteers anew.
  mutating func judge(volunteers: some Sequence<Int32>, _ terms: PlanTerms) {
    for volunteer in volunteers {
      ofVolunteer[volunteer] = Self.excesses(ofVolunteer: volunteer, terms).nonEmpty
      clashes[volunteer] = terms.context.agreedClashes(of: volunteer).nonEmpty
    }
  }

  /// Judges some needs anew.
  mutating func judge(needs: some Sequence<Int32>, _ terms: PlanTerms) {
    for need in needs { ofNeed[need] = Self.excesses(ofNeed: need, terms).nonEmpty }
  }

  /// Judges some services anew.
  mutating func judge(services: some Sequence<Int32>, _ terms: PlanTerms) {
    for service in services {
      let record = terms.context.snapshot.services[Int(service)]
      ofService[service] = nil
      guard let limit = record.mentorPlaces else { continue }
      let context = terms.context
      let needs = context.snapshot.needs(of: record.id).map(\.id)
      let positions = Set(needs.compactMap { context.snapshot.position(of: $0).map { Int32($0) } })
      let held = Int(context.heldFirstTimers[Int(service)]) + terms.pins.firstTimers(in: positions, context)
      if held > limit { ofService[service] = [.mentorPlaces(record.id, held: held, of: limit)] }
    }
  }

  private static func excesses(ofNeed need: Int32, _ terms: PlanTerms) -> [PlanConflict] {
    let record = terms.context.snapshot.needs[Int(need)]
    let taken = terms.pins.taken(of: need)
    let places = Int(terms.context.heldPlaces[Int(need)]) + taken.places
    let shortTerm = Int(terms.context.heldShortTermPlaces[Int(need)]) + taken.shortTermPlaces
    var excesses: [PlanConflict] = []
    if places > record.places { excesses.append(.places(record.id, held: places, of: record.places)) }
    if let limit = record.mostShortTermPlaces, shortTerm > limit {
      excesses.append(.shortTermPlaces(record.id, held: shortTerm, of: limit))
    }
    return excesses
  }

  /// Options that are still open are no excess, for agreeing to one releases the rest; so only what both sides
  /// agreed to and pins count here.
  private static func excesses(ofVolunteer volunteer: Int32, _ terms: PlanTerms) -> [PlanConflict] {
    let context = terms.context
    let facts = context.volunteers[Int(volunteer)]
    let pins = terms.pins.followed(of: volunteer)
    guard Int(facts.heldRoles) + pins.count > 0 else { return [] }
    let record = context.snapshot.volunteers[Int(volunteer)]
    var excesses: [PlanConflict] = []
    if Int(facts.heldRoles) + pins.count > record.rolesAtOnce {
      let taken = pins.count + context.snapshot.placements(of: record.id).count { $0.status.isCommitted }
      if taken > record.rolesAtOnce {
        excesses.append(.roles(record.id, held: taken, of: record.rolesAtOnce))
      }
    }
    let pinned = pins.reduce(0) { $0 + Int(context.needs[Int($1.need)].weeklyMinutes ?? 0) }
    if let limit = record.mostWeeklyMinutes, Int(facts.heldMinutes) + pinned > limit {
      let taken = pinned + context.heldMinutes(of: record).agreed
      if taken > limit { excesses.append(.weeklyMinutes(record.id, held: taken, of: limit)) }
    }
    return excesses
  }
}

extension Array {
  /// The array; nil where it is empty.
  fileprivate var nonEmpty: Self? { isEmpty ? nil : self }
}

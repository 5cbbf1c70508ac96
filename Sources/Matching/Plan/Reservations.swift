/// What is taken before anything is chosen: by held placements, and then by pins.
struct Reservations: Sendable {
  /// Roles, by the position of the volunteer in the snapshot.
  private(set) var roles: [Int32]
  /// Minutes a week, by the position of the volunteer in the snapshot.
  private(set) var weeklyMinutes: [Int32]
  /// Places, by the position of the need in the snapshot.
  private(set) var places: [Int32]
  /// Places of short-term pairs, by the position of the need in the snapshot.
  private(set) var shortTermPlaces: [Int32]
  /// First-timers, by the position of the service in the snapshot.
  private(set) var firstTimers: [Int32]

  /// Takes what the held placements of a snapshot take.
  init(_ context: MatchingContext) {
    roles = context.volunteers.map(\.heldRoles)
    weeklyMinutes = context.volunteers.map(\.heldMinutes)
    places = context.heldPlaces
    shortTermPlaces = context.heldShortTermPlaces
    firstTimers = context.heldFirstTimers
  }

  /// Takes what a pair takes, apart from its slot.
  mutating func take(_ pair: Pair) {
    let volunteer = Int(pair.volunteerFacts.position)
    let need = Int(pair.needFacts.position)
    roles[volunteer] += 1
    weeklyMinutes[volunteer] += pair.needFacts.weeklyMinutes ?? 0
    places[need] += 1
    if pair.isShortTerm { shortTermPlaces[need] += 1 }
    if pair.volunteerFacts.isFirstTimer, pair.needFacts.service >= 0 {
      firstTimers[Int(pair.needFacts.service)] += 1
    }
  }

  /// What is taken beyond what there is: of services, needs and volunteers, each by reference.
  func excesses(in context: MatchingContext) -> [PlanConflict] {
    let services = context.servicesByReference.compactMap { position -> PlanConflict? in
      let (service, taken) = (context.snapshot.services[position], Int(firstTimers[position]))
      guard let limit = service.mentorPlaces, taken > limit else { return nil }
      return .mentorPlaces(service.id, held: taken, of: limit)
    }
    let needs = context.needOrder.flatMap { needExcesses(Int($0), in: context.snapshot) }
    let volunteers = context.volunteerOrder.flatMap { volunteerExcesses(Int($0), in: context) }
    return services + needs + volunteers
  }

  private func needExcesses(_ position: Int, in snapshot: Snapshot) -> [PlanConflict] {
    let need = snapshot.needs[position]
    var excesses: [PlanConflict] = []
    if places[position] > need.places {
      excesses.append(.places(need.id, held: Int(places[position]), of: need.places))
    }
    if let limit = need.mostShortTermPlaces, shortTermPlaces[position] > limit {
      excesses.append(.shortTermPlaces(need.id, held: Int(shortTermPlaces[position]), of: limit))
    }
    return excesses
  }

  /// Options that are still open are no excess, for agreeing to one releases the rest; so only what both sides
  /// agreed to and pins count here.
  private func volunteerExcesses(_ position: Int, in context: MatchingContext) -> [PlanConflict] {
    guard roles[position] > 0 else { return [] }
    let (volunteer, facts) = (context.snapshot.volunteers[position], context.volunteers[position])
    var excesses: [PlanConflict] = []
    if roles[position] > volunteer.rolesAtOnce {
      let pinned = Int(roles[position] - facts.heldRoles)
      let taken = pinned + context.snapshot.placements(of: volunteer.id).count { $0.status.isCommitted }
      if taken > volunteer.rolesAtOnce {
        excesses.append(.roles(volunteer.id, held: taken, of: volunteer.rolesAtOnce))
      }
    }
    if let limit = volunteer.mostWeeklyMinutes, weeklyMinutes[position] > limit {
      let pinned = Int(weeklyMinutes[position] - facts.heldMinutes)
      let taken = pinned + context.heldMinutes(of: volunteer).agreed
      if taken > limit { excesses.append(.weeklyMinutes(volunteer.id, held: taken, of: limit)) }
    }
    return excesses
  }
}

extension MatchingContext {
  /// Positions of services by reference ascending.
  var servicesByReference: [Int] {
    let services = snapshot.services
    return services.indices.sorted {
      services[$0].reference == services[$1].reference
        ? $0 < $1 : services[$0].reference < services[$1].reference
    }
  }

  /// Whether a pair comes before another by the references of volunteer and then need.
  func isOrdered(_ one: (volunteer: Int32, need: Int32), before other: (volunteer: Int32, need: Int32))
    -> Bool
  {
    one.volunteer == other.volunteer
      ? needRank[Int(one.need)] < needRank[Int(other.need)]
      : volunteerRank[Int(one.volunteer)] < volunteerRank[Int(other.volunteer)]
  }
}

import Matching

/// Who could take a place today, and what each has taken on already while places are given out.
struct DemoFloor {
  /// Somebody who could take a place.
  struct Found {
    /// Where they stand among the volunteers.
    var volunteer: Int
    /// The slot that they would take; nil where none binds.
    var slot: Slot?
    /// Whether every check that the need asks for has been made.
    var isCleared: Bool
    /// The first day they could begin.
    var firstDay: Day
  }

  private let context: MatchingContext
  private var slots: [Slots]
  private var roles: [Int]
  private var minutes: [Int]
  private var needsOfVolunteer: [[Int32]]
  private var firstTimers: [Int]
  private var shortTermPlaces: [Int]
  private let volunteersOfLocality: [[Int]]
  private var isAnyoneDoubleBooked = false

  /// Those who take part: active, agreed and not held back.
  init(_ world: DemoPlacements) {
    let snapshot = Snapshot(
      organisations: world.organisations, services: world.services.map(\.service),
      needs: world.needs.map(\.need),
      volunteers: world.volunteers)
    context = MatchingContext(snapshot: snapshot, today: world.today)
    slots = Array(repeating: [], count: world.volunteers.count)
    roles = Array(repeating: 0, count: world.volunteers.count)
    minutes = Array(repeating: 0, count: world.volunteers.count)
    needsOfVolunteer = Array(repeating: [], count: world.volunteers.count)
    firstTimers = Array(repeating: 0, count: world.services.count)
    shortTermPlaces = Array(repeating: 0, count: world.needs.count)
    var grouped = [[Int]](repeating: [], count: world.needsOfLocality.count)
    for (position, person) in world.volunteers.enumerated()
    where person.status == .active && person.consent.isGiven && person.hold == nil {
      grouped[Int(world.localities[position])].append(position)
    }
    volunteersOfLocality = grouped
    for placement in world.placements where placement.status == .declined {
      needsOfVolunteer[Int(placement.volunteer.value) - 1].append(Int32(placement.need.value - 1))
    }
  }

  /// Somebody from the same locality who may take a place; nil where some tries find nobody.
  mutating func find(for need: Int, in world: DemoPlacements, _ random: inout DemoRandom) -> Found? {
    let service = world.services[world.needs[need].service]
    let near = volunteersOfLocality[service.locality.index]
    for attempt in 0..<60 {
      guard let volunteer = random.pick(near),
        let found = consider(volunteer, need, service, attempt, &random)
      else { continue }
      take(found, need, world.needs[need].service)
      return found
    }
    return nil
  }

  /// Another need that a person may choose instead of what they are asked about, where the rules let them; open options
  /// may lie in one slot, for one agreement releases the rest.
  mutating func option(for volunteer: Int, in need: Int, _ random: inout DemoRandom) -> Found? {
    let pair = context.pair(volunteer: Int32(volunteer), need: Int32(need))
    guard !needsOfVolunteer[volunteer].contains(Int32(need)), keepsRules(pair, .ordinary),
      pair.need.mostShortTermPlaces == nil, !pair.volunteerFacts.isFirstTimer
    else { return nil }
    needsOfVolunteer[volunteer].append(Int32(need))
    return Found(
      volunteer: volunteer, slot: random.pick(pair.sharedSlots.slots), isCleared: true,
      firstDay: pair.firstDay)
  }

  private mutating func consider(
    _ volunteer: Int, _ need: Int, _ service: DemoService, _ attempt: Int, _ random: inout DemoRandom
  ) -> Found? {
    let pair = context.pair(volunteer: Int32(volunteer), need: Int32(need))
    let facts = pair.volunteerFacts
    guard roles[volunteer] < Int(facts.rolesAtOnce), !needsOfVolunteer[volunteer].contains(Int32(need)),
      keepsRules(pair, service.story), fitsHours(pair), fitsShares(pair, service, attempt)
    else { return nil }
    let slot: Slot?
    switch choose(for: pair, &random) {
    case .taken: return nil
    case .unbound: slot = nil
    case .free(let chosen): slot = chosen
    }
    let checks = pair.volunteer.checks
    let isCleared = pair.need.requiredChecks.allSatisfy { wanted in
      checks.contains { !$0.isPending && wanted.isMet(by: $0) }
    }
    return Found(volunteer: volunteer, slot: slot, isCleared: isCleared, firstDay: pair.firstDay)
  }

  /// Every rule of matching; where an organisation's insurance or a dispute is the story, people were there before.
  private func keepsRules(_ pair: Pair, _ story: DemoStory) -> Bool {
    let overlooksOrganisation = story == .uninsured || story == .inDispute
    return Rulebook.rules.allSatisfy { rule in
      rule.permits(pair) || (overlooksOrganisation && rule.name == OrganisationRule.name)
    }
  }

  private func fitsHours(_ pair: Pair) -> Bool {
    guard let most = pair.volunteerFacts.mostMinutes, let wanted = pair.needFacts.weeklyMinutes else {
      return true
    }
    return minutes[Int(pair.volunteerFacts.position)] + Int(wanted) <= Int(most)
  }

  /// Short-term places and mentor places are kept to; where too many first-timers are the story, those are sought.
  private func fitsShares(_ pair: Pair, _ service: DemoService, _ attempt: Int) -> Bool {
    if pair.isShortTerm, let most = pair.need.mostShortTermPlaces,
      shortTermPlaces[Int(pair.needFacts.position)] >= most
    {
      return false
    }
    if service.story == .overMentored { return attempt > 40 || pair.volunteerFacts.isFirstTimer }
    guard pair.volunteerFacts.isFirstTimer, let mentors = service.service.mentorPlaces else { return true }
    return firstTimers[Int(service.service.id.value) - 1] < mentors
  }

  private enum Choice {
    /// No slot binds.
    case unbound
    /// A slot that suits both.
    case free(Slot)
    /// All slots that suit are taken.
    case taken
  }

  /// Chooses a slot; once in a world one that is taken already.
  private mutating func choose(for pair: Pair, _ random: inout DemoRandom) -> Choice {
    guard pair.slotBinds else { return .unbound }
    let taken = slots[Int(pair.volunteerFacts.position)]
    let free = pair.sharedSlots.subtracting(taken)
    if let slot = random.pick(free.slots) { return .free(slot) }
    guard !isAnyoneDoubleBooked, let slot = pair.sharedSlots.slots.first else { return .taken }
    isAnyoneDoubleBooked = true
    return .free(slot)
  }

  private mutating func take(_ found: Found, _ need: Int, _ service: Int) {
    let pair = context.pair(volunteer: Int32(found.volunteer), need: Int32(need))
    roles[found.volunteer] += 1
    minutes[found.volunteer] += Int(pair.needFacts.weeklyMinutes ?? 0)
    if let slot = found.slot { slots[found.volunteer].insert(Slots(slot)) }
    needsOfVolunteer[found.volunteer].append(Int32(need))
    if pair.isShortTerm { shortTermPlaces[need] += 1 }
    if pair.volunteerFacts.isFirstTimer { firstTimers[service] += 1 }
  }
}

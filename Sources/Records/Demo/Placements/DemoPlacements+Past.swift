import Matching

extension DemoPlacements {
  /// Makes what is over: spells that ended, refusals, asks that nobody answered, and people who did not turn up.
  /// - Complexity: O(volunteers).
  mutating func makePast() {
    for position in volunteers.indices {
      var random = DemoRandom(seed: seed, stream: .placements, index: position)
      let registered = volunteers[position].registered ?? today.adding(days: -400)
      var free = registered.adding(days: random.within(2...60))
      for _ in 0..<random.weighted([0: 28, 1: 42, 2: 22, 3: 8]) {
        guard let need = past(of: position, &random) else { continue }
        let asked = max(free, needs[need].need.registered ?? free)
        guard asked.adding(days: 30) < today else { break }
        guard let over = makeSpell(of: position, in: need, asked: asked, &random) else { break }
        freeFrom[position] = over
        free = over.adding(days: random.within(5...120))
      }
    }
  }

  /// A need that the person may have been asked about; nil where a few tries find none.
  private func past(of position: Int, _ random: inout DemoRandom) -> Int? {
    let near = needsOfLocality[Int(localities[position])]
    for _ in 0..<8 {
      if let need = random.pick(near), mayHaveDone(volunteers[position], needs[need]) { return need }
    }
    return nil
  }

  private func mayHaveDone(_ person: Volunteer, _ made: DemoNeed) -> Bool {
    let (need, service) = (made.need, services[made.service].service)
    if let limit = person.travelLimitMetres, let home = person.place, let there = service.place,
      !need.isRemote,
      home.distance(to: there) > Int32(clamping: limit)
    {
      return false
    }
    if let free = person.slots, let wanted = need.slots, free.isDisjoint(with: wanted) { return false }
    if let years = person.ageBand.years, let least = need.lowerAge, years.upperBound < least { return false }
    if let cause = service.cause, person.refusedCauses.contains(cause) { return false }
    return !person.refusedOrganisations.contains(service.organisation)
      && !need.refusedVolunteers.contains(person.id)
      && need.requiredChecks.allSatisfy { wanted in
        person.checks.contains { !$0.isPending && wanted.isMet(by: $0) }
      }
      && need.requiredSkills.allSatisfy { wanted in person.skills.contains { $0.skill == wanted } }
      && need.requiredQualifications.allSatisfy { wanted in
        person.qualifications.contains { $0.kind == wanted }
      }
  }

  /// Makes one spell, from the ask to whatever came of it; gives the day it was over, nil where it still goes on.
  private mutating func makeSpell(of position: Int, in need: Int, asked: Day, _ random: inout DemoRandom)
    -> Day?
  {
    let person = volunteers[position]
    let outcome = random.weighted([PlacementStatus.ended: 60, .declined: 16, .noReply: 14, .didNotStart: 10])
    var placement = Placement(
      id: Identifier(0), volunteer: person.id, need: needs[need].need.id, status: outcome,
      since: asked.adding(days: random.within(3...20)))
    placement.asked = asked
    switch outcome {
    case .ended:
      let started = asked.adding(days: random.within(7...40))
      let over = started.adding(
        days: 7 * DemoEndings.weeks(for: person.employment, &random) + random.below(5))
      guard over < today else { return nil }
      end(&placement, started: started, over: over, position, &random)
    case .declined:
      let side = random.weighted([Decliner.volunteer: 62, .organisation: 24, .coordinator: 14])
      placement.declinedBy = side
      placement.reason = random.chance(85) ? DemoEndings.refusal(by: side, &random) : ""
    case .didNotStart:
      placement.reason = random.chance(50) ? "Did not come on the first day" : ""
    default: break
    }
    placements.append(placement)
    if outcome != .noReply { noteContact(with: position, on: placement.since) }
    return placement.since
  }

  private mutating func end(
    _ placement: inout Placement, started: Day, over: Day, _ position: Int, _ random: inout DemoRandom
  ) {
    let person = volunteers[position]
    let reason = DemoEndings.reason(for: person.employment, &random)
    placement.started = started
    placement.ended = over
    placement.since = over
    placement.endReason = reason
    placement.experienced = DemoEndings.experience(reason, &random)
    if reason == .completed { placement.plannedEnd = over }
    if reason == .foundWork, person.employment == .seekingWork, random.chance(85) {
      findWork(position, &random)
    }
    if over.days(since: started) >= 84, person.experience == .firstTime, random.chance(70) {
      volunteers[position].experience = .before
    }
  }

  /// Whoever found work has evenings and weekends left, and fewer hours.
  private mutating func findWork(_ position: Int, _ random: inout DemoRandom) {
    volunteers[position].employment = .employed
    if volunteers[position].slots != nil {
      volunteers[position].slots = DemoTimes.some(
        random.within(2...6), of: DemoTimes.evenings.union(DemoTimes.weekends), &random)
    }
    if let most = volunteers[position].mostWeeklyMinutes {
      volunteers[position].mostWeeklyMinutes = min(most, 30 * random.within(3...8))
    }
  }
}

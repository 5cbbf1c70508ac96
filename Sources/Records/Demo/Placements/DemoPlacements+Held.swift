import Matching

extension DemoPlacements {
  /// Makes what is held today, by the same rules that matching keeps, so that what has started was lawful.
  ///
  /// Two conflicts are made on purpose, as every real database has some: a need with one person too many, and a person
  /// who is expected in two places at once.
  /// - Complexity: O(volunteers + places).
  mutating func makeHeld(_ floor: inout DemoFloor) {
    var isOverfilled = false
    for position in needs.indices where !needs[position].isNeverMatched && needs[position].need.isOpen {
      var random = DemoRandom(seed: seed, stream: .placements, index: -1 - position)
      let story = services[needs[position].service].story
      let most = needs[position].need.places
      let wanted = places(of: needs[position].need, story, &random)
      var taken = 0
      while taken < wanted || (taken == most && story == .ordinary && !isOverfilled) {
        guard let found = floor.find(for: position, in: self, &random) else { break }
        hold(found, in: position, story, &random)
        taken += 1
      }
      if taken > most { isOverfilled = true }
    }
    for service in services where service.story == .onePairOfHands { leanOnOne(in: service) }
  }

  /// How many places of a need are taken: all of them where a story is told, none of many others.
  private func places(of need: Need, _ story: DemoStory, _ random: inout DemoRandom) -> Int {
    if story.isWellFilled { return need.places }
    return random.chance(22) ? 0 : min(need.places, random.around(0...need.places + 2))
  }

  private mutating func hold(
    _ found: DemoFloor.Found, in position: Int, _ story: DemoStory, _ random: inout DemoRandom
  ) {
    let need = needs[position].need
    let person = volunteers[found.volunteer]
    var status = stage(found, need, story, &random)
    if status == .clearing, need.requiredChecks.isEmpty { status = .agreed }
    var placement = Placement(
      id: Identifier(0), volunteer: person.id, need: need.id, status: status, since: today)
    placement.slot = found.slot
    setDates(of: &placement, story, freeFrom: freeFrom[found.volunteer], &random)
    if random.chance(8), let minutes = need.weeklyMinutes { placement.weeklyMinutes = max(30, minutes / 2) }
    if placement.status == .started || placement.status == .paused {
      if random.chance(20) { placement.plannedEnd = today.adding(days: random.within(20...250)) }
      if let started = placement.started, today.days(since: started) > 28 {
        placement.experienced = random.weighted([.well: 50, .mixed: 10, .badly: 3, nil: 37])
      }
    }
    if !need.formerlyPaidPost.isEmpty {
      placement.displacementReason = random.chance(70) ? "A stop-gap while the post is advertised" : ""
      placement.staffConsulted = random.weighted([true: 45, false: 25, nil: 30])
    }
    placements.append(placement)
    settle(found.volunteer, position, placement, story, &random)
  }

  /// How far it has come: what is not cleared, or begins later, has not started.
  private func stage(
    _ found: DemoFloor.Found, _ need: Need, _ story: DemoStory, _ random: inout DemoRandom
  ) -> PlacementStatus {
    if !found.isCleared { return random.weighted([.interested: 15, .introduced: 25, .clearing: 60]) }
    if found.firstDay > today {
      return random.weighted([.asked: 25, .interested: 20, .introduced: 25, .agreed: 30])
    }
    if story != .ordinary { return random.chance(96) ? .started : .paused }
    return random.weighted([
      .started: 59, .paused: 4, .asked: 14, .interested: 6, .introduced: 6, .agreed: 3, .clearing: 8,
    ])
  }

  private func setDates(
    of placement: inout Placement, _ story: DemoStory, freeFrom: Day, _ random: inout DemoRandom
  ) {
    switch placement.status {
    case .started, .paused:
      let isRecent = story == .leaning || story == .cliff
      let days =
        isRecent
        ? random.within(5...26) : story == .overMentored ? random.within(5...60) : random.low(3...560)
      let started = max(today.adding(days: -days), min(freeFrom, today))
      placement.started = started
      placement.asked = max(started.adding(days: -random.within(6...40)), min(freeFrom, started))
      let pause = random.within(0...max(0, min(40, today.days(since: started))))
      placement.since = placement.status == .paused ? today.adding(days: -pause) : started
    case .asked:
      placement.since = today.adding(days: -random.low(0...18))
      placement.asked = placement.since
    default:
      placement.since = today.adding(days: -random.low(0...30))
      placement.asked = placement.since.adding(days: -random.within(2...21))
    }
  }

  /// Makes the person and the need agree with the placement: known before it, spoken to since, and gone when the story
  /// of the service says so.
  private mutating func settle(
    _ volunteer: Int, _ need: Int, _ placement: Placement, _ story: DemoStory, _ random: inout DemoRandom
  ) {
    let asked = placement.asked ?? placement.since
    if let registered = volunteers[volunteer].registered, registered > asked {
      volunteers[volunteer].registered = asked.adding(days: -random.within(1...10))
      if case .given = volunteers[volunteer].consent {
        volunteers[volunteer].consent = .given(asked.adding(days: -1))
      }
    }
    if let registered = needs[need].need.registered, registered > asked {
      needs[need].need.registered = asked.adding(days: -random.within(1...20))
    }
    noteContact(with: volunteer, on: placement.status == .asked ? asked : placement.since)
    switch story {
    case .leaning where random.chance(68): leave(volunteer, on: today.adding(days: random.within(15...44)))
    case .cliff where random.chance(94): leave(volunteer, on: today.adding(days: 24))
    default: break
    }
  }

  private mutating func leave(_ volunteer: Int, on day: Day) {
    volunteers[volunteer].availableUntil = day
    // Who is in a placement already is free from now on.
    if let from = volunteers[volunteer].availableFrom, from > day {
      volunteers[volunteer].availableFrom = nil
    }
    if volunteers[volunteer].ownWords.isEmpty {
      volunteers[volunteer].ownWords = "I'm only here until \(day.shortText)."
    }
  }

  /// One person of a service gives a little more than all others together.
  private mutating func leanOnOne(in service: DemoService) {
    var held: [Int] = []
    for position in placements.indices where placements[position].status == .started {
      if needs[Int(placements[position].need.value) - 1].need.service == service.service.id {
        held.append(position)
      }
    }
    guard held.count > 3, let first = held.first else { return }
    let others = held.dropFirst().reduce(0) {
      $0 + (placements[$1].weeklyMinutes ?? needs[Int(placements[$1].need.value) - 1].need.weeklyMinutes ?? 0)
    }
    placements[first].weeklyMinutes = min(others + 60, 40 * 60)
    let person = Int(placements[first].volunteer.value) - 1
    if let most = volunteers[person].mostWeeklyMinutes {
      volunteers[person].mostWeeklyMinutes = min(most + others + 60, 7 * 24 * 60)
    }
  }
}

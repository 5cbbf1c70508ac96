import Matching

/// Makes invented volunteers, each from a stream of chance of their own.
struct DemoPeople {
  let words: DemoWords
  let seed: UInt64
  let today: Day
  /// How many needs there are to be asked about.
  let needs: Int
  /// How many digits references have.
  let codeWidth: Int

  /// Makes a person who lives somewhere; their number gives the identity and the reference.
  func make(number: Int, identity: Int64, home: DemoHome, _ random: inout DemoRandom) -> Volunteer {
    let cohort = DemoCohort.draw(in: home.kind, &random)
    let age = random.weighted(cohort.ages)
    let drawn = DemoNames.draw(age: age, employment: cohort.employment, &random)
    let code = DemoWorld.code("V", number, width: codeWidth)
    var person = Volunteer(
      id: Identifier(identity), reference: Reference(source: DemoWorld.source, code: code), name: drawn.full)
    if random.perMille(6) { person.name = random.pick(DemoNames.long) ?? drawn.full }
    person.employment = cohort.employment
    person.ageBand = age
    if person.ageBand.isUnder18, random.chance(75) { person.guardian = DemoNames.draw(&random).full }
    setContact(of: &person, address: Self.email(drawn, number), &random)
    setHome(of: &person, home, &random)
    setTimes(of: &person, cohort, &random)
    setSkills(of: &person, cohort, &random)
    setWishes(of: &person, drawn.languages, &random)
    setExperience(of: &person, cohort, &random)
    setChecks(of: &person, &random)
    setStanding(of: &person, &random)
    person.ownWords = DemoOwnWords.draw(for: person, cohort, home: home.name, &random)
    return person
  }

  /// Gives a person another name where somebody has theirs, if one is found in a few draws.
  func rename(_ person: inout Volunteer, number: Int, unlike names: inout Set<String>) {
    var random = DemoRandom(seed: seed, stream: .names, index: number)
    for _ in 0..<8 where names.contains(person.name) {
      let drawn = DemoNames.draw(age: person.ageBand, employment: person.employment, &random)
      person.name = drawn.full
      if !person.email.isEmpty { person.email = Self.email(drawn, number) }
    }
    names.insert(person.name)
  }

  private static func email(_ drawn: DemoNames.Drawn, _ number: Int) -> String {
    "\(drawn.address).\(number)@example.org"
  }

  private func setContact(of person: inout Volunteer, address: String, _ random: inout DemoRandom) {
    person.email = random.chance(88) ? address : ""
    person.phone =
      random.chance(94) ? random.chance(80) ? DemoPhone.mobile(&random) : DemoPhone.landline(&random) : ""
    person.preferredContact = random.weighted([.phone: 30, .text: 24, .email: 26, .post: 2, .notSaid: 18])
  }

  /// Where they live and how far they go: farther in the country, where those without a car are stuck.
  private func setHome(of person: inout Volunteer, _ home: DemoHome, _ random: inout DemoRandom) {
    if !random.perMille(DemoRates.boundless(perMille: 50, amongNeeds: needs)) {
      person.place = home.place
      person.area = home.area
      person.postcode = random.chance(97) ? home.postcode : ""
    }
    let drives = !person.ageBand.isUnder18 && random.chance(home.kind == .town ? 40 : 76)
    switch home.kind {
    case .town:
      person.travelMode = drives ? .car : random.weighted([.publicTransport: 55, .walk: 30, .bicycle: 15])
    case .district:
      person.travelMode = drives ? .car : random.weighted([.publicTransport: 45, .walk: 35, .bicycle: 20])
    }
    let kilometres: ClosedRange<Int> =
      switch (person.travelMode, home.kind) {
      case (.walk, _): 1...6
      case (.bicycle, _): 3...12
      case (.publicTransport, .town): 4...16
      case (.publicTransport, .district): 6...22
      case (_, .town): 6...20
      case (_, .district): 12...35
      }
    if !random.perMille(DemoRates.boundless(perMille: 150, amongNeeds: needs)) {
      person.travelLimitMetres = 1000 * random.around(kilometres)
    }
    if random.chance(8) { person.travelMode = .notSaid }
    if drives {
      addSkill(.driving, to: &person, level: random.within(1...3))
      var licence = Qualification(kind: words(.drivingLicence))
      fill(&licence, .drivingLicence, &random)
      person.qualifications.append(licence)
    }
  }

  private func setTimes(of person: inout Volunteer, _ cohort: DemoCohort, _ random: inout DemoRandom) {
    if random.chance(90) {
      person.slots = cohort.times.reduce(into: Slots()) { slots, times in
        slots.formUnion(DemoTimes.some(random.within(times.count), of: times.slots, &random))
      }
      if random.chance(2) { person.slots = .any }
    }
    if random.chance(88) { person.mostWeeklyMinutes = random.around(cohort.minutes) / 30 * 30 }
    person.rolesAtOnce = random.weighted([1: 88, 2: 10, 3: 1, 4: 1])
    if random.chance(6) { person.availableFrom = today.adding(days: random.within(3...60)) }
    if cohort.employment == .student, random.chance(72) {
      person.availableUntil = DemoCalendar.endOfTerm(after: today, dayOfJune: random.within(10...28))
    } else if random.chance(9) {
      // An end of their own: a course, a job with a first day, a move.
      person.availableUntil = (person.availableFrom ?? today).adding(days: random.within(14...84))
    } else if random.perMille(6) {
      person.availableUntil = today.adding(days: -random.within(5...90))
      person.availableFrom = nil
    }
  }

  private func setExperience(of person: inout Volunteer, _ cohort: DemoCohort, _ random: inout DemoRandom) {
    person.experience = random.chance(7) ? .notSaid : random.chance(cohort.firstTime) ? .firstTime : .before
    if cohort.employment == .seekingWork || cohort.employment == .notPermittedToWork {
      person.wouldCarryOnAfterWork = random.weighted([true: 55, false: 15, nil: 30])
    }
  }

  /// Registration, contact, consent, status and the few who are held back.
  private func setStanding(of person: inout Volunteer, _ random: inout DemoRandom) {
    let registered = today.adding(days: -random.low(0...730))
    let age = today.days(since: registered)
    person.registered = random.chance(98) ? registered : nil
    if !random.perMille(age < 21 ? 550 : 15) {
      person.lastContact = registered.adding(days: random.within(0...max(0, age)))
    }
    person.lawfulBasis = random.weighted([.consent: 82, .legitimateInterests: 12, .notSaid: 6])
    person.consent = random.weighted([
      .given(registered): 90, .unknown: 7, .withdrawn(registered.adding(days: age / 2)): 3,
    ])
    person.status = random.weighted([.active: 84, .paused: 10, .optedOut: 6])
    if person.status == .optedOut {
      person.consent = random.chance(70) ? .withdrawn(registered.adding(days: age * 3 / 4)) : person.consent
      person.deleteBy = today.adding(days: random.within(10...180))
    } else if random.chance(40) {
      person.deleteBy = registered.adding(days: 1096)
    }
    if random.perMille(6), person.status == .active {
      person.hold = Hold(
        lead: "Ruth Ackroyd", since: today.adding(days: -random.within(1...min(60, max(1, age)))))
    }
    if random.chance(4) { person.notes = random.pick(Self.notes) ?? "" }
  }

  private static let notes = [
    "Best rung after four", "Asked us to speak slowly on the phone", "Met at the library stall",
    "Came with a friend",
    "Hard of hearing on the phone: text first", "Prefers not to work in the kitchen",
    "Speaks with Ruth on Thursdays",
    "Knows everybody on the estate", "Would bring her own van",
  ]
}

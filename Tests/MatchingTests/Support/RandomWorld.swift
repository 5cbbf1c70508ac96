@testable import Matching

/// Small invented worlds in which every kind of record and every kind of unknown turns up often.
///
/// `strictness` says how often something that may bar is asked for: 0 never, 10 most of the time. Low values leave
/// many eligible pairs, high values exercise the rules.
struct RandomWorld {
  static let today = Day(20_600)
  static let skills = (1...70).map { Identifier<Skill>($0) }
  static let causes = (101...104).map { Identifier<Cause>($0) }
  static let languages = (201...204).map { Identifier<Language>($0) }
  static let qualifications = (301...303).map { Identifier<QualificationKind>($0) }
  static let access = (401...403).map { Identifier<Access>($0) }

  var random: SeededGenerator
  var strictness: Int

  init(seed: UInt64, strictness: Int = 4) {
    random = SeededGenerator(seed: seed)
    self.strictness = strictness
  }

  /// A snapshot of so many volunteers and needs.
  mutating func snapshot(
    volunteers: Int, needs: Int, services: Int = 4, placements: Int = 6, decisions: Int = 2,
    policy: Policy = Policy()
  ) -> Snapshot {
    let organisations = (1...3).map { organisation(Int64($0)) }
    let services = (1...services).map { service(Int64($0), organisations) }
    let needRecords = (0..<needs).map { need(Int64($0 + 1), services, volunteers: volunteers) }
    let volunteerRecords = (0..<volunteers).map { volunteer(Int64($0 + 1), organisations) }
    let hasPairs = volunteers > 0 && needs > 0
    return Snapshot(
      vocabulary: Self.vocabulary, areas: Self.areas, organisations: organisations, services: services,
      needs: needRecords, volunteers: volunteerRecords,
      placements: hasPairs
        ? (0..<placements).map { placement(Int64($0 + 1), volunteerRecords, needRecords) } : [],
      decisions: hasPairs ? (0..<decisions).map { veto(Int64($0 + 1), volunteerRecords, needRecords) } : [],
      policy: policy)
  }

  /// The context of a snapshot of so many volunteers and needs.
  mutating func context(
    volunteers: Int, needs: Int, services: Int = 4, placements: Int = 6, decisions: Int = 2,
    policy: Policy = Policy()
  ) -> MatchingContext {
    MatchingContext(
      snapshot: snapshot(
        volunteers: volunteers, needs: needs, services: services, placements: placements,
        decisions: decisions, policy: policy),
      today: Self.today)
  }

  static let vocabulary: Vocabulary = {
    var vocabulary = Vocabulary()
    for skill in skills { vocabulary.insert(.init(kind: .skill, name: "skill \(skill)"), as: skill.value) }
    for cause in causes { vocabulary.insert(.init(kind: .cause, name: "cause \(cause)"), as: cause.value) }
    for (language, name) in zip(languages, ["English", "Polish", "Urdu", "Welsh"]) {
      vocabulary.insert(.init(kind: .language, name: name), as: language.value)
    }
    for (kind, name) in zip(qualifications, ["food hygiene", "first aid", "minibus licence"]) {
      vocabulary.insert(.init(kind: .qualification, name: name), as: kind.value)
    }
    for (item, name) in zip(access, ["step-free way in", "hearing loop", "quiet room"]) {
      vocabulary.insert(.init(kind: .access, name: name), as: item.value)
    }
    return vocabulary
  }()

  static let areas = (1...10).map { number in
    Area(
      id: Identifier(Int64(number)), code: "E0100000\(number)", name: "Area \(number)",
      deciles: Deciles(overall: number, access: 11 - number))
  }

  private mutating func strictly() -> Bool { Int.random(in: 0..<12, using: &random) < strictness }
  private mutating func day(_ range: ClosedRange<Int>) -> Day {
    Self.today.adding(days: .random(in: range, using: &random))
  }
  private mutating func place() -> Place? {
    Place(
      latitude: .random(in: 53_380_000...53_460_000, using: &random),
      longitude: .random(in: -2_900_000 ... -2_780_000, using: &random))
  }

  private mutating func slots() -> Slots {
    if random.oneIn(5) { return .any }
    return Slots(
      rawValue: UInt32.random(in: 0..<(1 << 21), using: &random) & .random(in: 0...UInt32.max, using: &random)
    )
  }

  mutating func organisation(_ id: Int64) -> Organisation {
    var organisation = Organisation(
      id: Identifier(id), reference: Reference(source: "test", code: "O\(id)"), name: "Organisation \(id)")
    if strictly() { organisation.insuranceExpires = day(-10...400) }
    organisation.hasDispute = strictly() && random.oneIn(6)
    return organisation
  }

  mutating func service(_ id: Int64, _ organisations: [Organisation]) -> Service {
    var service = Service(
      id: Identifier(id), reference: Reference(source: "test", code: "S\(id)"), name: "Service \(id)",
      organisation: random.pick(organisations).id)
    service.providerType = random.pick(ProviderType.allCases)
    if random.oneIn(2) { service.cause = random.pick(Self.causes) }
    if !random.oneIn(6) { service.place = place() }
    if random.oneIn(2) { service.area = random.pick(Self.areas).id }
    if random.oneIn(4) { service.deciles = Deciles(overall: .random(in: 1...10, using: &random)) }
    if random.oneIn(2) { service.mentorPlaces = .random(in: 0...3, using: &random) }
    return service
  }

  mutating func need(_ id: Int64, _ services: [Service], volunteers: Int) -> Need {
    // References fall out of step with identities, so that confusing the two orders shows.
    var need = Need(
      id: Identifier(id), reference: Reference(source: "test", code: "N\(id * 37 % 101)-\(id)"),
      service: random.pick(services).id, title: "Need \(id)")
    if random.oneIn(2) { need.cause = random.pick(Self.causes) }
    need.places = .random(in: 1...3, using: &random)
    if !random.oneIn(6) { need.weeklyMinutes = 30 * .random(in: 1...16, using: &random) }
    if !random.oneIn(6) { need.slots = slots() }
    need.pattern = random.pick(Pattern.allCases)
    if need.pattern == .dated {
      need.dates = (0..<Int.random(in: 0...3, using: &random)).map { _ in day(-20...120) }
    }
    if random.oneIn(2) { need.start = day(-60...60) }
    if random.oneIn(3) { need.end = day(-20...400) }
    if strictly() { need.shortestCommitmentWeeks = .random(in: 0...16, using: &random) }
    if strictly() { need.requiredSkills = random.some(Array(Self.skills.suffix(6)), most: 2) }
    need.preferredSkills = random.some(Array(Self.skills.suffix(8)), most: 3)
    need.developsSkills = random.some(Array(Self.skills.suffix(8)), most: 3)
    if strictly() { need.requiredQualifications = random.some(Self.qualifications, most: 1) }
    if strictly() {
      need.requiredChecks = (0..<Int.random(in: 0...2, using: &random)).map { _ in requiredCheck() }
    }
    if strictly() { need.languages = random.some(Self.languages, most: 2) }
    if random.oneIn(2) { need.languageReason = "calls are in this language" }
    if strictly() { need.lowerAge = random.pick([16, 18, 21, 60]) }
    if strictly() { need.upperAge = random.pick([17, 30, 64, 75]) }
    if random.oneIn(2) { need.upperAgeReason = "a group of peers" }
    need.accessOffered = random.some(Self.access, most: 3)
    need.isRemote = random.oneIn(6)
    need.offersTraining = random.pick([nil, true, false])
    need.offersReference = random.pick([nil, true, false])
    need.hasMentor = random.pick([nil, true, false])
    need.canFlex = random.pick([nil, true, false])
    need.urgency = .random(in: 0...3, using: &random)
    if random.oneIn(2) { need.mostShortTermPlaces = .random(in: 0...need.places, using: &random) }
    if strictly(), volunteers > 0 {
      need.refusedVolunteers = [Identifier(.random(in: 1...Int64(volunteers), using: &random))]
    }
    need.isOpen = !(strictly() && random.oneIn(6))
    return need
  }

  mutating func volunteer(_ id: Int64, _ organisations: [Organisation]) -> Volunteer {
    var volunteer = Volunteer(
      id: Identifier(id), reference: Reference(source: "test", code: "V\(id * 53 % 211)-\(id)"),
      name: "Volunteer \(id)")
    if !random.oneIn(6) { volunteer.place = place() }
    if !random.oneIn(6) { volunteer.travelLimitMetres = 500 * .random(in: 0...16, using: &random) }
    volunteer.skills = random.some(Self.skills, most: 40).map { skill in
      SkillLevel(skill, level: .random(in: 0...3, using: &random))
    }
    volunteer.wantedSkills = random.some(Array(Self.skills.suffix(8)), most: 4)
    volunteer.likedCauses = random.some(Self.causes, most: 2)
    if strictly() { volunteer.refusedCauses = random.some(Self.causes, most: 1) }
    if strictly() { volunteer.refusedOrganisations = random.some(organisations.map(\.id), most: 1) }
    volunteer.languages = random.some(Self.languages, most: 2)
    volunteer.accessNeeds = random.some(Self.access, most: 1)
    volunteer.ageBand = random.pick(AgeBand.allCases)
    if !strictly() { volunteer.guardian = "A parent" }
    if !random.oneIn(6) { volunteer.slots = slots() }
    if !random.oneIn(6) { volunteer.mostWeeklyMinutes = 60 * .random(in: 0...20, using: &random) }
    volunteer.rolesAtOnce = .random(in: 1...4, using: &random)
    if random.oneIn(4) { volunteer.availableFrom = day(-30...60) }
    if random.oneIn(3) { volunteer.availableUntil = day(-10...300) }
    volunteer.checks = (0..<Int.random(in: 0...3, using: &random)).map { _ in check() }
    for kind in random.some(Self.qualifications, most: 3) {
      var qualification = Qualification(kind: kind)
      if random.oneIn(2) { qualification.expires = day(-30...120) }
      if random.oneIn(2) { qualification.seenBy = "Office" }
      volunteer.qualifications.append(qualification)
    }
    volunteer.employment = random.pick(Employment.allCases + [.seekingWork, .seekingWork])
    volunteer.wouldCarryOnAfterWork = random.pick([nil, true, false])
    volunteer.experience = random.pick(Experience.allCases)
    if !random.oneIn(4) { volunteer.registered = day(-200...0) }
    volunteer.consent = .given(Self.today)
    if strictly(), random.oneIn(4) { volunteer.consent = random.pick([.unknown, .withdrawn(day(-50...0))]) }
    if strictly(), random.oneIn(4) { volunteer.status = random.pick(VolunteerStatus.allCases) }
    if strictly(), random.oneIn(6) { volunteer.hold = Hold(lead: "Dr Okafor", since: Self.today) }
    return volunteer
  }

  private mutating func requiredCheck() -> RequiredCheck {
    RequiredCheck(
      scheme: random.pick([nil, .dbs, .pvg]), level: random.pick(CheckLevel.allCases),
      workforce: random.pick(CheckWorkforce.allCases), lawfulReason: random.pick(["", "regulated activity"]))
  }

  private mutating func check() -> Check {
    var check = Check(
      scheme: random.pick([.dbs, .dbs, .pvg]), level: random.pick(CheckLevel.allCases),
      workforce: random.pick(CheckWorkforce.allCases + [.adultsAndChildren]))
    if !random.oneIn(4) { check.issued = day(-500...0) }
    if random.oneIn(2) { check.reviewBy = day(-60...200) }
    if random.oneIn(2) { check.seenBy = "Office" }
    return check
  }

  mutating func placement(_ id: Int64, _ volunteers: [Volunteer], _ needs: [Need]) -> Placement {
    var placement = Placement(
      id: Identifier(id), volunteer: random.pick(volunteers).id, need: random.pick(needs).id,
      status: random.pick(PlacementStatus.allCases), since: day(-100...0))
    placement.slot = random.oneIn(2) ? Slot(index: .random(in: 0..<Slots.count, using: &random)) : nil
    if random.oneIn(3) { placement.weeklyMinutes = 30 * .random(in: 1...8, using: &random) }
    if [.started, .paused, .ended].contains(placement.status) { placement.started = day(-200 ... -40) }
    if placement.status == .ended {
      placement.ended = day(-40...0)
      placement.endReason = random.pick(EndReason.allCases)
      placement.experienced = random.pick([nil, .well, .mixed, .badly])
    }
    if placement.status == .declined { placement.declinedBy = random.pick(Decliner.allCases) }
    return placement
  }

  mutating func veto(_ id: Int64, _ volunteers: [Volunteer], _ needs: [Need]) -> Decision {
    Decision(
      id: Identifier(id), kind: random.oneIn(4) ? .pin : .veto,
      pairing: Pairing(volunteer: random.pick(volunteers).id, need: random.pick(needs).id), reason: "a test",
      since: Self.today)
  }
}

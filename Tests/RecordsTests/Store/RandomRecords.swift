import Matching

@testable import Records

/// The minimal standard generator (Park and Miller, 1988), so that a failing case comes back with its seed.
struct Lehmer {
  private var state: UInt64

  init(seed: UInt64) { state = seed % 2_147_483_646 + 1 }

  mutating func below(_ bound: Int) -> Int {
    state = state * 48_271 % 2_147_483_647
    return Int(state) % bound
  }

  mutating func element<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }

  mutating func maybe<Value>(_ make: (inout Lehmer) -> Value) -> Value? {
    below(3) == 0 ? nil : make(&self)
  }
}

/// Draws records in which every field may be anything that its column takes.
struct RandomRecords {
  var random: Lehmer
  private var codes: Int
  /// How many words of each kind there are; words of a kind have consecutive identities.
  static let wordsOfAKind = 6

  /// References are numbered from `firstCode`, so that two generators can fill one database.
  init(seed: UInt64, firstCode: Int = 1) {
    random = Lehmer(seed: seed)
    codes = firstCode - 1
  }

  static var vocabulary: Vocabulary {
    var vocabulary = Vocabulary()
    for (index, kind) in TermKind.allCases.enumerated() {
      for number in 0..<wordsOfAKind {
        let term = Vocabulary.Term(kind: kind, name: "\(kind.rawValue) word \(number)")
        vocabulary.insert(term, as: Int64(index * wordsOfAKind + number + 1))
      }
    }
    return vocabulary
  }

  /// What a text may be.
  var texts = [
    "", "plain", "O’Brien, \"Zoë\"", "two\nlines", " surrounded ", "日本語 🙂", "'; DROP TABLE need; --",
  ]

  mutating func text() -> String { random.element(texts) }

  mutating func reference() -> Reference {
    codes += 1
    return Reference(source: random.element(["local", "centre"]), code: "C\(codes)")
  }

  mutating func day() -> Day { Day(Int32(random.below(40_000)) - 10_000) }
  mutating func decile() -> Int? { random.maybe { $0.below(10) + 1 } }
  mutating func flag() -> Bool? { random.maybe { $0.below(2) == 0 } }
  mutating func slots() -> Slots? { random.maybe { Slots(rawValue: UInt32($0.below(1 << 21))) } }
  mutating func minutes() -> Int? { random.maybe { $0.below(10_081) } }

  mutating func deciles() -> Deciles {
    Deciles(overall: decile(), access: decile(), employment: decile())
  }

  mutating func place() -> Place? {
    random.maybe {
      Place(
        latitude: Int32($0.below(180_000_000)) - 90_000_000,
        longitude: Int32($0.below(360_000_000)) - 180_000_000)
    } ?? nil
  }

  /// Words of a kind, ascending, each once.
  mutating func words<Of>(_ kind: TermKind) -> [Identifier<Of>] {
    let first = (TermKind.allCases.firstIndex(of: kind) ?? 0) * Self.wordsOfAKind + 1
    return (first..<first + Self.wordsOfAKind).filter { _ in random.below(3) == 0 }.map {
      Identifier(Int64($0))
    }
  }

  mutating func cause() -> Identifier<Cause>? {
    let causes: [Identifier<Cause>] = words(.cause)
    return causes.first
  }

  mutating func identity<Of>(upTo count: Int) -> Identifier<Of> { Identifier(Int64(random.below(count) + 1)) }

  mutating func area(_ id: Int64 = 0) -> Area {
    codes += 1
    return Area(
      id: Identifier(id), code: "E\(codes)", name: text(), centroid: place(), deciles: deciles(),
      edition: text())
  }

  mutating func organisation(_ id: Int64 = 0) -> Organisation {
    var organisation = Organisation(id: Identifier(id), reference: reference(), name: "Organisation \(codes)")
    organisation.contactName = text()
    organisation.email = text()
    organisation.phone = text()
    organisation.insuranceExpires = random.maybe { Day(Int32($0.below(40_000))) }
    organisation.safeguardingLead = text()
    organisation.hasSafeguardingPolicy = flag()
    organisation.signedCharter = flag()
    organisation.hasDispute = random.below(2) == 0
    organisation.notes = text()
    return organisation
  }

  mutating func service(_ id: Int64 = 0, organisations: Int, areas: Int) -> Service {
    var service = Service(
      id: Identifier(id), reference: reference(), name: "Service \(codes)",
      organisation: identity(upTo: organisations))
    service.providerType = random.element(ProviderType.allCases)
    service.cause = cause()
    service.place = place()
    service.address = text()
    service.area = random.below(2) == 0 ? nil : identity(upTo: areas)
    service.deciles = deciles()
    for _ in 0..<random.below(3) {
      service.paidPosts.append(
        PaidPost(
          title: text(), weeklyMinutes: random.below(3000), slots: slots(),
          vacantSince: random.maybe { Day(Int32($0.below(20_000))) }, qualification: text()))
    }
    service.professionalFloorMinutes = minutes()
    service.supervisedPerProfessional = random.maybe { $0.below(30) }
    service.mentorPlaces = random.maybe { $0.below(9) }
    service.isCore = flag()
    service.isVolunteerLed = random.below(2) == 0
    service.notes = text()
    return service
  }

  mutating func need(_ id: Int64 = 0, services: Int, volunteers: Int) -> Need {
    var need = Need(
      id: Identifier(id), reference: reference(), service: identity(upTo: services), title: "Need \(codes)")
    need.cause = cause()
    need.whoGoesWithout = text()
    need.places = random.below(9)
    need.fewestPlaces = random.below(3)
    need.weeklyMinutes = minutes()
    need.slots = slots()
    need.pattern = random.element(Pattern.allCases)
    need.dates = Set((0..<random.below(4)).map { _ in day() }).sorted()
    need.start = random.maybe { Day(Int32($0.below(20_000))) }
    need.end = random.maybe { Day(Int32($0.below(20_000)) + 20_000) }
    need.shortestCommitmentWeeks = random.maybe { $0.below(60) }
    need.requiredSkills = words(.skill)
    need.preferredSkills = words(.skill)
    need.developsSkills = words(.skill)
    need.requiredQualifications = words(.qualification)
    for _ in 0..<random.below(3) {
      need.requiredChecks.append(
        RequiredCheck(
          scheme: random.maybe { $0.element(CheckScheme.allCases) },
          level: random.element(CheckLevel.allCases),
          workforce: random.element(CheckWorkforce.allCases), lawfulReason: text()))
    }
    need.languages = words(.language)
    need.languageReason = text()
    need.lowerAge = random.maybe { $0.below(40) }
    need.upperAge = random.maybe { $0.below(40) + 60 }
    need.upperAgeReason = text()
    need.accessOffered = words(.access)
    need.isRemote = random.below(2) == 0
    need.paysExpenses = flag()
    need.offersTraining = flag()
    need.offersReference = flag()
    need.hasMentor = flag()
    need.canFlex = flag()
    need.urgency = random.below(4)
    need.mostShortTermPlaces = random.maybe { $0.below(5) }
    need.formerlyPaidPost = text()
    if volunteers > 0, random.below(2) == 0 { need.refusedVolunteers = [identity(upTo: volunteers)] }
    need.registered = random.maybe { Day(Int32($0.below(20_000))) }
    need.isOpen = random.below(2) == 0
    need.notes = text()
    return need
  }

  mutating func volunteer(_ id: Int64 = 0, organisations: Int, areas: Int) -> Volunteer {
    var volunteer = Volunteer(id: Identifier(id), reference: reference(), name: "Volunteer \(codes)")
    volunteer.email = text()
    volunteer.phone = text()
    volunteer.preferredContact = random.element(ContactChannel.allCases)
    volunteer.postcode = text()
    volunteer.place = place()
    volunteer.area = random.below(2) == 0 ? nil : identity(upTo: areas)
    volunteer.deciles = deciles()
    volunteer.travelLimitMetres = random.maybe { $0.below(50_000) }
    volunteer.travelMode = random.element(TravelMode.allCases)
    volunteer.skills = words(.skill).map { SkillLevel($0, level: random.below(4)) }
    volunteer.wantedSkills = words(.skill)
    volunteer.likedCauses = words(.cause)
    volunteer.refusedCauses = words(.cause)
    if random.below(2) == 0 { volunteer.refusedOrganisations = [identity(upTo: organisations)] }
    volunteer.languages = words(.language)
    volunteer.accessNeeds = words(.access)
    volunteer.ageBand = random.element(AgeBand.allCases)
    volunteer.guardian = text()
    volunteer.slots = slots()
    volunteer.mostWeeklyMinutes = minutes()
    volunteer.rolesAtOnce = random.below(4) + 1
    volunteer.availableFrom = random.maybe { Day(Int32($0.below(20_000))) }
    volunteer.availableUntil = random.maybe { Day(Int32($0.below(20_000)) + 20_000) }
    volunteer.checks = checks()
    volunteer.qualifications = qualifications()
    volunteer.employment = random.element(Employment.allCases)
    volunteer.wouldCarryOnAfterWork = flag()
    volunteer.experience = random.element(Experience.allCases)
    volunteer.ownWords = text()
    volunteer.registered = random.maybe { Day(Int32($0.below(20_000))) }
    volunteer.lastContact = random.maybe { Day(Int32($0.below(20_000))) }
    volunteer.lawfulBasis = random.element(LawfulBasis.allCases)
    volunteer.consent = random.element([.unknown, .given(day()), .withdrawn(day())])
    volunteer.deleteBy = random.maybe { Day(Int32($0.below(20_000))) }
    volunteer.status = random.element([.active, .active, .paused, .optedOut])
    volunteer.hold = random.below(4) == 0 ? Hold(lead: "Sam", since: day()) : nil
    volunteer.notes = text()
    return volunteer
  }

  private mutating func checks() -> [Check] {
    (0..<random.below(3)).map { _ in
      var check = Check(
        scheme: random.element(CheckScheme.allCases), level: random.element(CheckLevel.allCases),
        workforce: random.element(CheckWorkforce.allCases))
      check.organisation = text()
      check.role = text()
      check.issued = random.maybe { Day(Int32($0.below(20_000))) }
      check.seenBy = text()
      check.reviewBy = random.maybe { Day(Int32($0.below(20_000))) }
      return check
    }
  }

  private mutating func qualifications() -> [Qualification] {
    let kinds: [Identifier<QualificationKind>] = words(.qualification)
    return kinds.map { kind in
      var qualification = Qualification(kind: kind)
      qualification.body = text()
      qualification.number = text()
      qualification.seenBy = text()
      qualification.expires = random.maybe { Day(Int32($0.below(20_000))) }
      return qualification
    }
  }

  mutating func placement(_ id: Int64 = 0, of pairing: Pairing) -> Placement {
    var placement = Placement(
      id: Identifier(id), volunteer: pairing.volunteer, need: pairing.need,
      status: random.element(PlacementStatus.allCases), since: day())
    placement.slot = random.maybe { Slot(index: $0.below(21)) } ?? nil
    placement.weeklyMinutes = minutes()
    placement.asked =
      placement.status == .asked ? placement.since : random.maybe { Day(Int32($0.below(20_000))) }
    placement.started = Day(Int32(random.below(20_000)))
    if placement.status == .ended {
      placement.ended = Day(Int32(random.below(20_000)) + 20_000)
      placement.endReason = random.maybe { $0.element(EndReason.allCases) }
    }
    placement.plannedEnd = random.maybe { Day(Int32($0.below(20_000))) }
    if placement.status == .declined { placement.declinedBy = random.maybe { $0.element(Decliner.allCases) } }
    placement.reason = text()
    placement.experienced = random.maybe { $0.element(Experienced.allCases) }
    placement.displacementReason = text()
    placement.staffConsulted = flag()
    return placement
  }

  /// A database of full-featured records under dense identities.
  mutating func batch(size: Int = 12) -> Batch {
    var batch = Batch()
    batch.vocabulary = Self.vocabulary
    let ids = (1...size).map { Int64($0) }
    batch.areas = ids.map { area($0) }
    batch.organisations = ids.map { organisation($0) }
    batch.services = ids.map { service($0, organisations: size, areas: size) }
    batch.volunteers = ids.map { volunteer($0, organisations: size, areas: size) }
    batch.needs = ids.map { need($0, services: size, volunteers: size) }
    let pairs = ids.map { Pairing(volunteer: Identifier($0), need: Identifier($0 % Int64(size) + 1)) }
    batch.placements = zip(ids, pairs).map { placement($0, of: $1) }
    batch.decisions = zip(ids, pairs).map { id, pairing in
      Decision(
        id: Identifier(id), kind: random.element(Decision.Kind.allCases), pairing: pairing, reason: text(),
        since: day())
    }
    batch.planInForce = PlanInForce(
      pairings: pairs, committed: Timestamp(milliseconds: 1_790_000_000_000), policyVersion: 3)
    var policy = Policy()
    policy.version = 3
    policy.keepBonus = random.below(1000)
    policy.goal = .mostPlaces
    batch.policy = policy
    return batch
  }
}

extension Batch {
  /// The records as a snapshot, without going through a database.
  var snapshot: Snapshot {
    Snapshot(
      vocabulary: vocabulary, areas: areas, organisations: organisations, services: services, needs: needs,
      volunteers: volunteers, placements: placements, decisions: decisions, planInForce: planInForce,
      policy: policy ?? Policy())
  }
}

/// What differs between two snapshots, by kind of record; empty where they hold the same.
func differences(_ one: Snapshot, _ other: Snapshot) -> [String] {
  var found: [String] = []
  if one.vocabulary != other.vocabulary { found.append("vocabulary") }
  if one.areas != other.areas { found.append("areas") }
  if one.organisations != other.organisations { found.append("organisations") }
  if one.services != other.services { found.append("services") }
  if one.needs != other.needs { found.append("needs") }
  if one.volunteers != other.volunteers { found.append("volunteers") }
  if one.placements != other.placements { found.append("placements") }
  if one.decisions != other.decisions { found.append("decisions") }
  if one.planInForce != other.planInForce { found.append("plan in force") }
  if one.policy != other.policy { found.append("policy") }
  return found
}

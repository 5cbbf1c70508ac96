import Testing

@testable import Matching

/// A world of one volunteer and one need who suit each other in all that rules ask; tests change what they are about.
struct OnePair {
  static let today = Day(year: 2026, month: 11, day: 24) ?? Day(0)

  var volunteer: Volunteer
  var need: Need
  var service: Service
  var organisation: Organisation
  var otherNeeds: [Need] = []
  var placements: [Placement] = []
  var decisions: [Decision] = []
  var policy = Policy()
  var today = Self.today

  init() {
    organisation = Organisation(
      id: Identifier(1), reference: Reference(source: "test", code: "O1"), name: "Prescot Larder")
    organisation.insuranceExpires = Self.today.adding(days: 365)
    service = Service(
      id: Identifier(1), reference: Reference(source: "test", code: "S1"), name: "Food bank",
      organisation: organisation.id)
    service.place = Place(latitude: 53_430_000, longitude: -2_800_000)
    need = Need(
      id: Identifier(1), reference: Reference(source: "test", code: "N1"), service: service.id,
      title: "Tuesday packing")
    need.weeklyMinutes = 180
    need.slots = [Slots(Slot(.tuesday, .morning))]
    volunteer = Volunteer(
      id: Identifier(1), reference: Reference(source: "test", code: "V1"), name: "Amina Yusuf")
    volunteer.place = service.place
    volunteer.travelLimitMetres = 5000
    volunteer.mostWeeklyMinutes = 240
    volunteer.slots = [Slots(Slot(.tuesday, .morning)), Slots(Slot(.friday, .evening))]
    volunteer.consent = .given(Self.today)
    volunteer.ageBand = .from25to34
    volunteer.languages = [RandomWorld.languages[0]]
  }

  /// The world prepared for matching.
  var context: MatchingContext {
    MatchingContext(
      snapshot: Snapshot(
        vocabulary: RandomWorld.vocabulary, areas: RandomWorld.areas, organisations: [organisation],
        services: [service], needs: [need] + otherNeeds, volunteers: [volunteer], placements: placements,
        decisions: decisions, policy: policy),
      today: today)
  }

  /// The volunteer and the need.
  var pair: Pair { context.pair(volunteer: 0, need: 0) }
  /// All that is to be said of them.
  var assessment: Assessment { context.assess(volunteer: 0, need: 0) }

  /// What a rule says: `holds`, `asks: …` or `bars: …`; the fast path must say the same.
  func verdict(_ rule: any Rule.Type, sourceLocation: SourceLocation = #_sourceLocation) -> String {
    let verdict = rule.verdict(pair)
    #expect(rule.permits(pair) == verdict.permits, sourceLocation: sourceLocation)
    switch verdict {
    case .holds: return "holds"
    case .asks(let flag):
      #expect(flag.rule == rule.name, sourceLocation: sourceLocation)
      return "asks: \(flag.sentence)"
    case .bars(let barrier):
      #expect(barrier.rule == rule.name, sourceLocation: sourceLocation)
      #expect(barrier.isOverridableByPin == rule.isOverridableByPin, sourceLocation: sourceLocation)
      return "bars: \(barrier.text)"
    }
  }

  /// The value of a score.
  func value(_ score: any Score.Type) -> Int { score.value(pair) }

  /// Adds a placement of the volunteer, in the need unless another is named.
  @discardableResult
  mutating func place(
    _ status: PlacementStatus, in need: Int64 = 1, since: Day = today,
    _ change: (inout Placement) -> Void = { _ in }
  ) -> Placement {
    var placement = Placement(
      id: Identifier(Int64(placements.count + 1)), volunteer: volunteer.id, need: Identifier(need),
      status: status,
      since: since)
    change(&placement)
    placements.append(placement)
    return placement
  }

  /// Adds a second need of the same service, with as many minutes a week.
  mutating func addOtherNeed(minutes: Int? = 60) {
    var other = Need(
      id: Identifier(2), reference: Reference(source: "test", code: "N2"), service: service.id, title: "Till")
    other.weeklyMinutes = minutes
    otherNeeds = [other]
  }
}

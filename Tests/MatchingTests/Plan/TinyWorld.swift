@testable import Matching

/// Invented worlds small enough to try every plan, in which roles, times, places, ties and conflicts matter often.
struct TinyWorld {
  static let today = Day(20_600)
  static let causes = (1...2).map { Identifier<Cause>($0) }

  var services: [Service] = []
  var needs: [Need] = []
  var volunteers: [Volunteer] = []
  var placements: [Placement] = []
  var decisions: [Decision] = []
  var inForce: [Pairing] = []
  var policy = Policy()
  /// The short-term level of each service, in the order of `services`.
  var levels: [Int] = []

  private var random: SeededGenerator

  init(seed: UInt64, volunteers: ClosedRange<Int> = 1...5, needs: ClosedRange<Int> = 1...3) {
    random = SeededGenerator(seed: seed)
    let needCount = Int.random(in: needs, using: &random)
    let volunteerCount = Int.random(in: volunteers, using: &random)
    makePolicy()
    services = (1...2).map { makeService(Int64($0)) }
    levels = services.map { _ in .random(in: 0...3, using: &random) }
    self.needs = (0..<needCount).map { makeNeed(Int64($0 + 1)) }
    self.volunteers = (0..<volunteerCount).map { makeVolunteer(Int64($0 + 1)) }
    makeHistory()
  }

  var snapshot: Snapshot {
    Snapshot(
      organisations: [
        Organisation(id: Identifier(1), reference: Reference(source: "test", code: "O"), name: "Organisation")
      ],
      services: services, needs: needs, volunteers: volunteers, placements: placements, decisions: decisions,
      planInForce: inForce.isEmpty
        ? nil : PlanInForce(pairings: inForce, committed: Timestamp(milliseconds: 0), policyVersion: 1),
      policy: policy)
  }

  var context: MatchingContext { MatchingContext(snapshot: snapshot, today: Self.today) }

  func session() throws -> PlanSession { try PlanSession(context, shortTermLevels: levels) }

  private mutating func makePolicy() {
    policy.goal = random.oneIn(3) ? .mostPlaces : .points
    policy.keepBonus = random.pick([0, 500])
    policy.shortTermPrice = random.pick([0, 300, 4000])
    policy.spread = random.pick([0, 1, 10])
    policy.spreadSteps = random.pick([[100, 50, 25, 10], [100], []])
  }

  private mutating func makeService(_ id: Int64) -> Service {
    var service = Service(
      id: Identifier(id), reference: Reference(source: "test", code: "S\(id)"), name: "Service \(id)",
      organisation: Identifier(1))
    service.providerType = random.pick(ProviderType.allCases)
    service.deciles = Deciles(overall: random.pick([nil, 1, 4, 10]))
    service.mentorPlaces = random.pick([nil, 0, 1])
    return service
  }

  private mutating func makeNeed(_ id: Int64) -> Need {
    var need = Need(
      id: Identifier(id), reference: Reference(source: "test", code: "N\(id * 5 % 7)-\(id)"),
      service: random.pick(services).id, title: "Need \(id)")
    need.cause = random.pick(Self.causes)
    need.places = random.pick([0, 1, 1, 2, 2, 3])
    need.mostShortTermPlaces = random.pick([nil, nil, 0, 1])
    need.urgency = random.pick([0, 0, 3])
    need.slots = random.oneIn(3) ? nil : slots()
    need.isOpen = !random.oneIn(12)
    need.weeklyMinutes = random.pick([nil, 60, 120])
    need.upperAge = random.oneIn(10) ? 30 : nil
    need.upperAgeReason = "a group of peers"
    return need
  }

  private mutating func makeVolunteer(_ id: Int64) -> Volunteer {
    var volunteer = Volunteer(
      id: Identifier(id), reference: Reference(source: "test", code: "V\(id * 5 % 7)-\(id)"),
      name: "Volunteer \(id)")
    volunteer.consent = random.oneIn(12) ? .unknown : .given(Self.today)
    volunteer.rolesAtOnce = random.pick([1, 1, 2, 3])
    volunteer.slots = random.oneIn(4) ? nil : slots()
    volunteer.likedCauses = random.some(Self.causes, most: 1)
    volunteer.availableUntil = random.oneIn(3) ? Self.today.adding(days: 30) : nil
    volunteer.experience = random.pick([.firstTime, .before, .notSaid])
    volunteer.mostWeeklyMinutes = random.pick([nil, nil, 60, 150])
    volunteer.registered = random.pick([nil, Self.today.adding(days: -45)])
    volunteer.ageBand = random.pick([.from18to24, .from35to49])
    return volunteer
  }

  /// Up to three of the first three slots of the week.
  private mutating func slots() -> Slots { Slots(rawValue: .random(in: 1...7, using: &random)) }

  private mutating func makeHistory() {
    let all = volunteers.flatMap { volunteer in
      needs.map { Pairing(volunteer: volunteer.id, need: $0.id) }
    }
    for (row, pairing) in random.some(all, most: 3).enumerated() where !random.oneIn(3) {
      var placement = Placement(
        id: Identifier(Int64(row + 1)), volunteer: pairing.volunteer, need: pairing.need,
        status: random.pick([.asked, .started, .declined, .proposed]), since: Self.today.adding(days: -5))
      placement.slot = random.pick([nil, Slot(index: 0), Slot(index: 1)])
      placements.append(placement)
    }
    for (row, pairing) in random.some(all, most: random.pick([0, 1, 4])).enumerated() {
      decisions.append(
        Decision(
          id: Identifier(Int64(row + 1)), kind: random.oneIn(3) ? .veto : .pin, pairing: pairing,
          reason: random.oneIn(3) ? "" : "a reason", since: Self.today))
    }
    inForce = random.oneIn(3) ? [] : random.some(all, most: 4)
  }
}

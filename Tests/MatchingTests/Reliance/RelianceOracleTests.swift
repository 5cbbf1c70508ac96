import Testing

@testable import Matching

/// Figures of random worlds against a recomputation that goes from each service down, and uses none of the parts.
@Suite("Reliance, recomputed")
struct RelianceOracleTests {
  /// A random world whose services have posts and floors, and whose needs were sometimes paid.
  static func snapshot(seed: UInt64, providerTypes: Int = 0) -> Snapshot {
    var world = RandomWorld(seed: seed)
    let plain = world.snapshot(volunteers: 30, needs: 14, placements: 70)
    var random = SeededGenerator(seed: seed &+ 7)
    var (services, needs, placements) = (Array(plain.services), Array(plain.needs), Array(plain.placements))
    for index in services.indices {
      services[index].paidPosts = (0..<Int.random(in: 0...3, using: &random)).map { _ in
        PaidPost(
          title: random.pick(["Need 3", "Cook", "Driver"]),
          weeklyMinutes: .random(in: 0...900, using: &random),
          vacantSince: random.pick([nil, RandomWorld.today, RandomWorld.today.adding(days: 1)]))
      }
      services[index].professionalFloorMinutes = random.pick([nil, 300, 900])
      services[index].isCore = random.pick([nil, true, false])
      let type = services[index].providerType
      let position = ProviderType.allCases.firstIndex(of: type) ?? 0
      services[index].providerType =
        ProviderType.allCases[(position + providerTypes) % ProviderType.allCases.count]
    }
    for index in needs.indices where random.oneIn(4) { needs[index].formerlyPaidPost = "Cook" }
    for index in placements.indices {
      if random.oneIn(4) { placements[index].plannedEnd = RandomWorld.today.adding(days: index * 3 - 20) }
      if random.oneIn(2) { placements[index].displacementReason = "cover" }
      placements[index].staffConsulted = random.pick([nil, true, false])
    }
    return Snapshot(
      vocabulary: plain.vocabulary, areas: plain.areas, organisations: plain.organisations,
      services: services, needs: needs, volunteers: plain.volunteers, placements: placements)
  }

  static func pairs(_ snapshot: Snapshot, seed: UInt64) -> [Pairing] {
    var random = SeededGenerator(seed: seed &+ 99)
    return (0..<Int.random(in: 0...20, using: &random)).map { _ in
      Pairing(volunteer: random.pick(snapshot.volunteers).id, need: random.pick(snapshot.needs).id)
    }
  }

  /// Minutes of volunteers, and of those who leave, at a service: by the words of the definitions alone.
  static func minutes(
    of service: Service, in snapshot: Snapshot, adding pairs: [Pairing]
  ) -> (all: Int, shortTerm: Int) {
    let today = RandomWorld.today
    var sum = (all: 0, shortTerm: 0)
    func add(_ need: Need, _ volunteer: Volunteer, minutes: Int?, ends: [Day?]) {
      guard let minutes else { return }
      let part: Int
      switch need.pattern {
      case .weekly, .flexible: part = minutes
      case .fortnightly: part = Int(Double(minutes) / 2)
      case .monthly: part = Int(Double(minutes * 84) / 365)
      case .dated:
        let numbers = need.dates.map { Int($0.number) }
        let first = numbers.min() ?? 0
        let weeks = ((numbers.max() ?? 0) - first) / 7 + 1
        let busy = (0..<weeks).count { week in numbers.contains { ($0 - first) / 7 == week } }
        part = numbers.isEmpty ? minutes : minutes * busy / weeks
      }
      sum.all += part
      let dates = need.pattern == .dated ? need.dates : []
      let start =
        [today, need.start ?? dates.min(), volunteer.availableFrom].compactMap { $0 }.max() ?? today
      let horizon = start.adding(days: 7 * snapshot.policy.shortTermWeeks)
      let needEnd = need.end ?? dates.max()
      if let own = ends.compactMap({ $0 }).min(), own < horizon, needEnd.map({ own < $0 }) ?? true {
        sum.shortTerm += part
      }
    }
    for need in snapshot.needs where need.service == service.id {
      let lastDay = need.end ?? (need.pattern == .dated ? need.dates.max() : nil)
      for placement in snapshot.placements where placement.need == need.id {
        guard placement.status == .agreed || placement.status == .clearing || placement.status == .started,
          let volunteer = snapshot.volunteers.first(where: { $0.id == placement.volunteer }),
          volunteer.status == .active
        else { continue }
        let ends = [placement.plannedEnd, volunteer.availableUntil]
        if (ends + [lastDay]).compactMap({ $0 }).contains(where: { $0 < today }) { continue }
        add(need, volunteer, minutes: placement.weeklyMinutes ?? need.weeklyMinutes, ends: ends)
      }
      for pair in pairs where pair.need == need.id {
        guard let volunteer = snapshot.volunteers.first(where: { $0.id == pair.volunteer }) else { continue }
        add(need, volunteer, minutes: need.weeklyMinutes, ends: [volunteer.availableUntil])
      }
    }
    return sum
  }

  @Test("Hours and levels are those of a plain recomputation, before and with a plan", arguments: 0..<80)
  func hours(seed: UInt64) {
    let snapshot = Self.snapshot(seed: seed)
    let pairs = Self.pairs(snapshot, seed: seed)
    let reliance = Reliance(of: snapshot, today: RandomWorld.today, adding: pairs)
    var total = (all: 0, shortTerm: 0)
    for (position, service) in snapshot.services.enumerated() {
      let found = reliance.services[position]
      let before = Self.minutes(of: service, in: snapshot, adding: [])
      let after = Self.minutes(of: service, in: snapshot, adding: pairs)
      #expect((found.before.volunteerMinutes, found.before.shortTermMinutes) == before)
      #expect((found.after.volunteerMinutes, found.after.shortTermMinutes) == after)
      #expect(found.after.leaving.values.reduce(0, +) == after.shortTerm)
      let level = found[ShortTermShare.self]?.after.level
      let share = after.all == 0 ? 0 : Double(after.shortTerm) / Double(after.all)
      #expect(level == (share >= 0.8 ? .critical : share >= 0.6 ? .warning : share >= 0.4 ? .watch : .fine))
      let filled = service.paidPosts.filter { ($0.vacantSince ?? Day(.max)) > RandomWorld.today }
      #expect(found.before.professionalMinutes == filled.map(\.weeklyMinutes).reduce(0, +))
      total = (total.all + after.all, total.shortTerm + after.shortTerm)
    }
    let together = reliance.together.after
    #expect((together.volunteerMinutes, together.shortTermMinutes) == total)
  }

  @Test("Displaced needs are those of a plain recomputation", arguments: 0..<80)
  func displacement(seed: UInt64) {
    let snapshot = Self.snapshot(seed: seed)
    let reliance = Reliance(of: snapshot, today: RandomWorld.today)
    for (position, service) in snapshot.services.enumerated() {
      let vacant = service.paidPosts.filter { ($0.vacantSince ?? Day(.max)) <= RandomWorld.today }.map(
        \.title)
      var expected: [Identifier<Need>: Int] = [:]
      for need in snapshot.needs where need.service == service.id {
        let isLike = need.formerlyPaidPost == "Cook" || (need.title == "Need 3" && vacant.contains("Need 3"))
        let last = need.end ?? (need.pattern == .dated ? need.dates.max() : nil) ?? RandomWorld.today
        let held = snapshot.placements.filter { $0.need == need.id && $0.status.isHeld }
        guard isLike, last >= RandomWorld.today, need.isOpen || !held.isEmpty else { continue }
        expected[need.id] = held.count { $0.displacementReason.isEmpty || $0.staffConsulted == nil }
      }
      let found = reliance.services[position].before.displacements
      #expect(Dictionary(uniqueKeysWithValues: found.map { ($0.need, $0.unacknowledged) }) == expected)
    }
  }

  @Test("Who provides a service changes nothing", arguments: 1..<ProviderType.allCases.count)
  func providerTypes(shift: Int) {
    for seed in 0..<10 as Range<UInt64> {
      let plain = Self.snapshot(seed: seed)
      let permuted = Self.snapshot(seed: seed, providerTypes: shift)
      #expect(plain.services != permuted.services)
      let pairs = Self.pairs(plain, seed: seed)
      #expect(
        Reliance(of: plain, today: RandomWorld.today, adding: pairs)
          == Reliance(of: permuted, today: RandomWorld.today, adding: pairs))
    }
  }
}

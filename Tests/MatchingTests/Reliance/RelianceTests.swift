import Testing

@testable import Matching

@Suite("Reliance")
struct RelianceTests {
  let january = RelianceDates.twelfthOfJanuary

  /// A service with so many minutes of people who leave and who stay, and what a plan adds of each.
  func effect(
    leaving: Int, staying: Int, addsLeaving: Int = 0, addsStaying: Int = 0
  ) -> IndicatorComparison? {
    var town = SmallTown()
    if leaving > 0 { town.place(minutes: leaving, until: january) }
    if staying > 0 { town.place(minutes: staying) }
    let people = (0..<addsLeaving).map { _ in town.addVolunteer(until: january) }
    let others = (0..<addsStaying).map { _ in town.addVolunteer() }
    return town.comparison(
      ShortTermShare.self, adding: (people + others).map { Pairing(volunteer: $0, need: SmallTown.packing) })
  }

  @Test("A plan causes, worsens, eases, clears or leaves a warning, with figures")
  func effects() {
    #expect(effect(leaving: 0, staying: 60, addsLeaving: 1)?.effect == .causes)
    #expect(effect(leaving: 60, staying: 60, addsLeaving: 1)?.effect == .worsens)
    #expect(effect(leaving: 60, staying: 60, addsStaying: 1)?.effect == .clears)
    #expect(effect(leaving: 60, staying: 0, addsStaying: 1)?.effect == .eases)
    #expect(effect(leaving: 60, staying: 60, addsLeaving: 1, addsStaying: 1)?.effect == .unchanged)
    #expect(effect(leaving: 60, staying: 300, addsStaying: 1)?.effect == .unchanged)
    #expect(effect(leaving: 60, staying: 60)?.effectSentence == nil)
    #expect(
      effect(leaving: 60, staying: 0, addsStaying: 1)?.effectSentence
        == "The plan eases this: 100 % → 50 %, critical → watch.")
  }

  @Test("Within a level, the exact share tells worse from better")
  func withinALevel() {
    #expect(effect(leaving: 6000, staying: 6000, addsLeaving: 2, addsStaying: 1)?.effect == .worsens)
    #expect(effect(leaving: 6000, staying: 6000, addsLeaving: 1, addsStaying: 2)?.effect == .eases)
  }

  @Test("Without a plan, or where it adds nothing to a service, before and after are the same")
  func untouched() {
    var town = SmallTown()
    town.place(minutes: 60, until: january)
    let volunteer = town.addVolunteer()
    let reliance = Reliance(
      of: town.snapshot, today: SmallTown.today,
      adding: [Pairing(volunteer: volunteer, need: SmallTown.visiting)])
    #expect(reliance.services[0].before == reliance.services[0].after)
    #expect(reliance.services[0].levelAfter == .critical)
    #expect(reliance.services[1].after.volunteerMinutes == 60)
    #expect(reliance.together.levelBefore == .critical)
    #expect(reliance.together.levelAfter == .watch)
    #expect(reliance.together.service == nil)
    #expect(reliance.services[1].service == SmallTown.befriending)
  }

  @Test("Somebody whose hours are not known still shows in what indicators say with the plan")
  func plannedWithoutHours() {
    var town = SmallTown()
    town.packing.weeklyMinutes = nil
    town.packing.formerlyPaidPost = "Stock assistant"
    let volunteer = town.addVolunteer()
    let service = Reliance(
      of: town.snapshot, today: SmallTown.today,
      adding: [Pairing(volunteer: volunteer, need: SmallTown.packing)]
    ).services[0]
    #expect(service[Displacement.self]?.effect == .worsens)
    #expect(service[ShortTermShare.self]?.after.sentence.contains("1 placement") == true)
  }

  @Test("A person who leaves two roles is asked once")
  func oneLeaverTwoRoles() {
    var town = SmallTown()
    let volunteer = town.place(until: january)
    town.placements.append(town.placements[0])
    town.placements[1].id = Identifier(2)
    town.placements[1].need = SmallTown.visiting
    let together = Reliance(of: town.snapshot, today: SmallTown.today).together
    #expect(together.before.leavers.keys.map { $0 } == [volunteer])
    #expect(together.before.leaving == [january: 120])
  }

  @Test("Records that point nowhere are passed over")
  func danglingRecords() {
    var town = SmallTown()
    town.place(in: Identifier(99))
    town.needs[1].service = Identifier(99)
    town.place(in: SmallTown.visiting)
    let reliance = Reliance(
      of: town.snapshot, today: SmallTown.today,
      adding: [
        Pairing(volunteer: Identifier(99), need: SmallTown.packing),
        Pairing(volunteer: Identifier(1), need: Identifier(99)),
      ])
    #expect(reliance.together.after.volunteerMinutes == 0)
  }

  @Test("Indicator names are unique")
  func names() {
    #expect(Set(Indicators.all.map { $0.name }).count == Indicators.all.count)
  }
}

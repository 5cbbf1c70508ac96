import Testing

@testable import Matching

@Suite("Times")
struct TimeRuleTests {
  @Test("A shared slot holds")
  func shared() {
    let one = OnePair()
    #expect(one.verdict(TimeRule.self) == "holds")
    #expect(one.pair.sharedSlots == Slots(Slot(.tuesday, .morning)))
  }

  @Test("No shared slot bars, with the times of both")
  func apart() {
    var one = OnePair()
    one.need.slots = [Slots(Slot(.monday, .evening))]
    #expect(
      one.verdict(TimeRule.self)
        == "bars: Free Tue morning, Fri evening, and the need is on Mon evening: "
        + "ask whether another time would do.")
  }

  @Test("Nobody who is free at no time is taken for always free")
  func never() {
    var one = OnePair()
    one.volunteer.slots = []
    #expect(one.verdict(TimeRule.self).hasPrefix("bars: Free at no time, and the need is on Tue morning"))
  }

  @Test("Times that are not known are asked about, on either side, and bind no slot")
  func unknown() {
    var one = OnePair()
    one.volunteer.slots = nil
    #expect(one.verdict(TimeRule.self) == "asks: Ask when they are free: the need is on Tue morning")
    #expect(!one.pair.slotBinds && one.pair.sharedSlots.isEmpty)
    one.need.slots = nil
    #expect(one.verdict(TimeRule.self) == "asks: Ask the organisation about times: none are recorded")
    one.need.slots = []
    one.volunteer.slots = .any
    #expect(one.verdict(TimeRule.self) == "asks: Ask the organisation about times: none are recorded")
  }

  @Test("A flexible need binds no slot")
  func flexible() {
    var one = OnePair()
    one.need.pattern = .flexible
    one.need.slots = [Slots(Slot(.monday, .evening))]
    #expect(one.verdict(TimeRule.self) == "holds")
    #expect(!one.pair.slotBinds)
  }

  @Test("A slot that another placement holds is taken", arguments: PlacementStatus.allCases)
  func taken(_ status: PlacementStatus) {
    var one = OnePair()
    one.addOtherNeed()
    one.place(status, in: 2) { $0.slot = Slot(.tuesday, .morning) }
    let expected =
      status.isCommitted
      ? "bars: Their Tue morning is taken by another role: ask whether another time would do."
      : status.isHeld
        ? "bars: Their Tue morning is offered to another option: "
          + "ask about this one too: agreeing to one releases the rest." : "holds"
    #expect(one.verdict(TimeRule.self) == expected)
  }
}

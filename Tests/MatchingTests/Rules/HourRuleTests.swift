import Testing

@testable import Matching

@Suite("Hours")
struct HourRuleTests {
  @Test("Hours up to the most a person gives hold")
  func fits() {
    var one = OnePair()
    one.need.weeklyMinutes = 240
    #expect(one.verdict(HourRule.self) == "holds")
  }

  @Test("Hours over it bar, with the figures")
  func over() {
    var one = OnePair()
    one.need.weeklyMinutes = 330
    #expect(
      one.verdict(HourRule.self)
        == "bars: 5 h 30 min a week is 1 h 30 min over the 4 h they give: ask, or find a smaller need.")
  }

  @Test("The hours of held placements count, their own before their need's")
  func held() {
    var one = OnePair()
    one.addOtherNeed(minutes: 60)
    one.place(.started, in: 2)
    #expect(one.verdict(HourRule.self) == "holds")
    one.placements[0].weeklyMinutes = 90
    #expect(
      one.verdict(HourRule.self)
        == "bars: 3 h a week with the 1 h 30 min of other roles is 30 min over the 4 h they give: "
        + "ask, or find a smaller need.")
    one.placements[0].status = .asked
    #expect(
      one.verdict(HourRule.self)
        == "bars: 3 h a week with the 1 h 30 min of other roles and options is 30 min over the 4 h they give: "
        + "ask about this one too: agreeing to one releases the rest.")
    #expect(one.assessment.barriers.map(\.allowsAsking) == [true, true])
    one.placements[0].status = .ended
    #expect(one.verdict(HourRule.self) == "holds")
  }

  @Test("Hours that are not known are asked about, on either side")
  func unknown() {
    var one = OnePair()
    one.volunteer.mostWeeklyMinutes = nil
    #expect(
      one.verdict(HourRule.self) == "asks: Ask how much time they have: the role takes 3 h a week")
    one.need.weeklyMinutes = nil
    #expect(one.verdict(HourRule.self) == "asks: Ask the organisation about hours: none are recorded")
  }
}

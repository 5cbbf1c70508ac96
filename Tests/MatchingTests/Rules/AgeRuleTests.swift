import Testing

@testable import Matching

@Suite("Age")
struct AgeRuleTests {
  @Test("A role without limits takes every age", arguments: AgeBand.allCases)
  func noLimits(_ band: AgeBand) {
    var one = OnePair()
    one.volunteer.ageBand = band
    one.volunteer.guardian = "Mrs Yusuf"
    #expect(one.verdict(AgeRule.self) == "holds")
  }

  @Test("Under 18, a guardian must be recorded", arguments: AgeBand.allCases)
  func guardian(_ band: AgeBand) {
    var one = OnePair()
    one.volunteer.ageBand = band
    one.volunteer.guardian = "  "
    let expected =
      band == .under16 || band == .from16to17
      ? "bars: Under 18, and no guardian is recorded: record who is responsible for them." : "holds"
    #expect(one.verdict(AgeRule.self) == expected)
  }

  @Test(
    "A lower age bars bands below it, and asks of those that straddle it",
    arguments: [
      (AgeBand.from16to17, "bars: Aged 16 to 17: the role is for ages from 21."),
      (.from18to24, "asks: Ask their age: Aged 18 to 24, and the role is for ages from 21"),
      (.from25to34, "holds"),
      (.notSaid, "asks: Ask their age: the role is for ages from 21"),
    ])
  func lower(_ band: AgeBand, _ expected: String) {
    var one = OnePair()
    one.need.lowerAge = 21
    one.volunteer.ageBand = band
    one.volunteer.guardian = "Mrs Yusuf"
    #expect(one.verdict(AgeRule.self) == expected)
  }

  @Test("A band that begins or ends at a limit is within it")
  func edges() {
    var one = OnePair()
    one.need.lowerAge = 25
    one.need.upperAge = 34
    one.need.upperAgeReason = "a group of peers"
    #expect(one.verdict(AgeRule.self) == "holds")
    one.need.upperAge = 25
    #expect(one.verdict(AgeRule.self).hasPrefix("asks: "))
    one.need.lowerAge = 34
    one.need.upperAge = nil
    #expect(one.verdict(AgeRule.self).hasPrefix("asks: "))
  }

  @Test("An upper age binds with its reason")
  func upper() {
    var one = OnePair()
    one.need.upperAge = 24
    one.need.upperAgeReason = "a group of peers"
    #expect(
      one.verdict(AgeRule.self)
        == "bars: Aged 25 to 34: the role is for ages up to 24 (a group of peers).")
    one.need.lowerAge = 16
    one.need.upperAge = 30
    #expect(
      one.verdict(AgeRule.self) == "asks: Ask their age: Aged 25 to 34, and the role is for ages 16 to 30")
  }

  @Test("An upper age without a reason binds nobody")
  func upperWithoutReason() {
    var one = OnePair()
    one.need.upperAge = 24
    one.need.upperAgeReason = " "
    #expect(one.verdict(AgeRule.self) == "holds")
  }
}

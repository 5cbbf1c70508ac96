import Testing

@testable import Matching

@Suite("Dates")
struct DateRuleTests {
  private func day(_ offset: Int) -> Day { OnePair.today.adding(days: offset) }

  @Test("Two sides without dates suit each other")
  func open() {
    #expect(OnePair().verdict(DateRule.self) == "holds")
  }

  @Test("The days together must reach the shortest commitment, both ends included")
  func commitment() {
    var one = OnePair()
    one.need.shortestCommitmentWeeks = 6
    one.volunteer.availableUntil = day(41)
    #expect(one.verdict(DateRule.self) == "holds")
    one.volunteer.availableUntil = day(40)
    #expect(
      one.verdict(DateRule.self)
        == "bars: 41 days together, from 24 Nov 2026 to 3 Jan 2027, of the 6 weeks it asks for: "
        + "ask whether they can stay longer, or whether a shorter spell would do.")
  }

  @Test("The days together begin when both are ready")
  func firstDay() {
    var one = OnePair()
    one.need.shortestCommitmentWeeks = 2
    one.need.start = day(10)
    one.volunteer.availableFrom = day(20)
    one.volunteer.availableUntil = day(33)
    #expect(one.verdict(DateRule.self) == "holds")
    one.volunteer.availableFrom = day(21)
    #expect(one.verdict(DateRule.self).hasPrefix("bars: 13 days together, from 15 Dec 2026"))
  }

  @Test("Somebody who comes after the end, or leaves before the start, is told so")
  func apart() {
    var one = OnePair()
    one.need.end = day(30)
    one.volunteer.availableFrom = day(31)
    #expect(
      one.verdict(DateRule.self)
        == "bars: Free from 25 Dec 2026, after the need ends on 24 Dec 2026: "
        + "ask whether they can come earlier.")
    one.need.start = day(20)
    one.volunteer.availableFrom = nil
    one.volunteer.availableUntil = day(19)
    #expect(
      one.verdict(DateRule.self)
        == "bars: Free until 13 Dec 2026, before the need starts on 14 Dec 2026: "
        + "ask whether they can stay longer.")
    one.volunteer.availableUntil = day(-1)
    one.need.start = nil
    #expect(
      one.verdict(DateRule.self) == "bars: Free until 23 Nov 2026: ask whether they can stay longer.")
  }

  @Test("A need that itself ends too soon says so, and blames nobody")
  func needEndsTooSoon() {
    var one = OnePair()
    one.need.shortestCommitmentWeeks = 4
    one.need.end = day(20)
    #expect(
      one.verdict(DateRule.self)
        == "bars: The need ends on 14 Dec 2026: too soon for the 4 weeks it asks for: "
        + "ask the organisation whether a shorter spell would do.")
  }

  @Test("A need on dates takes people who are free on one of them")
  func dated() {
    var one = OnePair()
    one.need.pattern = .dated
    one.need.dates = [day(5), day(12)]
    one.volunteer.availableFrom = day(6)
    one.volunteer.availableUntil = day(11)
    #expect(
      one.verdict(DateRule.self)
        == "bars: None of its 2 dates falls where they are free: ask whether they can make one of them.")
    one.volunteer.availableUntil = day(12)
    #expect(one.verdict(DateRule.self) == "holds")
  }
}

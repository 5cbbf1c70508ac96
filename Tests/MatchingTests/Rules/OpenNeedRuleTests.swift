import Testing

@testable import Matching

@Suite("Open need")
struct OpenNeedRuleTests {
  @Test("A closed need takes nobody")
  func closed() {
    var one = OnePair()
    one.need.isOpen = false
    #expect(
      one.verdict(OpenNeedRule.self) == "bars: The need is closed: open it again if it is still wanted.")
  }

  @Test("A need takes people up to its last day")
  func ended() {
    var one = OnePair()
    one.need.end = one.today
    #expect(one.verdict(OpenNeedRule.self) == "holds")
    one.need.end = one.today.adding(days: -1)
    #expect(one.verdict(OpenNeedRule.self) == "bars: The need ended on 23 Nov 2026.")
  }

  @Test("A need on dates ends with the last of them")
  func dates() {
    var one = OnePair()
    one.need.pattern = .dated
    one.need.dates = [one.today.adding(days: -1), one.today.adding(days: -8)]
    #expect(one.verdict(OpenNeedRule.self) == "bars: The need ended on 23 Nov 2026.")
    one.need.dates.append(one.today)
    #expect(one.verdict(OpenNeedRule.self) == "holds")
  }
}

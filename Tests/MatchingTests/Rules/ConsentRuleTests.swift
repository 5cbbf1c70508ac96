import Testing

@testable import Matching

@Suite("Consent")
struct ConsentRuleTests {
  @Test("Consent that is given holds")
  func given() {
    #expect(OnePair().verdict(ConsentRule.self) == "holds")
  }

  @Test("Consent that is not known bars: it is never taken for granted")
  func unknown() {
    var one = OnePair()
    one.volunteer.consent = .unknown
    #expect(
      one.verdict(ConsentRule.self)
        == "bars: No consent to be matched is recorded: ask whether they agree to it.")
  }

  @Test("Withdrawn consent bars, with its day and nothing to do about it")
  func withdrawn() {
    var one = OnePair()
    one.volunteer.consent = .withdrawn(Day(year: 2026, month: 3, day: 9) ?? one.today)
    #expect(one.verdict(ConsentRule.self) == "bars: Withdrew consent to be matched on 9 Mar 2026.")
  }
}

import Testing

@testable import Matching

@Suite("Checks")
struct CheckRuleTests {
  /// A pair whose need asks for an enhanced DBS check for work with adults, and whose person has these checks.
  private func one(_ checks: [Check]) -> OnePair {
    var one = OnePair()
    one.need.requiredChecks = [
      RequiredCheck(scheme: .dbs, level: .enhanced, workforce: .adults, lawfulReason: "personal care")
    ]
    one.volunteer.checks = checks
    return one
  }

  private func check(
    scheme: CheckScheme = .dbs, _ level: CheckLevel = .enhanced, _ workforce: CheckWorkforce = .adults,
    issued: Int? = -30, review: Int? = 400, seen: String = "Office"
  ) -> Check {
    var check = Check(scheme: scheme, level: level, workforce: workforce)
    check.issued = issued.map { OnePair.today.adding(days: $0) }
    check.reviewBy = review.map { OnePair.today.adding(days: $0) }
    check.seenBy = seen
    return check
  }

  private let missing = "bars: No check recorded: enhanced DBS check (adults): apply for it first."

  @Test("A need that asks for no check takes people without one")
  func noneRequired() {
    #expect(OnePair().verdict(CheckRule.self) == "holds")
  }

  @Test("No check recorded bars")
  func none() {
    #expect(one([]).verdict(CheckRule.self) == missing)
  }

  @Test("The same check, a deeper one, or one for a wider workforce serves")
  func serves() {
    #expect(one([check()]).verdict(CheckRule.self) == "holds")
    #expect(one([check(.enhancedWithBarredLists)]).verdict(CheckRule.self) == "holds")
    #expect(one([check(.enhanced, .adultsAndChildren)]).verdict(CheckRule.self) == "holds")
  }

  @Test("A shallower check, another workforce or another scheme does not serve")
  func doesNotServe() {
    #expect(one([check(.standard)]).verdict(CheckRule.self) == missing)
    #expect(one([check(.enhanced, .children)]).verdict(CheckRule.self) == missing)
    #expect(one([check(scheme: .pvg)]).verdict(CheckRule.self) == missing)
  }

  @Test("Any scheme serves where none is named")
  func anyScheme() {
    var one = one([check(scheme: .pvg)])
    one.need.requiredChecks[0].scheme = nil
    #expect(one.verdict(CheckRule.self) == "holds")
  }

  @Test("A pending check lets a person be asked and introduced")
  func pending() {
    #expect(
      one([check(issued: nil, review: nil, seen: "")]).verdict(CheckRule.self)
        == "asks: enhanced DBS check (adults) is pending: may be asked and introduced, not started")
  }

  @Test("An overdue review bars a new start from the day after")
  func overdue() {
    #expect(
      one([check(review: -1)]).verdict(CheckRule.self)
        == "bars: Review overdue: enhanced DBS check (adults) (23 Nov 2026): have it reviewed first.")
    #expect(one([check(review: 0)]).verdict(CheckRule.self).hasPrefix("asks: "))
  }

  @Test("A review that is due within the policy's days is flagged, and not a day earlier")
  func due() {
    var one = one([check(review: 60)])
    #expect(
      one.verdict(CheckRule.self) == "asks: enhanced DBS check (adults) is due for review by 23 Jan 2027")
    one.policy.checkRenewalDays = 59
    #expect(one.verdict(CheckRule.self) == "holds")
  }

  @Test("A check that nobody has seen is flagged")
  func unseen() {
    #expect(
      one([check(seen: " ")]).verdict(CheckRule.self)
        == "asks: enhanced DBS check (adults) has not been seen by anybody")
  }

  @Test("The best of several checks counts")
  func best() {
    #expect(one([check(review: -1), check()]).verdict(CheckRule.self) == "holds")
    #expect(one([check(review: -1), check(issued: nil)]).verdict(CheckRule.self).contains("is pending"))
  }

  @Test("Every check that is asked for must be there, and each that is not is named")
  func several() {
    var one = one([check()])
    one.need.requiredChecks.append(RequiredCheck(level: .basic, workforce: .children))
    one.need.requiredChecks.append(RequiredCheck(scheme: .pvg, level: .basic, workforce: .other))
    #expect(
      one.verdict(CheckRule.self)
        == "bars: No check recorded: basic check (children) and basic PVG check (other): apply for it first.")
  }
}

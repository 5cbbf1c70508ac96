import Testing

@testable import Matching

@Suite("Status")
struct StatusRuleTests {
  @Test(
    "Only an active volunteer is eligible",
    arguments: [
      (VolunteerStatus.active, "holds"),
      (.paused, "bars: Paused: wait until they say they are back."),
      (.optedOut, "bars: Opted out."),
      (.erased, "bars: Erased."),
    ])
  func status(_ status: VolunteerStatus, _ expected: String) {
    var one = OnePair()
    one.volunteer.status = status
    #expect(one.verdict(StatusRule.self) == expected)
  }
}

import Testing

@testable import Matching

@Suite("Roles")
struct RoleRuleTests {
  @Test("Somebody who is in as many roles as they take is not offered another")
  func full() {
    var one = OnePair()
    one.addOtherNeed()
    one.place(.agreed, in: 2)
    #expect(
      one.verdict(RoleRule.self)
        == "bars: Already in 1 role, and takes 1 at once: ask whether they would take another.")
    #expect(!one.assessment.mayBeAsked)
    one.volunteer.rolesAtOnce = 2
    #expect(one.verdict(RoleRule.self) == "holds")
  }

  @Test("Up to three options may be open at once: each keeps the person out of plans, not from being asked")
  func options() {
    var one = OnePair()
    one.addOtherNeed()
    one.place(.asked, in: 2)
    #expect(
      one.verdict(RoleRule.self)
        == "bars: Has 1 option open, and takes 1 role at once: "
        + "ask about this one too: agreeing to one releases the rest.")
    #expect(one.assessment.mayBeAsked && !one.assessment.isEligible)
    one.place(.interested, in: 2)
    #expect(one.assessment.mayBeAsked)
    one.place(.introduced, in: 2)
    #expect(
      one.verdict(RoleRule.self)
        == "bars: Has 3 options open, and takes 1 role at once: wait for an answer.")
    #expect(!one.assessment.mayBeAsked)
  }

  @Test("Only held placements take up a role", arguments: PlacementStatus.allCases)
  func held(_ status: PlacementStatus) {
    var one = OnePair()
    one.addOtherNeed()
    one.place(status, in: 2)
    #expect(one.verdict(RoleRule.self).hasPrefix("bars") == status.isHeld)
  }
}

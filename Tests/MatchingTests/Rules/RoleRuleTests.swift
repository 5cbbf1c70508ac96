import Testing

@testable import Matching

@Suite("Roles")
struct RoleRuleTests {
  @Test("Somebody who is in as many roles as they take is not offered another")
  func full() {
    var one = OnePair()
    one.addOtherNeed()
    one.place(.asked, in: 2)
    #expect(
      one.verdict(RoleRule.self)
        == "bars: Already in 1 role, and takes 1 at once: ask whether they would take another.")
    one.volunteer.rolesAtOnce = 2
    #expect(one.verdict(RoleRule.self) == "holds")
  }

  @Test("Only held placements take up a role", arguments: PlacementStatus.allCases)
  func held(_ status: PlacementStatus) {
    var one = OnePair()
    one.addOtherNeed()
    one.place(status, in: 2)
    #expect(one.verdict(RoleRule.self).hasPrefix("bars") == status.isHeld)
  }
}

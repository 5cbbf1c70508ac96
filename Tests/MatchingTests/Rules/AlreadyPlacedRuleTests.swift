import Testing

@testable import Matching

@Suite("Already placed")
struct AlreadyPlacedRuleTests {
  @Test("A held placement in the need bars another", arguments: PlacementStatus.allCases)
  func held(_ status: PlacementStatus) {
    var one = OnePair()
    one.place(status)
    let expected =
      status.isHeld ? "bars: Already in this need: \(status.text) since 24 Nov 2026." : "holds"
    #expect(one.verdict(AlreadyPlacedRule.self) == expected)
  }

  @Test("A placement in another need does not")
  func other() {
    var one = OnePair()
    one.addOtherNeed()
    one.place(.started, in: 2)
    #expect(one.verdict(AlreadyPlacedRule.self) == "holds")
  }
}

import Testing

@testable import Matching

@Suite("Veto")
struct VetoRuleTests {
  private func decision(_ kind: Decision.Kind, need: Int64 = 1, reason: String = "") -> Decision {
    Decision(
      id: Identifier(1), kind: kind, pairing: Pairing(volunteer: Identifier(1), need: Identifier(need)),
      reason: reason, since: OnePair.today)
  }

  @Test("A vetoed pair is barred, with the reason and the day")
  func vetoed() {
    var one = OnePair()
    one.decisions = [decision(.veto, reason: "they are neighbours")]
    #expect(
      one.verdict(VetoRule.self) == "bars: Vetoed on 24 Nov 2026: they are neighbours: lift the veto.")
  }

  @Test("A pin is no veto, and a veto on another need is none here")
  func other() {
    var one = OnePair()
    one.addOtherNeed()
    one.decisions = [decision(.pin)]
    #expect(one.verdict(VetoRule.self) == "holds")
    one.decisions = [decision(.veto, need: 2)]
    #expect(one.verdict(VetoRule.self) == "holds")
  }
}

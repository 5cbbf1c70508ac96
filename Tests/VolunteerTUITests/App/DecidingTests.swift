import Matching
import Testing

@testable import VolunteerTUI

@Suite("Pins and vetoes")
struct DecidingTests {
  /// At the candidates of a need, on one of them.
  private func at(_ volunteer: Identifier<Volunteer>, _ need: Identifier<Need>) throws -> Script {
    let script = try Script()
    try script.press("3")
    try script.select(.need(need))
    try script.press("m")
    try script.select(.pairing(Pairing(volunteer: volunteer, need: need)))
    return script
  }

  @Test("A pin puts the pair into the plan, and the same key lifts it")
  func pin() throws {
    let script = try at(TestWorld.V.amina, TestWorld.N.packing)
    try script.press("p")
    #expect(try script.decision(TestWorld.V.amina, TestWorld.N.packing)?.kind == .pin)
    let pairing = Pairing(volunteer: TestWorld.V.amina, need: TestWorld.N.packing)
    #expect(script.state.plan?.plan.pair(pairing)?.origin == .pinned)
    try script.press("p")
    #expect(try script.decision(TestWorld.V.amina, TestWorld.N.packing) == nil)
    #expect(script.notice?.hasPrefix("unpinned") == true)
    #expect(script.state.plan?.plan.pair(pairing)?.origin != .pinned)
  }

  @Test("A veto takes the pair out of the plan and bars it, and the same key lifts it")
  func veto() throws {
    let script = try at(TestWorld.V.amina, TestWorld.N.packing)
    let pairing = Pairing(volunteer: TestWorld.V.amina, need: TestWorld.N.packing)
    #expect(script.state.plan?.plan.pair(pairing) != nil)
    try script.press("v")
    #expect(script.state.plan?.plan.pair(pairing) == nil)
    #expect(try script.selected == .pairing(pairing))
    try script.press("o")
    #expect(script.top == "candidates")
    #expect(script.state.notice?.kind == .refused)
    try script.press("v")
    #expect(script.state.plan?.plan.pair(pairing) != nil)
  }

  @Test("Of one pair, the second of pin and veto is refused")
  func both() throws {
    let script = try at(TestWorld.V.amina, TestWorld.N.packing)
    try script.press("p", "v")
    #expect(script.notice?.contains("already pinned") == true)
    #expect(try script.decision(TestWorld.V.amina, TestWorld.N.packing)?.kind == .pin)
  }

  @Test("A pin that overrides a rule asks for a reason and keeps it")
  func reason() throws {
    // Colm aside, José is free on Tuesday and Saturday, so Friday's driving is against time and skill.
    let script = try at(TestWorld.V.jose, TestWorld.N.van)
    try script.press("p")
    #expect(script.top == "line")
    try script.press("Enter")
    #expect(script.top == "line", "an empty reason was taken")
    try script.type("will swap his day")
    try script.press("Enter")
    #expect(try script.decision(TestWorld.V.jose, TestWorld.N.van)?.reason == "will swap his day")
  }

  @Test("Abandoning the reason pins nothing")
  func abandoned() throws {
    let script = try at(TestWorld.V.jose, TestWorld.N.van)
    try script.press("p")
    try script.type("because")
    try script.press("Esc")
    #expect(try script.decision(TestWorld.V.jose, TestWorld.N.van) == nil)
    #expect(script.top == "candidates")
  }

  @Test(
    "No reason lets a pin override a check, consent, a hold, a pause or a veto",
    arguments: [
      (TestWorld.V.amina, TestWorld.N.visits), (TestWorld.V.colm, TestWorld.N.packing),
      (TestWorld.V.bea, TestWorld.N.packing), (TestWorld.V.grace, TestWorld.N.packing),
      (TestWorld.V.eve, TestWorld.N.calls),
    ])
  func refused(volunteer: Identifier<Volunteer>, need: Identifier<Need>) throws {
    let script = try at(volunteer, need)
    let before = try script.snapshot.decisions
    try script.press("p")
    #expect(script.top == "candidates")
    #expect(script.state.notice?.kind == .refused)
    #expect(try script.snapshot.decisions == before)
  }
}

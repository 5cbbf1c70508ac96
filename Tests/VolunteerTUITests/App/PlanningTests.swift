import Matching
import Testing

@testable import VolunteerTUI

@Suite("Plans")
struct PlanningTests {
  @Test("The plan is put in force by K and its capital, and then nothing changes")
  func commit() throws {
    let script = try Script()
    let pairs = try #require(script.state.plan).plan.pairs.map(\.pairing).sorted()
    #expect(!pairs.isEmpty)
    try script.press("5", "K")
    #expect(script.top == "confirm")
    #expect(script.screen.contains("\(pairs.count) pairs"))
    try script.press("K")
    #expect(try script.snapshot.planInForce?.pairings == pairs)
    #expect(script.state.plan?.plan.changes == 0)
    try script.press("u")
    #expect(try script.snapshot.planInForce == nil)
  }

  @Test("A filter finds which pairs are as before once the plan is in force, and none once that is undone")
  func filterInForce() throws {
    let script = try Script()
    try script.press("5", "K", "K", "/")
    try script.type("as before")
    try script.press("Enter")
    let pairs = try #require(script.state.plan).plan.pairs
    #expect(pairs.allSatisfy { $0.isInPlanInForce })
    let shown = try script.shown
    #expect(shown.count == pairs.count && !shown.isEmpty)
    try script.press("Esc", "u", "/")
    try script.type("as before")
    try script.press("Enter")
    #expect(try script.shown.isEmpty)
  }

  @Test("Re-planning solves again, and the plan before stays on screen meanwhile")
  func replan() throws {
    let script = try Script()
    let before = try #require(script.state.plan)
    script.isHoldingEffects = true
    try script.press("5", "M")
    #expect(script.state.plan === before)
    #expect(script.screen.contains("solving"))
    try script.press("K")
    #expect(script.top == "screen", "a plan that is still being solved was offered to be put in force")
    try script.carryOut()
    let after = try #require(script.state.plan)
    #expect(after !== before)
    #expect(after.plan.pairs == before.plan.pairs)
  }

  @Test("A plan that followed an act is called proven once its whole proof is checked, and not before")
  func proven() throws {
    let script = try Script()
    #expect(script.screen.contains("plan: optimal, proven"))
    try script.press("5", "v")
    #expect(script.screen.contains("plan: optimal ·"))
    try script.checkPlan()
    #expect(script.screen.contains("plan: optimal, proven"))
  }

  @Test("The check that an export waits for is told too")
  func provenByExport() throws {
    let script = try Script()
    try script.press("5", "v", "x", "x", "Enter")
    #expect(script.screen.contains("plan: optimal, proven"))
  }

  @Test("A plan for records that have changed since is dropped")
  func late() throws {
    let script = try Script()
    let stale = try #require(script.state.plan)
    try script.press("5")
    script.isHoldingEffects = true
    try script.press("v")
    try script.carryOut()
    let now = try #require(script.state.plan)
    try script.send(.planned(stale))
    #expect(script.state.plan === now)
  }

  @Test("A plan that cannot be made says why, and the one before stays")
  func failed() throws {
    let script = try Script()
    let before = script.state.plan
    try script.send(.planFailed("No plan: the solver gave up"))
    #expect(script.state.plan === before)
    #expect(script.notice == "No plan: the solver gave up")
    try script.press("5", "K")
    #expect(script.top == "screen")
  }

  @Test("Why tells the scores that add up to the fit; why not tells the rule or the cost")
  func why() throws {
    let script = try Script(width: 140, height: 40)
    try script.press("5", "w")
    #expect(script.top == "explanation")
    #expect(script.screen.contains("In the plan"))
    #expect(script.screen.contains("weight"))
    try script.press("Esc", "3")
    try script.select(.need(TestWorld.N.visits))
    try script.press("m")
    try script.select(.pairing(Pairing(volunteer: TestWorld.V.amina, need: TestWorld.N.visits)))
    try script.press("w")
    #expect(script.screen.contains("Not in the plan"))
    #expect(script.screen.contains("No check recorded"))
    try script.press("Esc", "Esc")
    try script.select(.need(TestWorld.N.packing))
    try script.press("m")
    let outside = try #require(
      try script.shown.first { key in
        guard case .pairing(let pairing) = key else { return false }
        return script.state.plan?.plan.pair(pairing) == nil
          && script.state.world?.facts.context.assess(pairing)?.isEligible == true
      })
    try script.select(outside)
    try script.press("w")
    #expect(script.screen.contains("Not in the plan"))
    #expect(script.screen.contains("lowers the plan") || script.screen.contains("leaves the plan"))
  }

  @Test("A long explanation scrolls, and stops at its ends")
  func scrolling() throws {
    let script = try Script(width: 60, height: 12)
    try script.press("5", "w")
    let first = script.screen
    try script.press("j", "j")
    #expect(script.screen != first)
    try script.press("G", "j", "g")
    #expect(script.screen == first)
  }

  @Test("What the plan says of why is dropped when its page was left")
  func lateExplanation() throws {
    let script = try Script()
    script.isHoldingEffects = true
    try script.press("5", "w", "Esc")
    try script.carryOut()
    #expect(script.top == "screen")
  }
}

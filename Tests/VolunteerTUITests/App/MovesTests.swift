import Matching
import Testing

@testable import VolunteerTUI

@Suite("Who moves in the plan, and why")
struct MovesTests {
  @Test("A veto says at once who moves because of it, and W lists everybody with the act")
  func veto() throws {
    let script = try Script(width: 160)
    try script.press("5")
    let before = try #require(script.state.plan)
    try script.press("v")
    let after = try #require(script.state.plan)
    let expected = PlanDifference(from: before.plan, to: after.plan).moves
    #expect(!expected.isEmpty)
    let moves = try #require(script.state.planMoves)
    #expect(Set(moves.moves.map(\.volunteer)) == Set(expected.map(\.volunteer)))
    let notice = try #require(script.notice)
    #expect(notice.hasPrefix("vetoed ") && notice.contains("u undoes") && notice.hasSuffix("W lists them"))
    let name = try #require(after.world.snapshot.volunteer(moves.moves[0].volunteer)?.name)
    #expect(notice.contains(name))
    try script.press("W")
    #expect(script.screen.contains("What moved in the plan, and why"))
    #expect(script.screen.contains("vetoed "))
    #expect(script.screen.contains("points"))
    for move in expected {
      #expect(script.screen.contains(move.sentence(in: after.world.snapshot).prefix(30)))
    }
  }

  @Test("What moves nobody says nothing of moves")
  func nobody() throws {
    let script = try Script()
    try script.press("W")
    #expect(script.notice == "Nothing has changed the plan yet")
    try script.press("5", "p")
    #expect(script.notice?.hasPrefix("pinned ") == true)
    #expect(script.notice?.contains("moves") == false)
  }

  @Test("Acts that come faster than plans are told together, and the list is that of the latest plan")
  func several() throws {
    let script = try Script()
    try script.press("5")
    let before = try #require(script.state.plan)
    script.isHoldingEffects = true
    try script.press("v")
    try script.carryOutWrites()
    try script.press("j", "v")
    try script.carryOutWrites()
    #expect(script.state.actsSincePlan.count == 2)
    try script.carryOut()
    let after = try #require(script.state.plan)
    #expect(after.world === script.state.world)
    let moves = try #require(script.state.planMoves)
    #expect(moves.acts.count == 2)
    #expect(
      Set(moves.moves.map(\.volunteer))
        == Set(PlanDifference(from: before.plan, to: after.plan).moves.map(\.volunteer)))
    let world = try script.world
    #expect(
      script.state.planRows?.list.entries == PlanRows(world: world, plan: after).list.entries)
  }

  @Test("w on a need with free places says what keeps people out; on a full one there is nothing to say")
  func unfilled() throws {
    var batch = TestWorld.batch
    // More places than there are people for.
    batch.needs[0].places = 12
    let script = try Script(batch, height: 60)
    try script.press("3")
    let count = try script.shown.count
    var (free, full) = (0, 0)
    for _ in 0..<count {
      if let need = script.state.unfilledNeed {
        try script.press("w")
        #expect(script.screen.contains(need.title))
        #expect(script.screen.contains("filled; nothing keeps"))
        try script.press("Esc")
        free += 1
      } else {
        try script.press("w")
        #expect(script.state.notice?.kind == .refused)
        full += 1
      }
      try script.press("j")
    }
    #expect(free > 0)
    #expect(free + full == count)
  }
}

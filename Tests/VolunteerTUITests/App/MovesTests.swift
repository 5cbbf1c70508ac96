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

  @Test("Whoever is asked for what the plan gives them does not move, nor when that is undone")
  func asked() throws {
    let script = try Script()
    try script.press("5")
    let planned = try #require(script.state.plan).plan.pairs.map(\.pairing)
    var asked = 0
    for pairing in planned {
      try script.select(.pairing(pairing))
      try script.press("o")
      guard script.top == "confirm" else {
        try script.press("Esc")
        continue
      }
      asked += 1
      for (keys, status) in [(["O"], PlacementStatus.asked), (["u"], nil)] {
        for key in keys { try script.press(key) }
        #expect(try script.placement(pairing.volunteer, pairing.need)?.status == status)
        let moves = try #require(script.state.planMoves)
        for move in moves.moves where move.volunteer == pairing.volunteer {
          #expect(!move.leaves.contains(pairing.need) && !move.joins.contains(pairing.need))
        }
        if moves.moves.isEmpty { #expect(script.notice?.contains("W lists them") == false) }
        try script.press("W")
        #expect(!script.screen.contains("worth"), "plans for other placements were compared")
        try script.press("Esc")
      }
    }
    #expect(asked > 1)
  }

  @Test("Putting the plan in force moves nobody and is no gain")
  func committed() throws {
    let script = try Script()
    for keys in [["5", "K", "K"], ["u"]] {
      for key in keys { try script.press(key) }
      #expect(script.state.planMoves?.moves.isEmpty == true)
      try script.press("W")
      #expect(script.screen.contains("Nobody moves."))
      #expect(!script.screen.contains("points"))
      try script.press("Esc")
    }
  }

  @Test("Only of moves that places lead to from what was done is it said that they follow from it")
  func follow() throws {
    let script = try Script(width: 160)
    try script.press("5", "v")
    let told = try #require(script.state.planMoves)
    // The same step, were it not known what was done.
    let unknown = PlanMoves(
      from: told.before, to: told.after, acts: told.acts, changes: SnapshotChanges(), among: nil)
    #expect(unknown.followCount == 0 && unknown.moves.count == told.moves.count)
    let sentences = { (moves: PlanMoves) in
      moves.page.lines.compactMap { line in
        if case .text(let text, _) = line { text } else { nil }
      }
    }
    #expect(!sentences(unknown).contains { $0.contains("because") || $0.contains("follows") })
    #expect(told.followCount > 0)
    let chained = told.followCount > 1
    #expect(sentences(told).contains { $0.contains("follows from what was done") } == chained)
    let others = told.followCount < told.moves.count
    #expect(sentences(told).contains { $0.hasPrefix("Others move too") } == others)
  }

  @Test("An edit of a need is where the moves begin that it leads to")
  func edited() throws {
    let script = try Script()
    let before = try #require(script.state.plan)
    let world = try script.world
    let filled = try #require(
      world.snapshot.needs.first { need in before.plan.pairs(in: need.id).contains { $0.origin == .chosen } })
    var closed = filled
    closed.isOpen = false
    var edits = SnapshotEdits(of: world.snapshot)
    edits.needs = [Replacement(of: closed.id, by: closed)]
    let edited = world.snapshot.applying(edits)
    try script.send(
      .written(
        World(following: world, snapshot: edited.snapshot, changes: edited.changes),
        Written(title: "closed \(closed.title)", canUndo: false, saved: nil, page: nil)))
    let moves = try #require(script.state.planMoves)
    let left = moves.moves.prefix(moves.followCount).filter { $0.leaves.contains(closed.id) }
    #expect(!left.isEmpty)
    #expect(left.count == moves.moves.filter { $0.leaves.contains(closed.id) }.count)
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
        #expect(script.screen.contains("filled; no"))
        try script.press("Esc")
        free += 1
      } else {
        try script.press("w")
        #expect(script.notice?.hasPrefix("Every place here is held or planned") == true)
        full += 1
      }
      try script.press("j")
    }
    #expect(free > 0)
    #expect(free + full == count)
  }
}

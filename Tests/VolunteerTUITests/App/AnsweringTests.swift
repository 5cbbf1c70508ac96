import Matching
import Testing

@testable import VolunteerTUI

@Suite("Recording answers and stages")
struct AnsweringTests {
  private func atHana() throws -> Script {
    let script = try Script()
    try script.press("5")
    try script.select(.placement(TestWorld.P.hanaDigging))
    return script
  }

  @Test("A no with its reason takes three keys")
  func no() throws {
    let script = try atHana()
    let before = script.keys
    try script.press("r", "n", "1")
    #expect(script.keys - before == 3)
    let placement = try #require(try script.snapshot.placement(TestWorld.P.hanaDigging))
    #expect(placement.status == .declined)
    #expect(placement.declinedBy == .volunteer)
    #expect(placement.reason == "too far")
    #expect(try script.snapshot.volunteer(TestWorld.V.hana)?.lastContact == TestWorld.today)
  }

  @Test("A reason can be typed, and an empty one is not taken")
  func typed() throws {
    let script = try atHana()
    try script.press("r", "n", "w", "Enter")
    #expect(script.top == "line")
    try script.type("her sister is ill")
    try script.press("Enter")
    #expect(try script.snapshot.placement(TestWorld.P.hanaDigging)?.reason == "her sister is ill")
  }

  @Test("The organisation’s no and ours are told apart")
  func others() throws {
    let script = try atHana()
    try script.press("r", "n", "o", "1")
    #expect(try script.snapshot.placement(TestWorld.P.hanaDigging)?.declinedBy == .organisation)
    try script.press("u")
    try script.select(.placement(TestWorld.P.hanaDigging))
    try script.press("r", "n", "c", "2")
    #expect(try script.snapshot.placement(TestWorld.P.hanaDigging)?.declinedBy == .coordinator)
    // Nobody spoke to her, so her last contact stays.
    #expect(try script.snapshot.volunteer(TestWorld.V.hana)?.lastContact == TestWorld.today.adding(days: -10))
  }

  @Test("A yes moves on, later keeps it open, no reply says so")
  func yesLaterNoReply() throws {
    let script = try atHana()
    try script.press("r", "l")
    #expect(try script.snapshot.placement(TestWorld.P.hanaDigging)?.status == .asked)
    #expect(try script.snapshot.volunteer(TestWorld.V.hana)?.lastContact == TestWorld.today)
    try script.press("r", "l")
    #expect(script.state.notice?.kind == .refused)
    try script.press("r", "x")
    #expect(try script.snapshot.placement(TestWorld.P.hanaDigging)?.status == .noReply)
    // Who has given no reply is no longer on their way, so the row is to be found again.
    try script.press("u")
    try script.select(.placement(TestWorld.P.hanaDigging))
    try script.press("r", "y")
    #expect(try script.snapshot.placement(TestWorld.P.hanaDigging)?.status == .interested)
  }

  @Test("From a person’s page the answer is to what they were asked")
  func fromPage() throws {
    let script = try Script()
    try script.press("Ctrl-f")
    try script.type("hana")
    try script.press("Enter", "r", "y")
    #expect(try script.snapshot.placement(TestWorld.P.hanaDigging)?.status == .interested)
  }

  @Test("Where several wait, the answer asks whose it is")
  func several() throws {
    let script = try Script()
    try script.press("3")
    try script.select(.need(TestWorld.N.digging))
    try script.press("m")
    try script.select(.pairing(Pairing(volunteer: TestWorld.V.jose, need: TestWorld.N.digging)))
    try script.press("o", "O", "Esc", "r")
    guard case .menu(let menu) = script.state.layers.last else {
      Issue.record("no menu")
      return
    }
    #expect(menu.items.count == 2)
    try script.press("2", "y")
    #expect(try script.placement(TestWorld.V.jose, TestWorld.N.digging)?.status == .interested)
    #expect(try script.placement(TestWorld.V.hana, TestWorld.N.digging)?.status == .asked)
  }

  @Test("Agreeing to one option releases the rest")
  func releases() throws {
    let script = try Script()
    try script.press("2")
    try script.select(.volunteer(TestWorld.V.samuel))
    try script.press("m", "Space", "Space", "o", "O", "Esc", "Enter", "g", "r", "y", "t", "r", "y")
    let stages = try script.snapshot.placements(of: TestWorld.V.samuel).map(\.stage)
    #expect(stages.filter { $0 == "agreed" }.count == 1)
    #expect(stages.filter { $0 == "released" }.count == 1)
  }

  @Test("Stages follow one another up to the start, and then there is none")
  func stages() throws {
    let script = try Script()
    try script.press("5")
    try script.select(.placement(TestWorld.P.tomVan))
    var seen: [PlacementStatus] = []
    for keys in [["r", "y"], ["t", "T"]] {
      for key in keys { try script.press(key) }
      seen.append(try #require(try script.snapshot.placement(TestWorld.P.tomVan)).status)
    }
    // Driving asks for no check, so there is nothing to clear.
    #expect(seen == [.agreed, .started])
    #expect(try script.snapshot.placement(TestWorld.P.tomVan)?.started == TestWorld.today)
    try script.press("3")
    try script.select(.need(TestWorld.N.van))
    try script.press("t")
    #expect(script.state.notice?.kind == .refused)
  }

  @Test(
    "One answer is recorded for all that are marked, after a question that counts them, and nobody else’s")
  func marked() throws {
    let script = try Script()
    try script.press("2")
    try script.select(.volunteer(TestWorld.V.samuel))
    try script.press("m", "Space", "Space", "o", "O", "5", "/")
    try script.type("stage:asked")
    try script.press("Enter", "*")
    let asked = try script.snapshot.placements.filter { $0.status == .asked }.map(\.id)
    let shown = try script.shown.count
    #expect(shown > 1)
    try script.press("t")
    #expect(script.notice?.contains("one by one") == true)
    try script.press("r", "x")
    #expect(script.screen.contains("for \(shown) marked placements?"))
    try script.press("R")
    let now = try asked.map { try #require(try script.snapshot.placement($0)).status }
    #expect(now.filter { $0 == .noReply }.count == shown)
    #expect(try script.list.table.marks.isEmpty)
    try script.press("u")
    #expect(try script.snapshot.placements.filter { $0.status == .asked }.map(\.id) == asked)
  }

  @Test("A start is asked about first: pressed once too often, the key starts nobody")
  func startIsConfirmed() throws {
    let script = try Script()
    try script.press("5")
    try script.select(.placement(TestWorld.P.tomVan))
    try script.press("r", "y", "t", "t", "t", "Enter", "y")
    #expect(try script.snapshot.placement(TestWorld.P.tomVan)?.status == .agreed)
    #expect(script.screen.contains("Start Tom Reece → Van driving today?"))
    try script.press("Esc")
    #expect(script.top == "screen")
  }

  @Test("What comes next of an ask is their answer, not a stage")
  func theirAnswer() throws {
    let script = try atHana()
    try script.press("t")
    #expect(script.state.notice?.kind == .refused)
    #expect(try script.snapshot.placement(TestWorld.P.hanaDigging)?.status == .asked)
  }

  @Test("A start with a pending check is refused in words, and nothing changes")
  func pendingCheck() throws {
    let script = try Script()
    try script.press("3")
    try script.select(.need(TestWorld.N.visits))
    try script.press("m")
    try script.select(.pairing(Pairing(volunteer: TestWorld.V.priya, need: TestWorld.N.visits)))
    try script.press("o", "O", "r", "y", "t", "r", "y", "t")
    #expect(try script.placement(TestWorld.V.priya, TestWorld.N.visits)?.status == .clearing)
    let before = try script.snapshot
    try script.press("t")
    #expect(script.screen.contains("is pending"))
    try script.press("T")
    #expect(script.notice?.contains("pending") == true)
    #expect(script.state.notice?.kind == .refused)
    #expect(try script.snapshot === before)
    #expect(script.state.pendingWrites == 0)
  }
}

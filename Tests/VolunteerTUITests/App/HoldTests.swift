import Matching
import Testing

@testable import VolunteerTUI

@Suite("A person on a safeguarding hold")
struct HoldTests {
  private static let secrets = [
    "cooking", "Nobody may read", "0151 496 0006", "L36 7AB", "Tuesday packing", "Huyton North",
  ]

  @Test("Lists and pages say whom to speak to, and nothing else of the person")
  func shownOnly() throws {
    let script = try Script(width: 200, height: 50)
    try script.press("2")
    try script.select(.volunteer(TestWorld.V.bea))
    let row = try #require(script.screen.split(separator: "\n").first { $0.hasPrefix("→") })
    #expect(row.contains("speak to Ruth Okafor"))
    try script.press("Enter")
    #expect(script.screen.contains("speak to Ruth Okafor"))
    let list = row.prefix { $0 != "│" }
    for secret in Self.secrets {
      #expect(!list.contains(secret), "the list tells “\(secret)”")
      #expect(!script.screen.contains(secret), "the page tells “\(secret)”")
    }
  }

  @Test("A filter does not find the person by what is not shown")
  func filter() throws {
    let script = try Script()
    try script.press("2", "/")
    try script.type("cooking")
    try script.press("Enter")
    #expect(try script.shown.isEmpty)
  }

  @Test("Among candidates the hold is the only reason that is told")
  func candidates() throws {
    let script = try Script(width: 200, height: 50)
    try script.press("3", "m")
    try script.select(
      .pairing(Pairing(volunteer: TestWorld.V.bea, need: try #require(try script.needOfCandidates))))
    #expect(script.screen.contains("Speak to Ruth Okafor"))
    let detail = try #require(
      try script.world.facts.context.assess(
        Pairing(volunteer: TestWorld.V.bea, need: TestWorld.N.van)))
    #expect(AssessmentPage.lines(detail, policy: Policy()).count == 1)
  }

  @Test("In lists of pairs the person’s stage and times are not told")
  func pairs() throws {
    let script = try Script(width: 200, height: 50)
    try script.press("5")
    try script.select(.placement(TestWorld.P.beaPacking))
    let row = try #require(script.screen.split(separator: "\n").first { $0.hasPrefix("→") })
    #expect(row.contains("speak to Ruth Okafor"))
    #expect(!row.contains("asked"))
  }

  @Test("Nothing moves on: no ask, no answer, no stage, no pin, no edit")
  func refused() throws {
    let script = try Script()
    let before = try script.snapshot.placements
    try script.press("5")
    try script.select(.placement(TestWorld.P.beaPacking))
    for keys in [["t"], ["r", "y"], ["p"]] {
      for key in keys { try script.press(key) }
      #expect(script.notice?.contains("Ruth Okafor") == true, "after \(keys): \(script.notice ?? "nothing")")
      #expect(script.state.pendingWrites == 0)
    }
    try script.press("e")
    #expect(script.notice == "speak to Ruth Okafor")
    #expect(script.top == "screen")
    try script.press("3", "m")
    let need = try #require(try script.needOfCandidates)
    try script.select(.pairing(Pairing(volunteer: TestWorld.V.bea, need: need)))
    try script.press("o")
    #expect(script.top == "candidates")
    #expect(script.notice?.contains("Ruth Okafor") == true)
    #expect(try script.snapshot.placements == before)
  }

  @Test("Only the lead lifts it, with a reason that is kept, and undo does not bring it back")
  func lifting() throws {
    let script = try Script()
    try script.press("2")
    try script.select(.volunteer(TestWorld.V.bea))
    func lift(_ lead: String, _ reason: String) throws {
      try script.press(":")
      try script.type("lift")
      try script.press("Enter")
      try script.type(lead)
      try script.press("Enter")
      try script.type(reason)
      try script.press("Enter")
    }
    try lift("Jo Anybody", "looks fine")
    #expect(script.notice?.contains("Ruth Okafor") == true)
    #expect(try script.snapshot.volunteer(TestWorld.V.bea)?.hold != nil)
    try lift("ruth okafor", "spoken to, nothing in it")
    #expect(try script.snapshot.volunteer(TestWorld.V.bea)?.hold == nil)
    #expect(script.notice?.contains("spoken to, nothing in it") == true)
    try script.press("u")
    #expect(try script.snapshot.volunteer(TestWorld.V.bea)?.hold == nil)
  }

  @Test("Undo says what it never takes back; pressed again it goes on with what came before")
  func undoPastFinal() throws {
    let script = try Script()
    let before = try script.snapshot.placements
    try script.press("3", "m", "o", "O", "2")
    try script.select(.volunteer(TestWorld.V.bea))
    try script.press(":")
    try script.type("lift")
    try script.press("Enter")
    try script.type("ruth okafor")
    try script.press("Enter")
    try script.type("spoken to")
    try script.press("Enter", "u")
    #expect(script.notice?.contains("undo again to take that back") == true)
    #expect(try script.snapshot.placements.count == before.count + 1)
    try script.press("u")
    #expect(try script.snapshot.placements == before)
    #expect(try script.snapshot.volunteer(TestWorld.V.bea)?.hold == nil)
  }
}

extension Script {
  /// Whose candidates are on show.
  var needOfCandidates: Identifier<Need>? {
    get throws {
      guard case .candidates(.need(let need)) = state.layers.last else { return nil }
      return need
    }
  }
}

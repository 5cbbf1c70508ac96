import Matching
import Testing

@testable import VolunteerTUI

@Suite("Undo, redo and writes that fail")
struct UndoTests {
  @Test("Undo takes an ask back, and redo does it again")
  func undoRedo() throws {
    let script = try Script()
    let before = try script.snapshot.placements
    try script.press("3", "m", "o", "O")
    let after = try script.snapshot.placements
    #expect(after.count == before.count + 1)
    try script.press("u")
    #expect(try script.snapshot.placements == before)
    try script.press("Ctrl-r")
    #expect(try script.snapshot.placements.map(\.status) == after.map(\.status))
  }

  @Test("With nothing to undo, that is said and nothing changes")
  func nothing() throws {
    let script = try Script()
    let before = try script.world
    try script.press("u")
    #expect(script.state.notice?.kind == .refused)
    #expect(try script.world === before)
    try script.press("Ctrl-r")
    #expect(script.state.notice?.kind == .refused)
    #expect(script.state.pendingWrites == 0)
  }

  @Test("A refused write leaves the records, the selection and the layers as they were")
  func refused() throws {
    let script = try Script()
    try script.press("5", "j")
    let world = try script.world
    let selected = try script.selected
    script.isHoldingEffects = true
    try script.press("v")
    #expect(script.state.pendingWrites == 1)
    try script.send(.refused("The database said no."))
    #expect(script.state.pendingWrites == 0)
    #expect(try script.world === world)
    #expect(try script.selected == selected)
    #expect(script.notice == "The database said no.")
  }

  @Test("While a write is on its way the program does not quit; once it failed it does")
  func quitting() throws {
    let script = try Script()
    script.isHoldingEffects = true
    try script.press("5", "v", "Q")
    #expect(!script.didQuit)
    #expect(script.notice?.contains("still being written") == true)
    script.isHoldingEffects = false
    try script.send(.failed("The disk is full."))
    try script.press("Q")
    #expect(script.didQuit)
  }

  @Test("Candidates on show survive the undo of adding a volunteer")
  func undoneVolunteer() throws {
    let script = try Script()
    try script.press("a", "v")
    try script.type("Zed Last")
    try script.press("Ctrl-s")
    #expect(script.top == "record")
    try script.press("3", "m", "G")
    script.isHoldingEffects = true
    try script.press("u")
    try script.carryOut()
    #expect(script.top == "candidates")
    #expect(try script.shown.count == 13)
  }

  @Test("Between an undo and the new candidates, the old ones can still be drawn")
  func staleCandidates() throws {
    let script = try Script()
    try script.press("a", "v")
    try script.type("Aaron First")
    try script.press("Ctrl-s", "3", "m", "G")
    let before = script.screen
    let undone = try Script(beside: script, as: "jo")
    try undone.press("u")
    script.isHoldingEffects = true
    // The records are there, the candidates for them not yet.
    try script.send(.loaded(undone.world))
    #expect(script.screen.split(separator: "\n").count == before.split(separator: "\n").count)
    try script.press("s", "b", "j", "k")
    _ = view(script.state)
  }
}

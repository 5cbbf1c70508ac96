import Foundation
import Matching
import Testing

@testable import VolunteerTUI

@Suite("What relies on a plan")
struct RefutedPlanTests {
  /// A script whose plans are all refuted once they are checked as a whole.
  private static func refuting() throws -> Script {
    try Script(planner: Planner { _ in throw PlanError.refuted("it is worth less than is said") })
  }

  private static let file = "matches-internal-2026-11-24.csv"

  @Test("A plan that is refuted is exported neither at once nor when the key is pressed again")
  func export() throws {
    let script = try Self.refuting()
    for _ in 0..<3 {
      try script.press("5", "x", "x", "Enter")
      #expect(script.state.notice?.kind == .refused)
      #expect(!FileManager.default.fileExists(atPath: script.folder.path(Self.file)))
    }
    #expect(script.state.plan == nil, "a refuted plan stays on screen")
    // What the plan does not belong in leaves all the same.
    try script.press("2", "x", "x", "Enter")
    #expect(script.state.notice?.kind == .done)
  }

  @Test("A plan that is refuted while the question is put is not put in force")
  func commit() throws {
    let script = try Self.refuting()
    try script.press("5", "K")
    try script.checkPlan()
    #expect(script.notice?.contains("worth less than is said") == true)
    #expect(script.state.planRows?.list.entries.allSatisfy { $0.placement != nil } == true)
    try script.press("K")
    #expect(try script.snapshot.planInForce == nil)
    try script.press("K", "K")
    #expect(try script.snapshot.planInForce == nil)
  }

  @Test("A plan that is refuted while it is being written is not put in force, and others are made anew")
  func refutedOnWriting() throws {
    let script = try Self.refuting()
    try script.press("5", "K", "K")
    #expect(try script.snapshot.planInForce == nil)
    #expect(script.state.pendingWrites == 0)
    try script.press("M")
    #expect(script.state.plan != nil)
  }

  @Test("Matches are exported with the plan of their own records alone, and so not while it is being solved")
  func solving() throws {
    let script = try Script()
    try script.press("5")
    script.isHoldingEffects = true
    try script.press("v")
    try script.carryOutWrites()
    try script.press("x", "x", "Enter")
    try script.carryOut()
    #expect(script.state.notice?.kind == .refused)
    #expect(!FileManager.default.fileExists(atPath: script.folder.path(Self.file)))
    try script.press("x", "x", "Enter")
    #expect(script.state.notice?.kind == .done)
  }

  @Test("What is exported is the plan that is checked, and not one that another took the place of")
  func replaced() throws {
    let script = try Script()
    script.isHoldingEffects = true
    // The new plan is made before the export is carried out, which was asked for with the old one on screen.
    try script.press("5", "M", "x", "x", "Enter")
    try script.carryOut()
    #expect(script.state.notice?.kind == .refused)
    #expect(!FileManager.default.fileExists(atPath: script.folder.path(Self.file)))
  }
}

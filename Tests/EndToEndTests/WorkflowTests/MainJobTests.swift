import Testing

@testable import TerminalHarness

@Suite("The main job, by keyboard alone", .needsProduct, .serialized)
struct MainJobTests {
  @Test("find a need, see who fits and why, ask, record the answer, undo and redo it, re-plan, export, leave")
  func mainJob() throws {
    let session = try PseudoTerminal.startDashboard(size: ScreenSize(columns: 120, rows: 36))
    try session.waitForDashboard()

    try session.press(.character("3"), .character("/"))
    try session.type("museum")
    try session.press(.enter)
    try session.wait(for: "filter “museum”")
    let row = try #require(session.screen.lines.first { $0.contains("Object cataloguing") })
    #expect(row.contains("Newbold Museum"))
    try session.moveDown(to: "Object cataloguing")

    try session.press(.character("m"))
    let name = try session.firstCandidate(for: "Object cataloguing")

    try session.press(.character("w"))
    try session.wait(until: "the points are shown") { $0.contains("= points") && $0.contains("preferred") }
    try session.press(.escape)
    try session.wait(for: "Candidates for Object cataloguing")

    try session.press(.character("o"))
    try session.wait(for: "Ask \(name) →")
    try session.press(.character("O"))
    try session.wait(for: "asked \(name) → Object cataloguing")
    try session.press(.character("r"))
    try session.wait(for: "What do they say?")
    try session.press(.character("y"))
    try session.wait(for: "Object cataloguing, Monday afternoon: interested")

    // What each act says of itself is waited for: a row may tell for a moment still how things were before.
    try session.press(.character("u"))
    try session.wait(for: "Undo: ")
    try session.wait(for: "asked since")
    try session.press(.control("r"))
    try session.wait(for: "Redo: ")
    try session.wait(for: "interested since")

    try session.press(.character("M"))
    try session.wait(for: "Re-planned: ")
    try session.press(.character("x"), .character("m"))
    try session.wait(for: "Enter done")
    try session.press(.enter)
    try session.wait(for: "rows in matches-internal-\(Demo.today).csv")
    let exported = try session.workspace.text(of: "matches-internal-\(Demo.today).csv")
    #expect(exported.split(separator: "\r\n").contains { $0.contains(name) && $0.contains("interested") })

    try session.press(.character("Q"))
    #expect(try session.waitForExit() == .exited(0))
    session.expectRestored()
    #expect(session.terminal.unknown.isEmpty, "\(session.terminal.unknown)")
  }

  @Test("what was done is there when the dashboard is opened again, and can be undone then")
  func survivesRestart() throws {
    let workspace = try Workspace()
    let command = [Product.path] + Demo.arguments(database: try workspace.demoDatabase())
    let first = try PseudoTerminal(command: command, in: workspace)
    try first.waitForDashboard()
    try first.press(.character("3"), .character("m"))
    let name = try first.firstCandidate(for: "")
    try first.press(.character("o"))
    try first.wait(for: "Ask \(name) →")
    try first.press(.character("O"))
    try first.wait(for: "asked \(name) →")
    try first.press(.character("Q"))
    #expect(try first.waitForExit() == .exited(0))

    let second = try PseudoTerminal(command: command, in: workspace)
    try second.waitForDashboard()
    try second.press(.character("u"))
    try second.wait(for: "Undo: asked \(name) →")
    try second.press(.character("Q"))
    #expect(try second.waitForExit() == .exited(0))
    #expect(try Product.run(["doctor"] + Array(command.dropFirst()), in: workspace).status == 0)
  }

  @Test("an empty database offers to import or to make the demo")
  func emptyDatabase() throws {
    let workspace = try Workspace()
    let session = try PseudoTerminal(command: [Product.path, "--today", Demo.today], in: workspace)
    try session.wait(for: "makes the demo")
    #expect(session.screen.contains("imports a file"))
    try session.press(.character("Q"))
    #expect(try session.waitForExit() == .exited(0))
    session.expectRestored()
  }
}

extension PseudoTerminal {
  /// Waits for a need's candidates, and reads the name that the cursor is on.
  fileprivate func firstCandidate(for need: String) throws -> String {
    try wait(until: "the candidates are ranked") {
      $0.contains("Candidates for \(need)") && $0.contains("eligible of") && $0.cursorLine.hasPrefix("→")
    }
    settle()
    return screen.cursorLine.words(2)
  }

  /// Presses Down until the selected row holds a text.
  fileprivate func moveDown(to text: String) throws {
    // The arrow tells the selected row; the cursor may be elsewhere while a frame is still on its way.
    let selected = { (screen: Screen) in screen.lines.firstIndex { $0.hasPrefix("→") } }
    while true {
      try wait(until: "a row is selected") { selected($0) != nil }
      guard let before = selected(screen), !screen.lines[before].contains(text) else { return }
      try press(.down)
      try wait(until: "the selection has moved down to “\(text)”") { (selected($0) ?? -1) > before }
    }
  }
}

extension StringProtocol {
  /// The first words, without signs before them.
  fileprivate func words(_ count: Int) -> String {
    split(separator: " ").drop { $0.first?.isLetter != true }.prefix(count).joined(separator: " ")
  }
}

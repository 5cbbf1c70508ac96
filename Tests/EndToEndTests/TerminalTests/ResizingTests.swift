import Testing

@testable import TerminalHarness

@Suite("A window of another size", .needsProduct, .serialized)
struct ResizingTests {
  @Test("shows what a window opened at that size shows, and at the first size what it showed first")
  func resizes() throws {
    let small = try PseudoTerminal.startDashboard(size: ScreenSize(columns: 40, rows: 10))
    try small.waitForDashboard()
    let session = try PseudoTerminal.startDashboard()
    try session.waitForDashboard()
    let first = session.screen.text
    session.resize(columns: 40, rows: 10)
    try session.wait(until: "it is as opened at 40×10") { $0.text == small.screen.text }
    session.resize(columns: 80, rows: 24)
    try session.wait(until: "it is as at first") { $0.text == first }
    try session.press(.character("Q"))
    #expect(try session.waitForExit() == .exited(0))
    session.expectRestored()
  }

  @Test(
    "of any size down to one cell is no reason to end",
    arguments: [(1, 1), (2, 3), (200, 3), (3, 60), (300, 100)])
  func anySize(columns: Int, rows: Int) throws {
    let session = try PseudoTerminal.startDashboard()
    try session.waitForDashboard()
    let first = session.screen.text
    session.resize(columns: columns, rows: rows)
    try session.press(.down, .up)
    session.resize(columns: 80, rows: 24)
    try session.wait(until: "it is as at first") { $0.text == first }
  }
}

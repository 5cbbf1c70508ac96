import Foundation
import Testing

@testable import TerminalHarness

@Suite("Starting and leaving the dashboard", .needsProduct, .serialized)
struct StartingTests {
  @Test("Q gives the terminal back as it was")
  func quits() throws {
    let session = try PseudoTerminal.startDashboard()
    try session.waitForDashboard()
    try session.press(.character("Q"))
    #expect(try session.waitForExit() == .exited(0))
    session.expectRestored()
    #expect(session.screen.isBlank)
    #expect(session.terminal.unknown.isEmpty, "\(session.terminal.unknown)")
  }

  @Test("shows its cursor, paints no background and clears the screen once")
  func paintsWithCare() throws {
    let session = try PseudoTerminal.startDashboard()
    try session.waitForDashboard()
    try session.press(.character("2"))
    try session.wait(until: "the cursor is on the selected row") {
      $0.isCursorVisible && $0.cursorLine.hasPrefix("→")
    }
    #expect(session.screen.cells.joined().allSatisfy { $0.look.background == nil })
    #expect(session.terminal.clears <= 1)
  }

  @Test("NO_COLOR uses no colour, and says as much by words and signs")
  func usesNoColour() throws {
    let coloured = try PseudoTerminal.startDashboard()
    try coloured.waitForDashboard()
    let plain = try PseudoTerminal.startDashboard(environment: ["NO_COLOR": "1"])
    try plain.waitForDashboard()
    try plain.wait(until: "it says the same") { $0.text == coloured.screen.text }
    #expect(plain.screen.cells.joined().allSatisfy { $0.look.colour == nil })
    #expect(coloured.screen.cells.joined().contains { $0.look.colour != nil })
  }

  @Test("writes ASCII alone where the locale has no other", arguments: ["C", "POSIX"])
  func writesASCII(locale: String) throws {
    let session = try PseudoTerminal.startDashboard(environment: ["LANG": locale])
    try session.waitForDashboard()
    #expect(session.output.allSatisfy { $0 < 0x80 })
  }

  @Test("draws in Unicode where the locale's encoding is UTF-8, even one that is not installed")
  func drawsInUnicode() throws {
    let session = try PseudoTerminal.startDashboard(environment: ["LANG": "en_GB.UTF-8"])
    try session.waitForDashboard()
    #expect(session.output.contains { $0 >= 0x80 })
  }

  @Test(
    "works on other terminals",
    arguments: ["xterm", "screen-256color", "tmux-256color", "linux", "vt100", "rxvt"])
  func worksOn(terminal: String) throws {
    let session = try PseudoTerminal.startDashboard(environment: ["TERM": terminal])
    try session.wait(for: "plan: optimal")
    try session.press(.character("Q"))
    #expect(try session.waitForExit() == .exited(0))
    session.expectRestored()
    #expect(session.screen.isBlank, "people's data are left on the screen")
  }
}

extension PseudoTerminal {
  /// Waits until the dashboard has read its records, made its plan and painted both.
  func waitForDashboard() throws {
    try wait(until: "the dashboard is shown, with a plan") { $0.isAlternate && $0.contains("plan: optimal") }
    settle()
  }
}

import Foundation
import Testing

@testable import TerminalHarness

@Suite("Where no dashboard can be drawn", .needsProduct)
struct RefusalTests {
  @Test(
    "the program says why, names what works and ends with a status",
    arguments: [
      ("dumb", "cannot place its cursor"),
      ("no-such-terminal", "does not know the terminal TERM=no-such-terminal"),
      ("", "TERM is not set"),
    ])
  func refusesTerminals(name: String, reason: String) throws {
    let session = try PseudoTerminal.startDashboard(
      size: ScreenSize(columns: 200, rows: 24), environment: ["TERM": name.isEmpty ? nil : name])
    #expect(try session.waitForExit() == .exited(78))
    #expect(session.screen.text.contains(reason), "\(session.screen.text)")
    #expect(session.screen.text.contains("volunteer-tui match"))
    #expect(!session.output.contains(0x1B))
    session.expectRestored()
  }

  @Test("a TERM with controls in it is shown harmless")
  func refusesHarmlessly() throws {
    let session = try PseudoTerminal.startDashboard(environment: ["TERM": "x\u{1B}[2Jy"])
    #expect(try session.waitForExit() == .exited(78))
    #expect(!session.output.contains(0x1B))
  }

  @Test("no terminal at all is told in a sentence", arguments: ["</dev/null", "| cat >/dev/null"])
  func refusesPipes(redirection: String) throws {
    let session = try PseudoTerminal(
      command: ["/bin/sh", "-c", "{ \"$PRODUCT\"; echo \"status $?\" >&2; } \(redirection)"], in: Workspace(),
      size: ScreenSize(columns: 200, rows: 24), environment: ["PRODUCT": Product.path])
    #expect(try session.waitForExit() == .exited(0))
    #expect(session.screen.text.contains("is not a terminal, so the dashboard cannot open"))
    #expect(session.screen.contains("volunteer-tui match"))
    #expect(session.screen.contains("status 64"))
  }
}

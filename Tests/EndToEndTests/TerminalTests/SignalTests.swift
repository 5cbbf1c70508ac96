import Foundation
import Testing

@testable import TerminalHarness

@Suite("Ended from outside", .needsProduct, .serialized)
struct SignalTests {
  @Test(
    "by a signal, it gives the terminal back and ends by that signal",
    arguments: [SIGTERM, SIGHUP, SIGQUIT, SIGINT, SIGPIPE, SIGUSR1])
  func signal(_ signal: Int32) throws {
    let session = try PseudoTerminal.startDashboard()
    try session.waitForDashboard()
    session.signal(signal)
    #expect(try session.waitForExit() == .signalled(signal))
    session.expectRestored()
    #expect(session.screen.isBlank, "\(session.screen.text)")
  }

  @Test(
    "by a fault, it gives the terminal back, says so and ends by that fault",
    arguments: [SIGSEGV, SIGILL, SIGTRAP, SIGBUS, SIGFPE, SIGABRT, SIGSYS])
  func fault(_ signal: Int32) throws {
    let session = try PseudoTerminal.startDashboard()
    try session.waitForDashboard()
    session.signal(signal)
    #expect(try session.waitForExit() == .signalled(signal))
    session.expectRestored()
    #expect(
      session.screen.lines.first == "volunteer-tui ended because of a mistake in it. What was saved is kept.")
    #expect(!session.screen.contains("crashed"))
  }

  @Test("when its terminal is gone, it ends")
  func terminalGone() throws {
    let session = try PseudoTerminal.startDashboard()
    try session.waitForDashboard()
    session.hangUp()
    #expect(try session.waitForExit() == .signalled(SIGHUP))
  }

  @Test("when its terminal is gone and hang-ups are ignored, it leaves instead of spinning")
  func terminalGoneUnnoticed() throws {
    let workspace = try Workspace()
    let session = try PseudoTerminal(
      command: [
        "/bin/sh", "-c", "trap '' HUP; exec \"$@\"", "sh", Product.path,
      ] + Demo.arguments(database: try workspace.demoDatabase()), in: workspace)
    try session.waitForDashboard()
    session.hangUp()
    #expect(try session.waitForExit() == .exited(0))
  }
}

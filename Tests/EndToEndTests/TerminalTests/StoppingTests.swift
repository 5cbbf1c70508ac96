import Foundation
import Testing

@testable import TerminalHarness

@Suite("Stopped and continued by a shell", .needsProduct, .serialized)
struct StoppingTests {
  @Test("Ctrl-Z gives the shell its terminal, and fg the dashboard in the window's size of then")
  func controlZ() throws {
    let session = try shell()
    try session.startDashboard()
    let before = session.screen.text
    try session.press(.control("z"))
    try session.waitForShell()
    session.expectRestored()
    session.resize(columns: 60, rows: 20)
    session.resize(columns: 80, rows: 24)
    try session.type("fg\r")
    try session.wait(until: "the dashboard is back") { $0.isAlternate && $0.text == before }
    try session.leave()
  }

  @Test("SIGTSTP from elsewhere does as Ctrl-Z does")
  func stopSignal() throws {
    let session = try shell()
    try session.startDashboard()
    let before = session.screen.text
    session.signalForeground(SIGTSTP)
    try session.waitForShell()
    session.expectRestored()
    try session.type("fg\r")
    try session.wait(until: "the dashboard is back") { $0.isAlternate && $0.text == before }
    try session.leave()
  }

  @Test("after SIGSTOP, which no program can answer, fg paints everything again")
  func hardStop() throws {
    let session = try shell()
    try session.startDashboard()
    let before = session.screen.text
    session.signalForeground(SIGSTOP)
    try session.wait(until: "the shell has written over the dashboard") { $0.contains("Stopped") }
    // The shell may have kept the raw modes, in which Enter sends no line feed.
    try session.type("fg\n")
    try session.wait(until: "the dashboard is back") { $0.isAlternate && $0.text == before }
    try session.leave()
  }

  @Test("started in the background it touches nothing until it is brought to the foreground")
  func startedInTheBackground() throws {
    let session = try shell()
    try session.type(
      "$PRODUCT --database $DATABASE --today \(Demo.today) & until grep -q ') T ' /proc/$!/stat; do :; done; echo $((6 * 7))\r"
    )
    try session.wait(for: "42")
    session.expectRestored()
    try session.type("fg\r")
    try session.waitForDashboard()
    try session.leave()
  }

  @Test("killed while stopped it leaves the shell's terminal alone")
  func killedWhileStopped() throws {
    let session = try shell()
    try session.startDashboard()
    try session.press(.control("z"))
    try session.waitForShell()
    try session.type("kill %1; wait; echo $((6 * 7))\r")
    try session.wait(for: "42")
    session.expectRestored()
  }

  private func shell() throws -> PseudoTerminal {
    let workspace = try Workspace()
    let session = try PseudoTerminal(
      command: ["/bin/sh", "-i"], in: workspace,
      environment: [
        "PS1": "ready> ", "ENV": nil, "PRODUCT": Product.path, "DATABASE": try workspace.demoDatabase(),
      ])
    try session.wait(for: "ready>")
    return session
  }
}

extension PseudoTerminal {
  fileprivate func startDashboard() throws {
    try type("$PRODUCT --database $DATABASE --today \(Demo.today)\r")
    try waitForDashboard()
  }

  fileprivate func waitForShell() throws {
    try wait(until: "the shell is ready") { screen in
      !screen.isAlternate && screen.contains("Stopped") && screen.cursorLine.hasPrefix("ready>")
    }
  }

  fileprivate func leave() throws {
    try press(.character("Q"))
    try wait(until: "the shell is back") { !$0.isAlternate && $0.cursorLine.hasPrefix("ready>") }
    expectRestored()
    try type("exit\r")
    try waitForExit()
  }
}

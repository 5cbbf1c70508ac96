import Foundation
import Testing

@Suite("Ended from outside", .needsProduct, .serialized)
struct SignalTests {
  @Test(
    "by a signal, it gives the terminal back and ends by that signal",
    arguments: [
      SIGTERM, SIGHUP, SIGQUIT, SIGINT, SIGSEGV, SIGILL, SIGTRAP, SIGBUS, SIGFPE, SIGABRT, SIGSYS, SIGPIPE,
      SIGUSR1,
    ])
  func signal(_ signal: Int32) throws {
    let session = try PseudoTerminal.start()
    try session.waitForDashboard()
    session.signal(signal)
    #expect(try session.waitForExit() == .signalled(signal))
    session.expectRestored()
    #expect(session.screen.isBlank, "\(session.screen.text)")
  }

  @Test("when its terminal is gone, it ends")
  func terminalGone() throws {
    let session = try PseudoTerminal.start()
    try session.waitForDashboard()
    session.hangUp()
    #expect(try session.waitForExit() == .signalled(SIGHUP))
  }

  @Test("when its terminal is gone and hang-ups are ignored, it leaves instead of spinning")
  func terminalGoneUnnoticed() throws {
    let session = try PseudoTerminal(
      command: ["/bin/sh", "-c", "trap '' HUP; exec \"$PRODUCT\""], size: ScreenSize(columns: 80, rows: 24),
      environment: ["PRODUCT": Product.path])
    try session.waitForDashboard()
    session.hangUp()
    #expect(try session.waitForExit() == .exited(0))
  }
}

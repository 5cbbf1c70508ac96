import Foundation

/// A program running on a terminal of its own, driven as a person would: keys in, a screen out.
///
/// Waits are for what the screen shows, never for time: they read until it holds, or fail with the screen.
package final class PseudoTerminal {
  private let master: Int32
  private let slave: Int32
  /// Where the program runs and keeps its files.
  package let workspace: Workspace
  private let modesBefore: termios
  private let process: pid_t
  private(set) var terminal: VirtualTerminal
  package private(set) var exitStatus: ExitStatus?
  /// Everything that the program wrote.
  private(set) var output: [UInt8] = []

  /// How a program ended.
  package enum ExitStatus: Equatable {
    case exited(Int32)
    case signalled(Int32)
  }

  /// The longest that a condition may take to come true.
  static let patience = Duration.seconds(30)

  /// Starts the dashboard on the small demo.
  static func startDashboard(
    size: ScreenSize = .standard, environment: [String: String?] = [:]
  ) throws -> PseudoTerminal {
    let workspace = try Workspace()
    let arguments = Demo.arguments(database: try workspace.demoDatabase())
    return try PseudoTerminal(
      command: [Product.path] + arguments, in: workspace, size: size, environment: environment)
  }

  /// Starts any command; its home is the workspace, so that nobody's data are touched.
  package init(
    command: [String], in workspace: Workspace, size: ScreenSize = .standard,
    environment: [String: String?] = [:]
  ) throws {
    self.workspace = workspace
    let device = try Self.openDevice()
    (master, slave) = (device.master, device.slave)
    var modes = termios()
    guard tcgetattr(slave, &modes) == 0 else { throw HarnessError.system("tcgetattr") }
    modesBefore = modes
    terminal = VirtualTerminal(size: size)
    Self.setSize(size, of: master)
    let merged = workspace.environment.merging(environment) { _, new in new }
    process = try Self.spawn(
      command, on: device.name, in: workspace.folder.path, environment: merged.compactMapValues { $0 })
  }

  deinit {
    if exitStatus == nil {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    close(slave)
    close(master)
  }

  /// What the screen shows now.
  package var screen: Screen { Screen(terminal) }

  /// Types, byte for byte.
  package func type(_ text: String) throws {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      guard count > 0 else { throw HarnessError.system("write") }
      bytes = bytes.dropFirst(count)
    }
  }

  /// Presses keys one after another; after Esc wait for its answer, or it is Alt with the next key.
  package func press(_ keys: Key...) throws {
    for key in keys { try type(key.bytes(inApplicationMode: terminal.modes.contains(1))) }
  }

  /// Gives the window another size.
  func resize(columns: Int, rows: Int) {
    let size = ScreenSize(columns: columns, rows: rows)
    terminal.resize(to: size)
    Self.setSize(size, of: master)
  }

  /// Sends the program a signal.
  package func signal(_ signal: Int32) { kill(process, signal) }

  /// Sends a signal to whatever the terminal's foreground is, as a shell's child.
  func signalForeground(_ signal: Int32) { kill(-tcgetpgrp(master), signal) }

  /// Takes the terminal away, as a closed window or a lost connection does.
  func hangUp() {
    let nothing = open("/dev/null", O_RDWR | O_CLOEXEC)
    dup2(nothing, slave)
    dup2(nothing, master)
    close(nothing)
  }
}

// MARK: - Waiting

extension PseudoTerminal {
  /// Waits until a text stands on the screen.
  package func wait(for text: String) throws { try wait(until: "“\(text)” is shown") { $0.contains(text) } }

  /// Waits until a text stands on the screen no more.
  func wait(forAbsenceOf text: String) throws {
    try wait(until: "“\(text)” is gone") { !$0.contains(text) }
  }

  /// Waits until the screen is as wanted.
  package func wait(until wish: String, _ condition: (Screen) -> Bool) throws {
    let deadline = ContinuousClock.now + Self.patience
    while !condition(screen) {
      guard exitStatus == nil else { throw HarnessError.waiting(wish, "the program ended", screen.text) }
      guard ContinuousClock.now < deadline else {
        throw HarnessError.waiting(wish, "it did not happen", screen.text)
      }
      readOutput(for: 100)
      reap()
    }
  }

  /// Reads until nothing has come for a moment: a frame may come in several pieces.
  package func settle() {
    while readOutput(for: 200) {}
  }

  /// Waits until the program has ended, and reads the last that it wrote.
  @discardableResult
  package func waitForExit() throws -> ExitStatus {
    let deadline = ContinuousClock.now + Self.patience
    while true {
      reap()
      if let exitStatus {
        while readOutput(for: 0) {}
        return exitStatus
      }
      guard ContinuousClock.now < deadline else {
        throw HarnessError.waiting("the program has ended", "it did not", screen.text)
      }
      readOutput(for: 20)
    }
  }

  /// What the program failed to put back.
  var restorationProblems: [String] { terminal.restorationProblems + modeProblems }

  /// Reads what has come, waiting for some milliseconds where nothing has.
  @discardableResult
  private func readOutput(for milliseconds: Int32) -> Bool {
    var source = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&source, 1, milliseconds) > 0, source.revents & Int16(POLLIN) != 0 else { return false }
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = read(master, &bytes, bytes.count)
    guard count > 0 else { return false }
    output += bytes[..<count]
    terminal.feed(bytes[..<count])
    return true
  }

  private func reap() {
    var status: Int32 = 0
    guard exitStatus == nil, waitpid(process, &status, WNOHANG) == process else { return }
    let signal = status & 0x7F
    exitStatus = signal == 0 ? .exited((status >> 8) & 0xFF) : .signalled(signal)
  }

  private var modeProblems: [String] {
    var modes = termios()
    guard tcgetattr(slave, &modes) == 0 else { return [] }
    let isSame =
      modes.c_iflag == modesBefore.c_iflag && modes.c_oflag == modesBefore.c_oflag
      && modes.c_cflag == modesBefore.c_cflag && modes.c_lflag == modesBefore.c_lflag
    return isSame ? [] : ["line modes differ"]
  }
}

extension VirtualTerminal {
  /// What a program that has left failed to put back.
  var restorationProblems: [String] {
    var problems: [String] = []
    if isAlternate { problems.append("alternate screen on") }
    if !modes.contains(25) { problems.append("cursor hidden") }
    if !modes.contains(7) { problems.append("wrapping off") }
    let mustBeOff = [
      1: "application cursor keys", 1000: "mouse", 1002: "mouse drags", 1003: "mouse moves",
      1006: "mouse encoding",
      2004: "bracketed paste", 1004: "focus reports", 2026: "synchronised output",
    ]
    for (mode, name) in mustBeOff.sorted(by: { $0.key < $1.key }) where modes.contains(mode) {
      problems.append("\(name) on")
    }
    if isKeypadInApplicationMode { problems.append("application keypad on") }
    if drawsLines { problems.append("line drawing on") }
    if look != Look() { problems.append("attributes on") }
    if scrollRegion != 0...size.rows - 1 { problems.append("scroll region set") }
    return problems
  }
}

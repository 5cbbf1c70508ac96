import TerminalHarness

/// A dashboard on the list of volunteers, and the keys whose answers are timed.
struct DashboardRun {
  /// From the start of the process to the first rows and the total, the key for the list typed ahead.
  let firstPaint: Duration
  private let session: PseudoTerminal
  private let clock = ContinuousClock()

  init(database: String) throws {
    let started = clock.now
    let session = try PseudoTerminal(
      command: [Product.path] + Demo.arguments(database: database), in: Workspace(),
      size: ScreenSize(columns: 120, rows: 36))
    try session.press(.character("2"))
    try session.wait(until: "the first rows and their number are shown") {
      $0.cursorLine.hasPrefix("→") && $0.contains(" 1 of ")
    }
    firstPaint = clock.now - started
    self.session = session
  }

  /// Waits until everything has been read and the plan made.
  func waitUntilReady() throws {
    // The first plan of a large database takes its time where the machine is busy.
    let deadline = clock.now + .seconds(120)
    while clock.now < deadline, !isPlanned(session.screen) { session.settle() }
    try session.wait(until: "there is a plan", isPlanned)
    session.settle()
  }

  /// Times single steps down the list.
  func timeDown(_ count: Int) throws -> Timings {
    var timings = Timings("j")
    for row in 2...count + 1 {
      try timings.add(answer(to: .character("j")) { $0.contains(" \(grouped(row)) of ") })
    }
    return timings
  }

  /// Times pages down the list.
  func timePages(_ count: Int) throws -> Timings {
    var timings = Timings("PgDn")
    for _ in 0..<count {
      let before = status(session.screen)
      try timings.add(answer(to: .pageDown) { status($0) != before })
    }
    return timings
  }

  /// Times each keystroke of words typed into the filter.
  func timeFilter(_ words: [String]) throws -> Timings {
    var timings = Timings("a key of a filter")
    for word in words {
      try session.press(.character("/"))
      try session.wait(until: "a filter can be typed") { $0.lines.contains { $0.hasPrefix("/") } }
      var typed = ""
      for letter in word {
        typed.append(letter)
        try timings.add(answer(to: .character(letter)) { $0.lines.contains { $0.hasPrefix("/\(typed)") } })
      }
      try session.press(.escape)
      try session.wait(until: "the filter is gone") { !$0.lines.contains { $0.hasPrefix("/") } }
      session.settle()
    }
    return timings
  }

  /// Times acts on the rows of the plan, from the key that makes each to its new plan painted: pins and vetoes, their
  /// removal, asks, undo and redo in turn, one row after another.
  func timeActs(_ count: Int) throws -> [Timings] {
    try session.press(.character("5"))
    try session.wait(until: "the list of the plan is shown") { $0.contains("in the plan") }
    session.settle()
    var timings: [String: Timings] = [:]
    var all = Timings("an act, to its new plan")
    for act in 0..<count {
      let step = Act.turn[act % Act.turn.count]
      repeat {
        if step.isOnProposal { try goToNextProposal() }
        try step.before.forEach { key in
          try session.press(key)
          session.settle()
        }
      } while try wantsReason()
      let said = notice(session.screen)
      let time = try answer(to: step.key) { screen in
        let line = notice(screen)
        return line != said && line.contains(step.says)
          && screen.lines[0].contains("plan:") && !screen.lines[0].contains("solving")
      }
      all.add(time)
      timings[step.name, default: Timings("  of these \(step.name)")].add(time)
    }
    return [all] + timings.sorted { $0.key < $1.key }.map(\.value)
  }

  /// Whether an act asks for a reason, which is typed and not timed: it is left then.
  private func wantsReason() throws -> Bool {
    guard session.screen.contains("Why ask") else { return false }
    try session.press(.escape)
    session.settle()
    return true
  }

  private func goToNextProposal() throws {
    // A step may be lost to what lies over the list for a moment, but not many in a row.
    var standing = 0
    repeat {
      guard standing < 20 else { throw NoProposalLeft() }
      let before = session.screen.cursorLine
      try session.press(.character("j"))
      session.settle()
      standing = session.screen.cursorLine == before ? standing + 1 : 0
    } while !session.screen.cursorLine.contains("in the plan")
  }

  /// The list of the plan ends before all acts are made.
  private struct NoProposalLeft: Error, CustomStringConvertible {
    let description = "no proposal is left to act on: ask for fewer acts, or use a larger demo"
  }

  func leave() throws {
    try session.press(.character("Q"))
    try session.waitForExit()
  }

  private func answer(to key: Key, _ isAnswered: (Screen) -> Bool) throws -> Duration {
    let pressed = clock.now
    try session.press(key)
    try session.wait(until: "the key is answered", isAnswered)
    return clock.now - pressed
  }

  private func isPlanned(_ screen: Screen) -> Bool {
    screen.lines[0].contains("plan: optimal") || screen.lines[0].contains("plan: within")
  }

  /// What the foot of the screen says, which may take two lines.
  private func notice(_ screen: Screen) -> String { screen.lines.suffix(4).joined(separator: " ") }

  private func status(_ screen: Screen) -> String { screen.lines.dropLast().last ?? "" }

  private func grouped(_ number: Int) -> String {
    number < 1_000 ? "\(number)" : "\(number / 1_000),\("00\(number % 1_000)".suffix(3))"
  }
}

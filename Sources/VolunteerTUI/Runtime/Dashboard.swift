import Foundation
import Matching
import Records

/// Opens the dashboard on a terminal and runs it until the coordinator leaves: input, update, effects, paint.
struct Dashboard {
  var path: String
  var user: String
  /// The day to work on; nil for the day that it is.
  var fixedDay: Day?

  /// Nobody at the keys for so long hides personal data.
  private static let idleAfter = Duration.seconds(300)
  /// How often another program's writes are looked for.
  private static let lookEvery = Duration.seconds(2)

  /// After how many looks with nothing to do the plan is checked: an act must not have to wait for that.
  private static let looksBeforeCheck = 3

  func run() throws {
    let terminal = try Terminal(environment: ProcessInfo.processInfo.environment)
    defer { terminal.close() }
    let mailbox = Mailbox<Event>(waker: terminal.waker)
    let engine = Engine(records: RecordKeeper(path: path, user: user), mailbox: mailbox)
    var state = State(size: terminal.size, today: today(in: nil), title: Self.title(for: path), user: user)
    state.glyphs = terminal.capabilities.glyphs
    engine.open(today: state.today)
    terminal.paint(view(state))
    var lastInput = ContinuousClock.now
    var idleLooks = 0
    var isRunning = true
    while isRunning {
      let inputs = terminal.nextEvents(timeout: Self.lookEvery)
      var events = inputs.map(Event.input) + mailbox.takeAll()
      let now = ContinuousClock.now
      if !inputs.isEmpty { lastInput = now }
      if inputs.isEmpty, !state.isHidden, now - lastInput >= Self.idleAfter { events.append(.idle) }
      let day = today(in: state.world)
      if day != state.today { events.append(.day(day)) }
      idleLooks = events.isEmpty ? idleLooks + 1 : 0
      if events.isEmpty { engine.lookForOthers() }
      if idleLooks == Self.looksBeforeCheck { engine.checkPlan() }
      for event in events where isRunning {
        for effect in update(&state, event) {
          if case .quit = effect { isRunning = false }
          engine.perform(effect, today: state.today)
        }
      }
      if isRunning, !events.isEmpty { terminal.paint(view(state)) }
    }
    engine.finish()
    if let failure = state.failure {
      terminal.close()
      throw ProgramFailure(failure, .inputOutput)
    }
  }

  private func today(in world: World?) -> Day {
    fixedDay ?? Clock.today(for: world?.snapshot.policy ?? Policy())
  }

  /// What the header calls the database: its file's name.
  static func title(for path: String) -> String {
    URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
  }
}

/// The machine's clock, read here and handed to everything else.
enum Clock {
  /// The civil day where the coordinator works, whatever the machine's own time zone.
  static func today(for policy: Policy) -> Day { Day(of: .now, in: policy.timeZone) }
}

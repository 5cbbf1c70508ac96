import Foundation
import Matching
import Records
import Testing

@testable import VolunteerTUI

/// A coordinator at the keys of the whole program but its terminal and its clock.
///
/// Effects are carried out at once against a store in a folder of its own, and what comes of them goes back into
/// the app, so that a workflow reads as the keys that do it: `try script.press("3", "m", "o", "O")`.
final class Script {
  private(set) var state: State
  /// What the app asked for, the latest last.
  private(set) var effects: [Effect] = []
  /// How many keys were pressed; typed text does not count.
  private(set) var keys = 0
  private(set) var didQuit = false
  /// Whether effects wait until `carryOut`, as they do while the database or the solver is busy.
  var isHoldingEffects = false
  /// Whose folder this is, so that it is removed with the last script that uses it.
  let folder: ScriptFolder

  private var waiting: [Effect] = []
  private let records: RecordKeeper
  private let planner: Planner
  private let trials = PolicyTrials()

  /// Opens the dashboard on a world; nil for a database without records.
  init(
    _ batch: Batch? = TestWorld.batch, width: Int = 100, height: Int = 30, today: Day = TestWorld.today,
    planner: Planner = Planner()
  ) throws {
    self.planner = planner
    folder = ScriptFolder()
    if let batch {
      let store = try Store.open(folder.database, as: "jo", today: { today })
      try store.load(batch, title: "The test world")
      try store.close()
    }
    records = RecordKeeper(path: folder.database, user: "jo")
    state = State(size: Size(width: width, height: height), today: today, title: "Test", user: "jo")
    try open()
  }

  /// Opens the dashboard of another coordinator on the same database.
  init(beside other: Script, as user: String) throws {
    folder = other.folder
    planner = Planner()
    records = RecordKeeper(path: folder.database, user: user)
    state = State(size: other.state.size, today: other.state.today, title: "Test", user: user)
    try open()
  }

  private func open() throws {
    try send(.opened(records.openFirstRows(today: state.today)))
    try send(.loaded(records.load(today: state.today)))
  }

  /// Presses keys by the names that the help gives them: `j`, `Enter`, `Ctrl-f`, `PgDn`.
  func press(_ names: String..., sourceLocation: SourceLocation = #_sourceLocation) throws {
    for name in names {
      let key = try #require(Key(name), "there is no key \(name)", sourceLocation: sourceLocation)
      keys += 1
      try send(.input(.key(key)))
    }
  }

  /// Types text, a key a character.
  func type(_ text: String) throws {
    for character in text { try send(.input(.key(.character(character)))) }
  }

  /// Lets something happen.
  func send(_ event: Event) throws {
    for effect in update(&state, event) {
      effects.append(effect)
      if isHoldingEffects { waiting.append(effect) } else { try carryOut(effect) }
    }
  }

  /// Carries out what waited.
  func carryOut() throws {
    isHoldingEffects = false
    let waited = waiting
    waiting = []
    for effect in waited { try carryOut(effect) }
  }

  /// Carries out the writes that waited, while plans wait on.
  func carryOutWrites() throws {
    let waited = waiting
    waiting = []
    for effect in waited {
      if case .write = effect { try carryOut(effect) } else { waiting.append(effect) }
    }
  }

  /// Looks whether somebody else wrote, as the program does when nobody is at the keys.
  func lookForOthers() throws {
    if records.changedElsewhere() { try send(.changedElsewhere) }
  }

  /// Checks the plan, as the program does when nothing else is to be done.
  func checkPlan() throws {
    switch planner.check() {
    case nil: break
    case .confirmed(let plan): try send(.planChecked(plan))
    case .refuted(let plan, let problem): try send(.planRefuted(plan, problem))
    }
  }

  /// Goes on with what relies on a plan where nothing speaks against it.
  private func onceChecked(_ plan: PlannedWorld?, _ goOn: () throws -> Void) throws {
    let (isAllowed, events) = plan.map { planner.reliance(on: $0) } ?? (true, [])
    if isAllowed { try goOn() }
    for event in events { try send(event) }
  }

  private func carryOut(_ effect: Effect) throws {
    switch effect {
    case .quit: didQuit = true
    case .reload: try answer { .loaded(try $0.load(today: state.today)) }
    case .write(let write):
      try onceChecked(write.reliesOn) { try answer { try $0.write(write, today: state.today) } }
    case .save(let edit, let reader): try answer { try $0.save(edit, reader, today: state.today) }
    case .undo: try answer { try $0.undo(today: state.today) }
    case .redo: try answer { try $0.redo(today: state.today) }
    case .importFile(let path, let kind):
      try answer { try $0.importFile(path, as: kind, today: state.today) }
    case .liftHold(let volunteer, let lead, let reason):
      try answer { try $0.liftHold(on: volunteer, by: lead, reason: reason, today: state.today) }
    case .export(var request, let world, let plan):
      request.path = folder.path(request.path)
      try onceChecked(plan) { try answer { try $0.export(request, world: world, plan: plan) } }
    // The demo goes where the account keeps its files, so it is made by the tests of the program alone.
    case .makeDemo: break
    case .plan(let world):
      planner.ask(for: world)
      if let event = planner.plan() { try send(event) }
    case .tryPolicy(let world, let policy, let first):
      var events: [Event] = []
      trials.run(policy, on: world, first: first, generation: trials.newGeneration()) { events.append($0) }
      for event in events { try send(event) }
    case .explain(let pairing, let plan):
      try send(Explainer.explain(pairing, in: plan, planner.session(of: plan)))
    case .explainNeed(let need, let plan): try send(Explainer.explain(need, planner.session(of: plan)))
    case .candidates(let subject, let world, let plan):
      guard let rows = CandidateRows(subject: subject, facts: world.facts) else { return }
      try send(.candidates(rows))
      try send(.candidates(rows.indexed(plan: plan)))
    }
  }

  private func answer(_ job: (RecordKeeper) throws -> Event) throws {
    let event: Event
    do {
      event = try job(records)
    } catch {
      event = records.event(for: error)
    }
    try send(event)
  }
}

/// A folder for one test, removed with the last that holds it.
final class ScriptFolder: Sendable {
  let folder = NSTemporaryDirectory() + "script-\(UUID().uuidString)"

  init() {
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  var database: String { path("test.sqlite") }

  /// A path in the folder; absolute ones stay as they are.
  func path(_ name: String) -> String { name.hasPrefix("/") ? name : folder + "/" + name }

  func content(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path(name))), as: UTF8.self)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }
}

extension Key {
  /// Every key by the name that the help gives it.
  static let named: [String: Key] = {
    var keys: [Key] = [
      .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .up, .down, .left, .right, .home, .end,
      .pageUp, .pageDown,
    ]
    keys += "abcdefghijklmnopqrstuvwxyz ".map(Key.control)
    keys += (0x20...0x7E).map { .character(Character(Unicode.Scalar($0))) }
    return Dictionary(keys.map { ($0.description, $0) }) { one, _ in one }
  }()

  init?(_ name: String) {
    guard let key = Self.named[name] else { return nil }
    self = key
  }
}

import Matching
import Testing

@testable import VolunteerTUI

@Suite("The table of actions")
struct ActionTableTests {
  @Test("Every name has one action, with a title, and keys unless it is rare enough for the palette alone")
  func complete() {
    let withoutKeys: [ActionName] = [.abandonForm, .liftHold]
    for name in ActionName.allCases {
      let actions = ActionTable.all.filter { $0.name == name }
      #expect(actions.count == 1, "\(name) has \(actions.count) actions")
      #expect(actions.first?.title.isEmpty == false)
      #expect(actions.first?.keys.isEmpty == withoutKeys.contains(name), "\(name)")
    }
    #expect(ActionTable.all.count == ActionName.allCases.count)
  }

  @Test("Titles are told apart, and begin with a capital")
  func titles() {
    #expect(Set(ActionTable.all.map(\.title)).count == ActionTable.all.count)
    for action in ActionTable.all { #expect(action.title.first?.isUppercase == true, "\(action.title)") }
  }

  @Test("The help lists every action under its group, with all its keys")
  func help() {
    let listed = Palette.help(matching: "").compactMap { line -> ActionName? in
      if case .action(let action) = line { action.name } else { nil }
    }
    #expect(
      listed.sorted { $0.rawValue < $1.rawValue } == ActionName.allCases.sorted { $0.rawValue < $1.rawValue })
    let groups = Palette.help(matching: "").compactMap { line -> String? in
      if case .group(let title) = line { title } else { nil }
    }
    #expect(groups == Action.Group.allCases.map(\.rawValue))
  }

  @Test("The palette lists every action in every state, what can be done here first")
  func palette() throws {
    for state in try ManyStates.all() {
      var state = state
      state.layers.append(.palette(PickerLayer()))
      let actions = Palette.actions(matching: "", in: state)
      #expect(actions.count == ActionTable.all.count)
      state.layers.removeLast()
      let isHere = actions.map { $0.availability(state) == .available }
      #expect(isHere == isHere.sorted { $0 && !$1 })
    }
  }

  @Test("No two actions answer to one key in one state")
  func noDoubles() throws {
    let keys = Set(ActionTable.all.flatMap(\.keys))
    for state in try ManyStates.all() {
      for key in keys {
        let actions = ActionTable.all.filter {
          $0.keys.contains(key) && $0.availability(state) != .elsewhere
        }
        #expect(actions.count <= 1, "\(key) does \(actions.map(\.name)) in \(ManyStates.name(state))")
      }
    }
  }

  @Test("The footer shows what can be done here and nothing else, the way to all actions first")
  func footer() throws {
    for state in try ManyStates.all() {
      let hints = FooterView.hints(for: state)
      #expect(!hints.isEmpty)
      switch state.layers.last {
      case nil, .record, .candidates, .explanation:
        #expect(hints.prefix(2).map(\.key) == [":", "?"])
        for hint in hints {
          let action = ActionTable.all.first { action in
            action.keys.first?.description == hint.key && action.availability(state) == .available
          }
          #expect(action != nil, "\(hint.key) \(hint.title) is not to be done in \(ManyStates.name(state))")
        }
      default: #expect(hints.contains { $0.key == "Esc" })
      }
    }
  }

  @Test("An action that cannot be done here says why, and does nothing")
  func reasons() throws {
    for state in try ManyStates.all() {
      for action in ActionTable.all {
        guard case .unavailable(let reason) = action.availability(state) else { continue }
        var after = state
        let effects = ActionTable.perform(action, in: &after)
        #expect(effects.isEmpty)
        #expect(after.notice == Notice(kind: .refused, text: reason))
        #expect(after.layers.count == state.layers.count)
        #expect(reason.count > 10)
      }
    }
  }
}

/// The app in all kinds of state: every screen, every layer, with and without records and a plan.
enum ManyStates {
  private static let scripts: [[String]] = [
    ["1"], ["2"], ["3"], ["4"], ["5"], ["2", "Enter"], ["3", "Enter"], ["4", "Enter"], ["5", "Enter"],
    ["3", "m"], ["2", "m"], ["5", "w"], ["3", "m", "w"], ["3", "m", "o"], ["x"], ["x", "x"], ["a"],
    ["a", "v"], ["2", "e"], ["2", "/"], ["2", "s"], ["?"], [":"], ["Ctrl-f"], ["q"], ["I"], ["5", "K"],
    ["2", "Space"], ["2", "*", "/"], ["4", "Enter", "Enter"],
  ]

  private static let made = Result { try make() }

  static func all() throws -> [State] { try made.get() }

  private static func make() throws -> [State] {
    var states: [State] = []
    for keys in scripts {
      let script = try Script()
      for key in keys { try script.press(key) }
      states.append(script.state)
    }
    let empty = try Script(nil)
    states.append(empty.state)
    let unread = State(
      size: Size(width: 80, height: 24), today: TestWorld.today, title: "Test", user: "jo")
    states.append(unread)
    var partial = unread
    let script = try Script()
    _ = update(
      &partial,
      .opened(World(snapshot: try script.snapshot, today: TestWorld.today, totals: Totals(volunteers: 13))))
    for screen in ScreenName.allCases {
      _ = partial.go(to: screen)
      states.append(partial)
    }
    return states
  }

  static func name(_ state: State) -> String {
    "\(state.screen)" + state.layers.map { " › \(String(describing: $0).prefix(12))" }.joined()
  }
}

/// Names for everything a person can do, for tests, menus and documentation.
enum ActionName: String, CaseIterable, Sendable {
  case down, up, pageDown, pageUp, first, last, nextRecord, previousRecord, nextPane
  case overview, volunteers, needs, services, plan, policy
  case open, back, filter, sort, mark, markAll, find
  case candidates, replan, commit, notes, moves, why, pin, veto, ask, answer, nextStage, edit, add
  case undo, redo, liftHold, export, importFile, makeDemo, reload
  case less, more, muchLess, muchMore, leaveOut, typeSetting, putBackSetting, savePolicy, putBackPolicy
  case keys, palette, close, quit, abandonForm
}

/// One thing a person can do: the only place where its keys, its words and its conditions are written.
///
/// The footer, the help, the palette and the documentation of keys are all made from the table of these.
struct Action: Sendable {
  /// What the help sorts actions under.
  enum Group: String, CaseIterable, Sendable {
    case moving = "Moving about"
    case looking = "Looking for something"
    case matching = "Matching"
    case records = "Records"
    case policy = "The policy"
    case program = "The program"
  }

  enum Availability: Equatable, Sendable {
    case available
    /// It belongs here but cannot be done now; why, as a sentence.
    case unavailable(String)
    /// It does not belong here: the key is free for something else.
    case elsewhere
  }

  let name: ActionName
  let title: String
  let keys: [Key]
  let group: Group
  /// Whether `u` takes it back.
  var isUndoable = false
  /// Where it stands in the footer, the least first; nil where the footer leaves it out.
  var footer: Int?
  /// What the footer calls it, where the title is too long for that.
  var short: String?
  var availability: @Sendable (State) -> Availability = { _ in .available }
  let perform: @Sendable (inout State) -> [Effect]
}

/// The one table of actions.
enum ActionTable {
  static let all: [Action] =
    MovingActions.all + ScreenActions.all + LookingActions.all + MatchingActions.all + RecordActions.all
    + PolicyActions.all + ProgramActions.all

  static func named(_ name: ActionName) -> Action? {
    all.first { $0.name == name }
  }

  /// The action that a key calls for here.
  static func action(for key: Key, in state: State) -> (action: Action, availability: Action.Availability)? {
    for action in all where action.keys.contains(key) {
      let availability = action.availability(state)
      if availability != .elsewhere { return (action, availability) }
    }
    return nil
  }

  /// Does an action if it can be done, else says why not.
  static func perform(_ action: Action, in state: inout State) -> [Effect] {
    switch action.availability(state) {
    case .available:
      state.notice = nil
      return action.perform(&state)
    case .unavailable(let reason):
      state.notice = Notice(kind: .refused, text: reason)
      return []
    case .elsewhere:
      state.notice = Notice(kind: .refused, text: "“\(action.title)” has nothing to act on here")
      return []
    }
  }
}

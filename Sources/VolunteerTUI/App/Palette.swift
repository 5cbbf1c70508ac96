/// What the palette and the help list, made from the table of actions.
enum Palette {
  /// The actions whose title, group or key matches, best first: those that can be done here before the rest.
  static func actions(matching text: String, in state: State) -> [Action] {
    let words = text.lowercased().split(separator: " ")
    let found = ActionTable.all.filter { action in
      let line = searchText(of: action)
      return words.allSatisfy { line.contains($0) }
    }
    // The palette itself lies on top: what can be done is judged by what lies under it.
    var under = state
    if case .palette = under.layers.last { under.layers.removeLast() }
    return found.filter { $0.availability(under) == .available }
      + found.filter { $0.availability(under) != .available }
  }

  /// Lines of the help: a group's title, or an action under it.
  enum HelpLine: Sendable {
    case group(String)
    case action(Action)
  }

  /// The help's lines for a filter that looks at titles and keys.
  static func help(matching text: String) -> [HelpLine] {
    let words = text.lowercased().split(separator: " ")
    return Action.Group.allCases.flatMap { group -> [HelpLine] in
      let actions = ActionTable.all.filter { action in
        guard action.group == group else { return false }
        let line = searchText(of: action)
        let isKey = action.keys.contains { $0.description == text }
        return isKey || words.allSatisfy { line.contains($0) }
      }
      return actions.isEmpty ? [] : [.group(group.rawValue)] + actions.map(HelpLine.action)
    }
  }

  /// The keys of an action as people read them: `j Down`.
  static func keys(of action: Action) -> String {
    action.keys.map(\.description).joined(separator: " ")
  }

  private static func searchText(of action: Action) -> String {
    "\(action.title) \(action.group.rawValue) \(action.short ?? "") \(keys(of: action))".lowercased()
  }
}

/// Going to a screen by its number, and into and out of layers.
enum ScreenActions {
  static let all: [Action] =
    ScreenName.allCases.map { screen in
      Action(
        name: screen.action, title: screen.title, keys: [.character(Character(String(screen.rawValue)))],
        group: .moving,
        perform: { $0.go(to: screen) })
    } + [
      Action(
        name: .open, title: "Open", keys: [.enter], group: .moving, footer: 10,
        availability: { state in
          if state.isOnOverview {
            return state.overviewRow?.opening == nil ? .unavailable("Nothing is selected") : .available
          }
          return state.focusedList == nil
            ? .elsewhere : state.focus.record == nil ? .unavailable("Nothing is selected") : .available
        },
        perform: { $0.isOnOverview ? $0.openOverviewRow() : $0.openFocus() }),
      Action(
        name: .back, title: "Back", keys: [.escape], group: .moving, footer: 11,
        availability: { state in
          !state.layers.isEmpty || state.focusIsNarrowed ? .available : .elsewhere
        },
        perform: { $0.goBack() }),
    ]
}

extension ScreenName {
  /// The action that goes to the screen.
  var action: ActionName {
    switch self {
    case .overview: .overview
    case .volunteers: .volunteers
    case .needs: .needs
    case .services: .services
    case .plan: .plan
    case .policy: .policy
    }
  }
}

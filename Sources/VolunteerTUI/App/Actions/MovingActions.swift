/// Moving in lists and between records.
enum MovingActions {
  static let all: [Action] = [
    moving(.down, "Down", [.character("j"), .down]) { table in table.move(by: 1) },
    moving(.up, "Up", [.character("k"), .up]) { table in table.move(by: -1) },
    moving(.pageDown, "A page down", [.move(.pageDown, []), .control("d")]) { table in
      table.move(by: table.page)
    },
    moving(.pageUp, "A page up", [.move(.pageUp, [])]) { table in table.move(by: -table.page) },
    moving(.first, "To the first", [.character("g"), .home]) { table in table.select(0) },
    moving(.last, "To the last", [.character("G"), .end]) { table in table.select(table.shown.count - 1) },
    Action(
      name: .nextRecord, title: "Next record", keys: [.character("]")], group: .moving,
      availability: neighbours, perform: { $0.openNeighbour(by: 1) }),
    Action(
      name: .previousRecord, title: "Previous record", keys: [.character("[")], group: .moving,
      availability: neighbours, perform: { $0.openNeighbour(by: -1) }),
    Action(
      name: .nextPane, title: "Next pane", keys: [.tab], group: .moving,
      availability: { state in
        if state.isOnOverview { return .available }
        guard state.focusedList != nil else { return .elsewhere }
        return state.hasDetailPane
          ? .available : .unavailable("The screen is too small for a second pane: Enter opens")
      },
      perform: { state in
        if state.isOnOverview {
          state.goToNextOverviewPane()
        } else {
          state.detail = DetailPlace(isFocused: !state.detail.isFocused)
        }
        return []
      }),
  ]

  /// Neighbours are those of the screen's list, so a page opened from elsewhere has none.
  @Sendable private static func neighbours(_ state: State) -> Action.Availability {
    guard state.recordOnShow != nil else { return .elsewhere }
    return state.layers.count == 1 && state.screen.list != nil
      ? .available : .unavailable("This page was not opened from a list: Esc goes back")
  }

  private static func moving(
    _ name: ActionName, _ title: String, _ keys: [Key], _ move: @escaping @Sendable (inout TableState) -> Void
  ) -> Action {
    Action(
      name: name, title: title, keys: keys, group: .moving,
      availability: { state in
        if state.scrollsExplanation || state.isOnOverview || state.isOnPolicy { return .available }
        return state.focusedList == nil ? .elsewhere : .available
      },
      perform: { state in
        if state.scrollsExplanation {
          state.scrollExplanation(name)
        } else if state.isOnOverview {
          state.moveOnOverview(name)
        } else if state.isOnPolicy {
          state.moveOnPolicy(name)
        } else if state.detail.isFocused, state.hasDetailPane {
          _ = state.scrollDetail(name)
        } else if state.recordOnShow != nil, [.pageDown, .pageUp].contains(name), state.scrollDetail(name) {
          return []
        } else if let list = state.focusedList {
          state.withTable(of: list, move)
        }
        return []
      })
  }
}

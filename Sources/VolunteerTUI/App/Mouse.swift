/// The mouse: a click selects, a double click opens, the wheel scrolls, a click on a tab goes there.
func takeMouse(_ mouse: MouseEvent, _ state: inout State) -> [Effect] {
  let layout = ScreenLayout(state)
  if let modal = state.layers.last, modal.list == nil, !state.scrollsExplanation { return [] }
  switch mouse.action {
  case .wheelUp, .wheelDown:
    let rows = mouse.action == .wheelUp ? -3 : 3
    if state.scrollsExplanation {
      state.scrollExplanation(rows < 0 ? .up : .down)
    } else if state.isOnPolicy {
      state.moveOnPolicy(rows < 0 ? .up : .down)
    } else if let list = state.focusedList {
      state.withTable(of: list) { $0.scroll(by: rows) }
    }
  case .click, .doubleClick:
    if let tab = ScreenLayout.tabs(state, in: layout.tabs).first(where: { $0.rect.contains(mouse.at) }) {
      return state.go(to: tab.screen)
    }
    if state.isOnPolicy, let row = PolicyLayout(state).row(at: mouse.at, from: state.policy.top) {
      state.policy.selected = row
      return []
    }
    guard let (name, pane) = layout.list, pane.rows.contains(mouse.at), name == state.focusedList else {
      return []
    }
    state.withTable(of: name) { table in
      let row = table.top + mouse.at.y - pane.rows.y
      if table.shown.indices.contains(row) { table.select(row) }
    }
    if mouse.action == .doubleClick { return state.openFocus() }
  case .secondaryClick: break
  }
  return []
}

import Matching

/// Where the coordinator is in the pane that tells of the selected row, or in the page of a record.
struct DetailPlace: Equatable, Sendable {
  /// Whether moving keys scroll the pane rather than move in the list.
  var isFocused = false
  /// The first line on screen.
  var top = 0
}

extension State {
  /// What the pane beside or under the list says, or the page over it.
  var detailLines: [PageLine] {
    guard let world else { return [] }
    switch layers.last(where: { $0.coversBody }) {
    case .record(let layer): return Pages.page(of: layer.name, facts: world.facts, plan: plan)
    case .candidates:
      // Also under a question about the row, when keys are not in the list.
      guard let key = lists[.candidates]?.selectedKey(in: world.snapshot),
        let pairing = Self.focus(on: key, in: world.snapshot).pairing,
        let assessment = world.facts.context.assess(pairing)
      else { return [] }
      return AssessmentPage.lines(assessment, policy: world.snapshot.policy)
    case nil:
      guard let list = screen.list, let key = lists[list]?.selectedKey(in: world.snapshot) else { return [] }
      return Pages.page(of: key, facts: world.facts, plan: plan)
    default: return []
    }
  }

  /// Whether there is a pane for Tab to go to: a list in focus, and beside it room for what is said of its row.
  var hasDetailPane: Bool {
    focusedList != nil && !ScreenLayout(self).detail.isEmpty
  }

  /// Scrolls the pane by what a moving key means; false where all of it is in sight.
  mutating func scrollDetail(_ name: ActionName) -> Bool {
    let area = ScreenLayout(self).detailText
    let last = PageWidget.height(of: detailLines, width: area.width) - area.height
    guard last > 0, area.height > 0 else { return false }
    // The last line of the page before stays in sight, and the one that tells of more is none.
    let page = max(1, area.height - 2)
    let top =
      switch name {
      case .down: detail.top + 1
      case .up: detail.top - 1
      case .pageDown: detail.top + page
      case .pageUp: detail.top - page
      case .first: 0
      default: last
      }
    detail.top = min(max(0, top), last)
    return true
  }
}

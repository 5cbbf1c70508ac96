import Matching

/// Going from screen to screen, and into and out of layers.
extension State {
  mutating func go(to screen: ScreenName) -> [Effect] {
    self.screen = screen
    layers.removeAll()
    detail = DetailPlace()
    // Going there by its key shows all of it, in its own order.
    if let list = screen.list, let source = source(of: list) {
      lists[list]?.queue = nil
      lists[list]?.settle(source: source)
      fitLists()
    }
    return []
  }

  /// Opens what is selected.
  mutating func openFocus() -> [Effect] {
    let focus = focus
    // Of a pair, the candidates' list opens the side that is not already on show, and the plan the volunteer.
    if case .candidates(.volunteer) = layers.last, let need = focus.need {
      show(.need(need))
    } else if case .volunteer = recordOnShow, let need = focus.need {
      show(.need(need))
    } else if let recordOnShow, focus.record == recordOnShow {
      return []
    } else if let record = focus.record {
      show(record)
    }
    return []
  }

  /// Leaves the pane, else the topmost layer; where there is neither, clears marks, then the filter, then the queue.
  mutating func goBack() -> [Effect] {
    typedAhead = []
    if detail.isFocused, hasDetailPane {
      detail = DetailPlace()
      return []
    }
    if let closed = layers.popLast() {
      // A page that lay over this one leaves its pane as it was.
      if closed.list != nil { detail = DetailPlace() }
      // Layers of a kind share one list: its rows and marks leave with the layer that they belonged to.
      if let list = closed.list { lists[list] = nil }
      if closed.list == .related { returnToRelated() }
      guard let world, !hasCandidates, let subject = shownCandidates else { return [] }
      return [.candidates(subject, world, plan)]
    }
    guard let list = focusedList else { return [] }
    if lists[list]?.table.marks.isEmpty == false {
      lists[list]?.table.marks.removeAll()
    } else if lists[list]?.table.filter.isEmpty == false {
      lists[list]?.table.filter = ""
      refresh(list)
    } else {
      lists[list]?.queue = nil
      refresh(list)
    }
    return []
  }

  /// Whether a key has to wait for the candidates that it is meant for; the keys that leave do not.
  func awaitsCandidates(before key: Key) -> Bool {
    guard case .candidates = layers.last, !hasCandidates else { return false }
    return ![.escape, .character("q"), .character("Q"), .character("?"), .character(":")].contains(key)
      && typedAhead.count < 32
  }

  /// Opens the record before or after the one on show, in the screen's list.
  mutating func openNeighbour(by step: Int) -> [Effect] {
    guard let list = screen.list, layers.count == 1, let snapshot = world?.snapshot else { return [] }
    guard select(recordOnShow, in: list) else {
      notice = Notice(kind: .refused, text: "This record is not among the rows shown: Esc goes back to them")
      return []
    }
    withTable(of: list) { $0.move(by: step) }
    guard let key = lists[list]?.selectedKey(in: snapshot) else { return [] }
    if let record = Self.focus(on: key, in: snapshot).record {
      layers.removeLast()
      show(record)
    }
    return []
  }

  /// Selects the row that opens a record: its page may have been found rather than opened.
  ///
  /// - Returns: Whether the list shows such a row.
  @discardableResult
  private mutating func select(_ record: RecordName?, in list: ListName) -> Bool {
    guard let record, let view = lists[list], let snapshot = world?.snapshot else { return false }
    let opens = { (row: Int) in
      Self.focus(on: view.rows.key(row, in: snapshot), in: snapshot).record == record
    }
    if let row = view.table.selectedRow, opens(row) { return true }
    guard let shown = view.table.shown.firstIndex(where: { opens(Int($0)) }) else { return false }
    withTable(of: list) { $0.select(shown) }
    return true
  }

  mutating func withTable(of list: ListName, _ change: (inout TableState) -> Void) {
    guard var table = lists[list]?.table else { return }
    change(&table)
    lists[list]?.table = table
  }

  /// Whether the topmost layer is a page of explanation, which moving keys scroll.
  var scrollsExplanation: Bool {
    if case .explanation = layers.last { true } else { false }
  }

  mutating func scrollExplanation(_ name: ActionName) {
    guard case .explanation(var layer) = layers.last else { return }
    let page = max(1, size.height - 6)
    let width = ScreenLayout(self).body.inset(1, 0).width
    let last = max(0, layer.page.map { PageWidget.height(of: $0.lines, width: width) - 1 } ?? 0)
    switch name {
    case .down: layer.top += 1
    case .up: layer.top -= 1
    case .pageDown: layer.top += page
    case .pageUp: layer.top -= page
    case .first: layer.top = 0
    default: layer.top = last
    }
    layer.top = min(max(0, layer.top), last)
    layers[layers.count - 1] = .explanation(layer)
  }

  /// Closes the form that was saved, and shows the record unless its page is what lies under the form.
  mutating func closeForm(showing saved: RecordName) {
    guard case .form(let form) = layers.last else { return }
    layers.removeLast()
    guard form.isNew else { return }
    // Esc from its page then leads to its row, where the screen's list has one.
    if layers.isEmpty, let list = screen.list { select(saved, in: list) }
    show(saved)
  }

  mutating func confirmQuit() {
    layers.append(
      .confirm(
        Confirmation(question: "Leave the program?", letter: "Q", intent: .action(.quit))))
  }
}

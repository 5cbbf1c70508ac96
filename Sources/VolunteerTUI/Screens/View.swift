import Matching

/// Draws the state: a pure function of it.
func view(_ state: State) -> Frame {
  var canvas = Canvas(size: state.size, glyphs: state.glyphs)
  canvas.title = "Volunteers · \(state.title)"
  guard state.size.width > 0, state.size.height > 0 else { return canvas.frame }
  if let failure = state.failure {
    drawMessage(["The records cannot be read.", failure, "Any key leaves."], on: &canvas)
    return canvas.frame
  }
  if state.isHidden {
    drawMessage(["Hidden while nobody is here.", "Any key shows the records again."], on: &canvas)
    return canvas.frame
  }
  let layout = ScreenLayout(state)
  HeaderView.draw(state, layout, on: &canvas)
  drawBody(state, layout, on: &canvas)
  FooterView.draw(state, layout, on: &canvas)
  OverlayView.draw(state, layout, on: &canvas)
  return canvas.frame
}

private func drawBody(_ state: State, _ layout: ScreenLayout, on canvas: inout Canvas) {
  guard let world = state.world else {
    canvas.draw("Opening the records…", in: layout.body.row(0), style: .dim)
    return
  }
  if state.isEmpty, state.layers.isEmpty {
    EmptyView.draw(in: layout.body, on: &canvas)
    return
  }
  let top = state.layers.last { $0.coversBody }
  switch top {
  case .form(let form): FormView.draw(form, in: layout.body, on: &canvas)
  case .explanation(let layer): ExplanationView.draw(layer, state, in: layout.body, on: &canvas)
  case .record:
    drawList(state, layout, on: &canvas)
    drawDetail(state, layout, moreKey: .pageDown, on: &canvas)
  case .candidates(let subject):
    CandidatesView.drawTitle(subject, state, in: layout.title, on: &canvas)
    drawList(state, layout, on: &canvas)
    drawDetail(state, layout, on: &canvas)
  default:
    if state.screen == .overview {
      OverviewView.draw(state, world, in: layout.body, on: &canvas)
    } else if state.screen == .policy {
      PolicyView.draw(state, on: &canvas)
    } else {
      drawList(state, layout, on: &canvas)
      drawDetail(state, layout, on: &canvas)
    }
  }
}

private func drawList(_ state: State, _ layout: ScreenLayout, on canvas: inout Canvas) {
  guard let (name, pane) = layout.list, let list = state.lists[name], let source = state.source(of: name)
  else { return }
  let isFocused = state.focusedList == name && !(state.detail.isFocused && !layout.detail.isEmpty)
  let cursor = TableWidget.draw(
    list, name: name, source: source, pane: pane, on: &canvas, isFocused: isFocused,
    isReading: state.isReading || name == .candidates && !state.hasCandidates)
  if isFocused { canvas.cursor = cursor }
}

/// The pane under or beside a list, or a record's page: what is to be said of what is selected or on show.
private func drawDetail(_ state: State, _ layout: ScreenLayout, moreKey: Key = .tab, on canvas: inout Canvas)
{
  guard !layout.detail.isEmpty else { return }
  let isFocused = state.detail.isFocused && state.focusedList != nil
  let lines = state.detailLines
  if layout.hasDivider {
    guard !lines.isEmpty else { return }
    canvas.divide(layout.detail, style: isFocused ? .activeBorder : .border)
  }
  let area = layout.detailText
  PageWidget.draw(
    lines, from: state.detail.top, in: area, on: &canvas, moreKey: isFocused ? .pageDown : moreKey)
  if isFocused { canvas.cursor = area.origin }
}

private func drawMessage(_ lines: [String], on canvas: inout Canvas) {
  let wrapped = lines.flatMap { TextLayout.wrap($0, width: max(1, canvas.bounds.width - 2)) }
  let top = max(0, (canvas.bounds.height - wrapped.count) / 2)
  for (row, line) in wrapped.enumerated() {
    canvas.draw(line, in: canvas.bounds.row(top + row), alignment: .centre)
  }
}

extension State {
  /// Whose candidates the topmost page of candidates shows; nil where there is no such page.
  var shownCandidates: CandidateSubject? {
    guard case .candidates(let subject) = layers.last(where: { $0.list == .candidates }) else { return nil }
    return subject
  }

  /// Whether the candidates that are asked for have been worked out.
  var hasCandidates: Bool {
    guard case .candidates(let rows) = lists[.candidates]?.rows else { return false }
    return rows.subject == shownCandidates
  }
}

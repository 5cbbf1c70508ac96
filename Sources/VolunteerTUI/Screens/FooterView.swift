import Matching

/// The two lines at the foot: what just happened or is being typed, and the keys that apply here.
enum FooterView {
  static func draw(_ state: State, _ layout: ScreenLayout, on canvas: inout Canvas) {
    drawStatus(state, in: layout.status, on: &canvas)
    drawKeys(state, in: layout.footer, on: &canvas)
  }

  private static func drawStatus(_ state: State, in rect: Rect, on canvas: inout Canvas) {
    switch state.layers.last {
    case .filter(let filter):
      LineView.draw("/", filter.text, in: rect, on: &canvas)
      return
    default: break
    }
    if let notice = state.notice {
      let style: Style =
        switch notice.kind {
        case .done: .good
        case .refused: .watch
        case .problem: .error
        }
      let mark: Unicode.Scalar =
        switch notice.kind {
        case .done: canvas.glyphs.good
        case .refused: canvas.glyphs.warning
        case .problem: canvas.glyphs.critical
        }
      drawNotice("\(Character(mark)) \(notice.text)", style, in: rect, on: &canvas)
      return
    }
    canvas.draw(" " + summary(of: state), in: rect, style: .dim)
  }

  /// Draws a message that is longer than its line over the lines above it too, so that it can be read to its end.
  private static func drawNotice(_ text: String, _ style: Style, in rect: Rect, on canvas: inout Canvas) {
    let lines = TextLayout.wrap(text, width: max(1, rect.width - 2)).prefix(max(1, min(4, rect.y)))
    for (index, line) in lines.enumerated() {
      let area = Rect(
        x: rect.x, y: rect.y - (lines.count - 1 - index), width: rect.width, height: rect.height)
      canvas.fill(area)
      canvas.draw(line, in: area.dropFirst(1), style: style)
    }
  }

  /// Where the coordinator is in the list: row, filter, sort, marks.
  private static func summary(of state: State) -> String {
    if state.isOnOverview {
      return state.overviewRow.map { "\($0.text)\($0.detail.isEmpty ? "" : ": ")\($0.detail)" } ?? ""
    }
    if state.isOnPolicy { return policySummary(of: state) }
    guard let name = state.focusedList, let list = state.lists[name] else { return "" }
    if state.detail.isFocused, state.hasDetailPane {
      return "In the pane: j k PgDn scroll · Tab back to the list"
    }
    let table = list.table
    var parts: [String] = []
    let total = state.isReading ? state.count(on: state.screen) ?? list.rows.count : list.rows.count
    if table.shown.isEmpty {
      parts.append("0 of \(total.grouped)")
    } else {
      let shown = table.shown.count == list.rows.count ? total : table.shown.count
      let of = shown == total ? "" : " (of \(total.grouped))"
      parts.append("\((table.selected + 1).grouped) of \(shown.grouped)\(of)")
    }
    if let queue = list.queue { parts.append("\(queue.text(table.shown.count)): Esc shows all") }
    if !table.filter.isEmpty { parts.append("filter “\(table.filter)”") }
    if !table.sort.isEmpty {
      let keys = table.sort.map { list.columns[$0.column].name + ($0.isDescending ? " falling" : "") }
      parts.append("by \(keys.joined(separator: ", then "))")
    }
    if !table.marks.isEmpty { parts.append("\(table.marks.count.grouped) marked") }
    if state.pendingWrites > 0 { parts.append("writing…") }
    return parts.joined(separator: " · ")
  }

  /// What is tried, and whether its plan is on screen.
  private static func policySummary(of state: State) -> String {
    let changes = state.policy.changes(from: state.keptPolicy)
    var parts = [changes.isEmpty ? "the policy as it is kept" : "trying \(changes.joined(separator: ", "))"]
    if let problem = state.trialProblem {
      parts.append(problem)
    } else if !state.isTrialCurrent {
      parts.append("solving…")
    } else if let trial = state.policy.trial {
      let terms = PolicyTerm.all.count { $0.value(in: trial.policy) != 0 }
      if trial.effects.count < terms {
        parts.append("what each weight does: \(trial.effects.count) of \(terms)…")
      } else {
        parts.append("columns: with the weight, less without it")
      }
    }
    return parts.joined(separator: " · ")
  }

  private static func drawKeys(_ state: State, in rect: Rect, on canvas: inout Canvas) {
    guard !rect.isEmpty else { return }
    canvas.fill(rect, style: .footerText)
    var x = rect.x + 1
    for (key, title) in hints(for: state) {
      let width = SafeText.width(of: key) + 1 + SafeText.width(of: title)
      guard x + width < rect.maxX else { break }
      x += canvas.draw(key, in: rect.dropFirst(x - rect.x), style: .footerKey)
      x += canvas.draw(" \(title)", in: rect.dropFirst(x - rect.x), style: .footerText) + 2
    }
  }

  /// The keys that apply here, made from the table of actions or from what is being asked.
  static func hints(for state: State) -> [(key: String, title: String)] {
    switch state.layers.last {
    case .menu: return [("a letter", "chooses"), ("Esc", "back")]
    case .confirm(let confirmation): return [(String(confirmation.letter), "yes"), ("Esc", "no")]
    case .line: return [("Enter", "done"), ("Esc", "back")]
    case .filter: return [("Enter", "keep"), ("Esc", "as before"), ("column:value", "in one column")]
    case .palette, .finder: return [("Enter", "do it"), ("Up Down", "choose"), ("Esc", "back")]
    case .help: return [("type", "to search titles and keys"), ("Esc", "back")]
    case .form: return FormView.hints
    case .record, .candidates, .explanation, nil: break
    }
    let shown = ActionTable.all.compactMap { action -> (rank: Int, action: Action)? in
      guard let rank = action.footer, action.availability(state) == .available else { return nil }
      return (rank, action)
    }
    // The way out is never the part that does not fit.
    let pinned = shown.filter { [.palette, .keys].contains($0.action.name) }
    let rest = shown.filter { ![.palette, .keys].contains($0.action.name) }
    return (pinned.sorted { $0.rank < $1.rank } + rest.sorted { $0.rank < $1.rank }).map {
      ($0.action.keys.first?.description ?? "", $0.action.short ?? $0.action.title.lowercased())
    }
  }
}

/// A line of text being typed, with its caret.
enum LineView {
  /// Draws a prompt and the text, scrolled so that the caret is in sight, and puts the cursor there.
  static func draw(
    _ prompt: String, _ line: TextLine, in rect: Rect, on canvas: inout Canvas, style: Style = .input
  ) {
    let used = canvas.draw(prompt, in: rect, style: .label)
    let area = rect.dropFirst(used)
    canvas.fill(area, style: style)
    guard area.width > 0 else { return }
    var before = String(line.text.prefix(line.caret))
    while SafeText.width(of: before) > area.width - 1, !before.isEmpty { before.removeFirst() }
    let caret = SafeText.width(of: before)
    canvas.draw(before, in: area, style: style)
    canvas.draw(String(line.text.dropFirst(line.caret)), in: area.dropFirst(caret), style: style)
    canvas.cursor = Point(x: area.x + caret, y: area.y)
  }
}

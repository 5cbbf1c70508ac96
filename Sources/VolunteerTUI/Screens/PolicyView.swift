import Matching

/// The policy as sliders: each weight with what it does, and beside the selected one the plans with and without it.
enum PolicyView {
  static func draw(_ state: State, on canvas: inout Canvas) {
    let layout = PolicyLayout(state)
    guard !state.isReading else {
      canvas.draw("Reading the records…", in: layout.titles.dropFirst(1), style: .dim)
      return
    }
    drawTitles(layout, on: &canvas)
    for line in 0..<layout.rows.height {
      let row = state.policy.top + line
      guard PolicySlider.all.indices.contains(row) else { break }
      drawRow(row, in: layout.rows.row(line), state, layout, on: &canvas)
    }
    drawPane(state, in: layout.pane, on: &canvas)
  }

  /// The columns of a row, by its width: title, value, bar, and a cell for each figure.
  private struct Columns {
    let title: Rect
    let value: Rect
    let bar: Rect
    let figures: [Rect]

    init(_ rect: Rect, tellsEffects: Bool) {
      let count = PolicyFigure.allCases.count + 1
      let figureWidth = tellsEffects ? min(9, (rect.width - 43) / count) : 0
      let rest = rect.width - 2 - figureWidth * count
      let valueWidth = 10
      let titleWidth = min(31, max(8, rest - valueWidth - 10))
      let barWidth = max(0, min(24, rest - titleWidth - valueWidth - 2))
      title = rect.columns(2, width: titleWidth)
      value = rect.columns(2 + titleWidth, width: valueWidth)
      bar = rect.columns(2 + titleWidth + valueWidth + 1, width: barWidth)
      let first = rect.width - figureWidth * count
      figures =
        tellsEffects ? (0..<count).map { rect.columns(first + $0 * figureWidth, width: figureWidth) } : []
    }
  }

  private static func drawTitles(_ layout: PolicyLayout, on canvas: inout Canvas) {
    guard !layout.titles.isEmpty else { return }
    canvas.fill(layout.titles, style: .columnHeader)
    let columns = Columns(layout.titles, tellsEffects: layout.tellsEffects)
    canvas.draw("Setting", in: columns.title, style: .columnHeader)
    canvas.draw("value", in: columns.value, style: .columnHeader, alignment: .right)
    for (cell, title) in zip(columns.figures, PolicyFigure.allCases.map(\.short) + ["price"]) {
      canvas.draw(title, in: cell, style: .columnHeader, alignment: .right)
    }
  }

  private static func drawRow(
    _ row: Int, in rect: Rect, _ state: State, _ layout: PolicyLayout, on canvas: inout Canvas
  ) {
    let slider = PolicySlider.all[row]
    let tried = state.triedPolicy
    let columns = Columns(rect, tellsEffects: layout.tellsEffects)
    let isChanged = slider.setting.text(tried) != slider.setting.text(state.keptPolicy)
    canvas.draw(slider.title, in: columns.title, style: isChanged ? .marked : .text)
    canvas.draw(
      slider.setting.text(tried), in: columns.value, style: isChanged ? .marked : .text, alignment: .right)
    if isChanged { canvas.put(canvas.glyphs.marked, style: .marked, at: Point(x: rect.x + 1, y: rect.y)) }
    if let number = slider.number(in: tried) { canvas.bar(number, of: slider.full, in: columns.bar) }
    for (cell, text) in zip(columns.figures, effectTexts(slider, state)) {
      canvas.draw(
        text, in: cell, style: state.isTrialCurrent && text != "0" ? .text : .dim, alignment: .right)
    }
    guard row == state.policy.selected else { return }
    canvas.restyle(rect) { _ in state.isOnPolicy ? .selected : .selectedElsewhere }
    canvas.put(canvas.glyphs.arrow, style: .selected, at: rect.origin)
    canvas.cursor = rect.origin
  }

  /// What a term does to each figure, with it less without it, and its price; nothing for what weighs nothing.
  private static func effectTexts(_ slider: PolicySlider, _ state: State) -> [String] {
    guard let term = slider.term, let trial = state.policy.trial, term.value(in: trial.policy) != 0 else {
      return []
    }
    guard let effect = trial.effects[term] else { return [] }
    let figures = PolicyFigure.allCases.map { figure in
      figure.difference(from: effect.without, to: trial.figures)
    }
    let tenths = effect.price * 10 / trial.policy.totalWeight
    // A column has room for a blank and four digits beside the sign that a price is not exact.
    let price = tenths < 1_000 ? FitText.tenths(tenths) : "\(tenths / 10)"
    return figures + [effect.uncertainty > 0 ? "~\(price)" : price]
  }

  /// The selected setting: what it is, and the plan as kept, as tried and without it, side by side.
  private static func drawPane(_ state: State, in pane: Rect, on canvas: inout Canvas) {
    guard !pane.isEmpty else { return }
    canvas.divide(pane)
    let area = pane.x > 0 ? pane.dropFirst(2) : pane.splitTop(1).rest.inset(1, 0)
    let slider = state.policy.slider
    canvas.draw(
      [Canvas.Span(slider.title, .title), Canvas.Span(" · \(slider.setting.meaning)", .dim)], in: area.row(0))
    guard let trial = state.policy.trial else {
      canvas.draw(state.trialProblem == nil ? "solving…" : "no plan", in: area.row(1), style: .dim)
      return
    }
    drawComparison(trial, slider, state, in: area.splitTop(1).rest, on: &canvas)
    let below = area.splitTop(2 + PolicyFigure.allCases.count).rest
    guard below.height >= 3 else { return }
    PageWidget.draw(lines(trial, slider), in: below.splitTop(1).rest, on: &canvas)
  }

  private static func drawComparison(
    _ trial: PolicyTrial, _ slider: PolicySlider, _ state: State, in area: Rect, on canvas: inout Canvas
  ) {
    let effect = slider.term.flatMap { trial.effects[$0] }
    let isCurrent = state.isTrialCurrent && state.trialProblem == nil
    let isLeftOut = slider.term.map { $0.value(in: trial.policy) == 0 } ?? false
    let figures: [(title: String, figures: PlanFigures?)] = [
      ("as kept", trial.keptFigures),
      (isCurrent ? "as set" : state.trialProblem == nil ? "solving…" : "before", trial.figures),
      (slider.term == nil ? "" : "without it", isLeftOut ? trial.figures : effect?.without),
    ]
    let width = min(16, max(11, (area.width - 34) / 3))
    let labelWidth = max(8, min(34, area.width - 3 * width))
    for (column, entry) in figures.enumerated() {
      let cells = area.columns(labelWidth + column * width, width: width)
      canvas.draw(entry.title, in: cells.row(0), style: .label, alignment: .right)
      for (line, figure) in PolicyFigure.allCases.enumerated() {
        let text = entry.figures.map(figure.text) ?? (entry.title.isEmpty ? "" : "…")
        canvas.draw(
          text, in: cells.row(line + 1), style: isCurrent || column == 0 ? .text : .dim, alignment: .right)
      }
    }
    for (line, figure) in PolicyFigure.allCases.enumerated() {
      canvas.draw(figure.title, in: area.columns(0, width: labelWidth - 1).row(line + 1), style: .label)
    }
  }

  /// What the selected setting costs, and who would move.
  private static func lines(_ trial: PolicyTrial, _ slider: PolicySlider) -> [PageLine] {
    var lines: [PageLine] = []
    if let term = slider.term, let effect = trial.effects[term] {
      let weight = trial.policy.totalWeight
      let doubt = FitText.tenths((effect.uncertainty * 10 + weight - 1) / weight)
      let price =
        FitText.tenths(effect.price * 10 / weight)
        + (effect.uncertainty > 0 ? " (give or take \(doubt))" : "")
      let people =
        switch effect.peopleWhoMove {
        case 0: "It moves nobody: the plan is the same without it."
        case 1: "It moves 1 person: without it, they would go elsewhere."
        default: "It moves \(effect.peopleWhoMove.grouped) people: without it, they would go elsewhere."
        }
      lines.append(.text(people, .text))
      lines.append(
        .text("Everything else gives up \(price) for it, in sums of fit: that is its price.", .text))
    }
    guard !trial.moves.isEmpty else { return lines }
    let count = trial.moves.count == 1 ? "1 person moves" : "\(trial.moves.count.grouped) people move"
    lines += [.blank, .heading("\(count) from the plan as kept")]
    return lines + trial.moves.prefix(40).map { .text($0.sentence(in: trial.world.snapshot), .text) }
  }
}

/// The figures by which plans are laid side by side.
enum PolicyFigure: CaseIterable, Sendable {
  case fit, needs, firstTimers, jobSeekers, deprived

  /// What a column of differences is called.
  var short: String {
    switch self {
    case .fit: "fit"
    case .needs: "needs"
    case .firstTimers: "first"
    case .jobSeekers: "work"
    case .deprived: "fifth"
    }
  }

  var title: String {
    switch self {
    case .fit: "fit, on average"
    case .needs: "needs reached"
    case .firstTimers: "first-timers placed"
    case .jobSeekers: "job seekers placed"
    case .deprived: "most deprived fifth"
    }
  }

  func text(_ figures: PlanFigures) -> String {
    switch self {
    case .fit: FitText.tenths(figures.meanFitTenths)
    case .needs: "\(figures.needsReached.grouped) of \(figures.needs.grouped)"
    case .firstTimers: figures.firstTimers.grouped
    case .jobSeekers: figures.jobSeekers.grouped
    case .deprived: "\(FitText.tenths(figures.deprivedCoverageTenths)) %"
    }
  }

  /// How much more one plan has than another.
  func difference(from one: PlanFigures, to other: PlanFigures) -> String {
    switch self {
    case .fit: FitText.signed(other.meanFitTenths - one.meanFitTenths).zeroIfNone
    case .needs: Self.signed(other.needsReached - one.needsReached)
    case .firstTimers: Self.signed(other.firstTimers - one.firstTimers)
    case .jobSeekers: Self.signed(other.jobSeekers - one.jobSeekers)
    case .deprived: FitText.signed(other.deprivedCoverageTenths - one.deprivedCoverageTenths).zeroIfNone
    }
  }

  private static func signed(_ number: Int) -> String {
    (number > 0 ? "+" : "") + number.grouped
  }
}

extension String {
  fileprivate var zeroIfNone: String { self == "0.0" ? "0" : self }
}

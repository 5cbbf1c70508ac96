import Matching

/// The first screen: what needs the coordinator today, who is reached, and what leans on people who will soon be gone.
enum OverviewView {
  static func draw(_ state: State, _ world: World, in body: Rect, on canvas: inout Canvas) {
    guard !state.isReading else {
      canvas.draw("Reading the records…", in: body.row(0).dropFirst(1), style: .dim)
      return
    }
    if body.height < 8 || body.width < 50 {
      drawRows(of: state.overview.pane, state, in: body, on: &canvas)
      return
    }
    let panelHeight = min(14, max(6, (body.height - 1) / 2))
    let (top, rest) = body.splitTop(panelHeight)
    let columns = top.dividedHorizontally(11, 9)
    drawPane(.attention, "Needs you today", state, in: columns[0], on: &canvas)
    drawCoverage(state, world, in: columns[1], on: &canvas)
    let (leaning, next) = rest.splitTop(rest.height >= 12 ? rest.height * 3 / 5 : rest.height)
    drawPane(.leaning, "Services that lean on short-term volunteers", state, in: leaning, on: &canvas)
    drawMore(world.overview.leaning.count - (leaning.height - 2), in: leaning, on: &canvas)
    if next.height >= 3 { drawPane(.proposals, "The plan proposes first", state, in: next, on: &canvas) }
  }

  private static func drawPane(
    _ pane: OverviewPane, _ title: String, _ state: State, in rect: Rect, on canvas: inout Canvas
  ) {
    let isActive = state.isOnOverview && state.overview.pane == pane
    let inner = canvas.box(rect, title: title, style: isActive ? .activeBorder : .border)
    drawRows(of: pane, state, in: inner, on: &canvas)
    if pane == .attention {
      drawMore(state.overviewRows(pane).count - inner.height, in: rect, on: &canvas)
    }
  }

  /// Draws as many rows as there is room for, the selected one among them.
  private static func drawRows(
    of pane: OverviewPane, _ state: State, in rect: Rect, on canvas: inout Canvas
  ) {
    let isActive = state.isOnOverview && state.overview.pane == pane
    let selected = isActive ? state.overview.selected : 0
    let top = max(0, selected - rect.height + 1)
    let rows = state.overviewRows(pane, most: top + max(0, rect.height))
    guard !rows.isEmpty else {
      let isSolving = pane == .proposals && !HeaderView.planText(state).isEmpty
      canvas.draw(
        isSolving ? HeaderView.planText(state) : "None", in: rect.row(0).dropFirst(1),
        style: isSolving ? .dim : .good)
      return
    }
    // Where there is room for several lines each, each says more.
    let lines = pane == .leaning ? min(3, max(1, rect.height / rows.count)) : 1
    for (line, row) in rows.dropFirst(top).enumerated() where line < rect.height {
      let isSelected = isActive && top + line == min(selected, rows.count - 1)
      let area = Rect(x: rect.x, y: rect.y + line * lines, width: rect.width, height: lines)
      draw(row, in: area, isSelected: isSelected, on: &canvas)
    }
  }

  private static func draw(_ row: OverviewRow, in area: Rect, isSelected: Bool, on canvas: inout Canvas) {
    let text = area.dropFirst(1)
    if let level = row.level {
      canvas.put(level.glyph(canvas.glyphs), style: level.style, at: text.origin)
      let nameWidth = row.detail.isEmpty ? text.width - 2 : min(30, area.width / 3)
      let name = text.dropFirst(2).columns(0, width: nameWidth)
      canvas.draw(row.text, in: name)
      let detail = text.dropFirst(3 + name.width)
      let parts = TextLayout.wrap(row.detail, width: max(1, detail.width))
      for line in 0..<min(area.height, parts.count) {
        let isLast = line == area.height - 1
        let part = isLast ? parts[line...].joined(separator: " ") : parts[line]
        canvas.draw(part, in: detail.row(line), style: .dim)
      }
    } else {
      // A name, and at the right what it comes to.
      let detail = text.columns(0, width: text.width - 1)
      canvas.draw(row.text, in: text.columns(0, width: text.width - row.detail.count - 2))
      canvas.draw(row.detail, in: detail, style: .dim, alignment: .right)
    }
    guard isSelected else { return }
    canvas.restyle(area) { _ in .selected }
    canvas.put(canvas.glyphs.arrow, style: .selected, at: area.origin)
    canvas.cursor = area.origin
  }

  private static func drawMore(_ more: Int, in rect: Rect, on canvas: inout Canvas) {
    guard more > 0 else { return }
    canvas.draw(
      " \(more.grouped) more ", in: rect.row(rect.height - 1).inset(1, 0), style: .dim, alignment: .right)
  }

  private static func drawCoverage(_ state: State, _ world: World, in rect: Rect, on canvas: inout Canvas) {
    let inner = canvas.box(rect, title: "Coverage (1 = most deprived)")
    let now = world.overview.coverage
    let planned = state.plan?.world === world ? state.plan?.coverage : nil
    // Where ten rows do not fit, neighbouring deciles are put together in pairs.
    let step = inner.height >= 10 ? 1 : 2
    for (row, first) in stride(from: 0, to: 10, by: step).enumerated() where row < inner.height {
      let band = merge(now.deciles[first..<first + step])
      let after = planned.map { merge($0.deciles[first..<first + step]) }
      let area = inner.row(row)
      let label = step == 1 ? "\(first + 1)" : "\(first + 1)–\(first + step)"
      canvas.draw(label, in: area.columns(0, width: 4), style: .label, alignment: .right)
      let bar = area.columns(5, width: max(0, area.width - 22))
      let gained = max(0, (after?.filled ?? band.filled) - band.filled)
      let cells = { (places: Int) in band.places == 0 ? 0 : min(bar.width, bar.width * places / band.places) }
      canvas.fill(bar, with: canvas.glyphs.track, style: .barTrack)
      // What the plan would add is told from what is there by its sign too.
      canvas.fill(
        bar.columns(0, width: cells(band.filled + gained)), with: canvas.glyphs.planned,
        style: .barProfessional)
      canvas.fill(bar.columns(0, width: cells(band.filled)), with: canvas.glyphs.bars[7], style: .barStays)
      let change = after.map { $0.percent - band.percent } ?? 0
      let text = band.places == 0 ? "no needs" : "\(band.percent) %" + (change > 0 ? "  +\(change)" : "")
      canvas.draw(text, in: area.dropFirst(5 + bar.width + 1), style: .text)
    }
  }

  private static func merge(_ bands: ArraySlice<Coverage.Band>) -> Coverage.Band {
    bands.reduce(into: Coverage.Band()) {
      $0.places += $1.places
      $0.filled += $1.filled
    }
  }
}

extension IndicatorLevel {
  /// The mark of a level, told apart without colour.
  func glyph(_ glyphs: Glyphs) -> Unicode.Scalar {
    switch self {
    case .fine: glyphs.good
    case .watch: glyphs.watch
    case .warning: glyphs.warning
    case .critical: glyphs.critical
    }
  }

  var style: Style {
    switch self {
    case .fine: .good
    case .watch: .watch
    case .warning: .warning
    case .critical: .critical
    }
  }
}

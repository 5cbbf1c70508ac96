import Matching

/// The first screen: what needs the coordinator today, who is reached, and what leans on people who will soon be gone.
enum OverviewView {
  static func draw(_ state: State, _ world: World, in body: Rect, on canvas: inout Canvas) {
    guard !state.isReading else {
      canvas.draw("Reading the records…", in: body.row(0).dropFirst(1), style: .dim)
      return
    }
    if body.height < 8 || body.width < 50 {
      PageWidget.draw(attention(world, planned: state.plan?.plan).map(\.pageLine), in: body, on: &canvas)
      return
    }
    let panelHeight = min(14, max(6, (body.height - 1) / 2))
    let (top, rest) = body.splitTop(panelHeight)
    let columns = top.dividedHorizontally(1, 1)
    drawAttention(state, world, in: columns[0], on: &canvas)
    drawCoverage(state, world, in: columns[1], on: &canvas)
    let (leaning, next) = rest.splitTop(rest.height >= 12 ? rest.height * 3 / 5 : rest.height)
    drawLeaning(state, world, in: leaning, on: &canvas)
    drawProposals(state, world, in: next, on: &canvas)
  }

  /// One thing that needs the coordinator, with the screen that shows it.
  struct Attention: Equatable {
    var level: IndicatorLevel
    var text: String

    var pageLine: PageLine { .text(text, level.style) }
  }

  /// What needs the coordinator today, the weightiest first.
  static func attention(_ world: World, planned: Plan?) -> [Attention] {
    let figures = world.overview
    let levels = world.facts.reliance.services.map(\.levelBefore)
    let critical = levels.count { $0 == .critical }
    let warning = levels.count { $0 == .warning }
    var lines: [Attention] = []
    func add(_ count: Int, _ level: IndicatorLevel, _ one: String, _ many: String) {
      guard count > 0 else { return }
      lines.append(Attention(level: level, text: "\(count.grouped) \(count == 1 ? one : many)"))
    }
    add(critical, .critical, "service is critical", "services are critical")
    add(warning, .warning, "service with a warning", "services with a warning")
    add(figures.unansweredAsks, .warning, "ask unanswered for over 5 days", "asks unanswered for over 5 days")
    let oldest = figures.oldestNeverMatched.map { " (oldest \($0.grouped) days)" } ?? ""
    add(figures.neverMatched, .warning, "need never matched" + oldest, "needs never matched" + oldest)
    add(
      figures.insuranceDue, .warning, "organisation’s insurance ends soon or has ended",
      "organisations’ insurance ends soon or has ended")
    add(
      (planned?.conflicts.count ?? 0) + (planned?.notices.count ?? 0), .warning,
      "limit overdrawn or gone beyond by the plan: N", "limits overdrawn or gone beyond by the plan: N")
    add(figures.checksDue, .watch, "check to be looked at again soon", "checks to be looked at again soon")
    add(
      figures.awaitingFirstWord, .watch, "person waiting over 3 days for a first word",
      "people waiting over 3 days for a first word")
    add(figures.holds, .watch, "person on a safeguarding hold", "people on a safeguarding hold")
    if lines.isEmpty { lines.append(Attention(level: .fine, text: "Nothing needs you today")) }
    return lines
  }

  private static func drawAttention(_ state: State, _ world: World, in rect: Rect, on canvas: inout Canvas) {
    let inner = canvas.box(rect, title: "Needs you today")
    for (row, line) in attention(world, planned: state.plan?.plan).enumerated() where row < inner.height {
      let area = inner.row(row)
      canvas.put(
        line.level.glyph(canvas.glyphs), style: line.level.style, at: Point(x: area.x + 1, y: area.y))
      canvas.draw(line.text, in: area.dropFirst(3))
    }
  }

  private static func drawCoverage(_ state: State, _ world: World, in rect: Rect, on canvas: inout Canvas) {
    let inner = canvas.box(rect, title: "Places filled (1 = most deprived)")
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
      canvas.bar([(band.filled, .barStays), (gained, .barProfessional)], of: band.places, in: bar)
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

  private static func drawLeaning(_ state: State, _ world: World, in rect: Rect, on canvas: inout Canvas) {
    let inner = canvas.box(rect, title: "Services that lean on short-term volunteers")
    let services = world.facts.reliance.services
    let positions = services.indices.filter { services[$0].levelBefore > .fine }.sorted {
      let one = services[$0]
      let other = services[$1]
      if one.levelBefore != other.levelBefore { return one.levelBefore > other.levelBefore }
      return (one.before.shortTermMinutes, $1) > (other.before.shortTermMinutes, $0)
    }
    guard !positions.isEmpty else {
      canvas.draw("None", in: inner.row(0).dropFirst(1), style: .good)
      return
    }
    for (row, position) in positions.prefix(inner.height).enumerated() {
      let area = inner.row(row)
      let level = services[position].levelBefore
      canvas.put(level.glyph(canvas.glyphs), style: level.style, at: Point(x: area.x + 1, y: area.y))
      let name = area.columns(3, width: min(30, area.width / 3))
      canvas.draw(world.snapshot.services[position].name, in: name)
      let worst = services[position].indicators.map(\.before).first { $0.level == level }
      canvas.draw(worst?.sentence ?? "", in: area.dropFirst(4 + name.width), style: .dim)
    }
    let more = positions.count - inner.height
    if more > 0 {
      canvas.draw(
        " \(more.grouped) more: 4 shows all ", in: rect.row(rect.height - 1), style: .dim, alignment: .right)
    }
  }

  private static func drawProposals(_ state: State, _ world: World, in rect: Rect, on canvas: inout Canvas) {
    guard rect.height >= 3 else { return }
    let inner = canvas.box(rect, title: "The plan proposes first")
    guard case .pairs(let rows) = state.lists[.plan]?.rows else { return }
    // Proposals stand first, and no more are looked at than there is room for.
    let proposals = rows.prefix(max(0, inner.height)).prefix { $0.placement == nil }
    if proposals.isEmpty {
      canvas.draw(HeaderView.planText(state), in: inner.row(0).dropFirst(1), style: .dim)
    }
    for (row, proposal) in proposals.enumerated() {
      let text = world.snapshot.title(proposal.pairing)
      let fit = proposal.planned.map { "fit \(FitText.tenths($0.fitTenths))" } ?? ""
      let area = inner.row(row).inset(1, 0)
      canvas.draw(text, in: area.columns(0, width: area.width - 10))
      canvas.draw(fit, in: area, style: .dim, alignment: .right)
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

/// Where everything stands on a screen of some size: used by drawing, by the mouse and by paging alike.
///
/// Smaller screens degrade in steps: the detail pane goes first, then the tabs and the footer, until one readable
/// line is left.
struct ScreenLayout: Sendable {
  let screen: Rect
  var header = Rect(x: 0, y: 0, width: 0, height: 0)
  var tabs = Rect(x: 0, y: 0, width: 0, height: 0)
  var body = Rect(x: 0, y: 0, width: 0, height: 0)
  /// One line that says what just happened, or what is being typed.
  var status = Rect(x: 0, y: 0, width: 0, height: 0)
  var footer = Rect(x: 0, y: 0, width: 0, height: 0)

  /// Where the list of the screen, or of the topmost layer that has one, stands.
  private(set) var list: (name: ListName, pane: ListPane)?
  /// Where the page or the detail of what is selected stands; empty where there is no room.
  private(set) var detail = Rect(x: 0, y: 0, width: 0, height: 0)
  /// Whether a line stands between the list and the detail.
  private(set) var hasDivider = false
  /// The title line of a layer's list.
  private(set) var title = Rect(x: 0, y: 0, width: 0, height: 0)

  /// A list's column titles and its rows.
  struct ListPane: Sendable {
    var columns: Rect
    var rows: Rect
  }

  init(_ state: State) {
    screen = Rect(state.size)
    var rest = screen
    if screen.height >= 2 { (header, rest) = rest.splitTop(1) }
    if screen.height >= 8 { (tabs, rest) = rest.splitTop(1) }
    if screen.height >= 6 { (rest, footer) = rest.splitBottom(1) }
    if screen.height >= 4 { (rest, status) = rest.splitBottom(1) }
    body = rest
    layOut(state)
  }

  private mutating func layOut(_ state: State) {
    // What covers only part of the screen leaves what is under it where it was.
    guard let top = state.layers.last(where: { $0.coversBody }) else {
      if let name = state.screen.list { split(body, for: name) }
      return
    }
    switch top {
    case .candidates:
      let (line, rest) = body.splitTop(body.height >= 4 ? 1 : 0)
      title = line
      split(rest, for: .candidates)
    case .record:
      let isWide = body.width >= 120
      let parts = isWide ? body.splitLeft(body.width / 2) : nil
      let page = parts?.left ?? body.splitTop(body.height - min(max(5, body.height / 3), body.height / 2)).top
      detail = page
      let related =
        parts?.rest ?? Rect(x: body.x, y: page.maxY, width: body.width, height: body.height - page.height)
      list = (.related, Self.pane(related))
    default: detail = body
    }
  }

  private mutating func split(_ area: Rect, for name: ListName) {
    if area.width >= 130, area.height >= 12 {
      let (left, right) = area.splitLeft(area.width * 13 / 20)
      list = (name, Self.pane(left))
      detail = right
      hasDivider = true
    } else if area.height >= 14 {
      let (top, bottom) = area.splitBottom(min(12, max(6, area.height / 3)))
      list = (name, Self.pane(top))
      detail = bottom
      hasDivider = true
    } else {
      list = (name, Self.pane(area))
    }
  }

  private static func pane(_ area: Rect) -> ListPane {
    let (columns, rows) = area.splitTop(area.height >= 3 ? 1 : 0)
    return ListPane(columns: columns, rows: rows)
  }

  /// Where the text of the pane stands: a record's page has no line before it, the pane of a list has one.
  var detailText: Rect {
    guard hasDivider else { return detail.inset(1, 0) }
    return detail.x > 0 ? detail.dropFirst(2) : detail.splitTop(1).rest.inset(1, 0)
  }

  /// Where a list's rows stand; nil where the list is not on screen.
  func rows(of name: ListName) -> Rect? {
    guard let list, list.name == name else { return nil }
    return list.pane.rows
  }

  /// The tabs with the cells that each takes, as many as there is room for.
  static func tabs(_ state: State, in area: Rect) -> [(screen: ScreenName, text: String, rect: Rect)] {
    var x = area.x
    return ScreenName.allCases.compactMap { screen in
      let count = state.count(on: screen).map { " \($0.grouped)" } ?? ""
      let text = " \(screen.rawValue) \(screen.title)\(count) "
      let rect = Rect(x: x, y: area.y, width: min(text.count, area.maxX - x), height: area.height)
      x += text.count
      return rect.isEmpty ? nil : (screen, text, rect)
    }
  }
}

extension Layer {
  /// Whether the layer takes the place of the screen, rather than standing over a part of it.
  var coversBody: Bool {
    switch self {
    case .record, .candidates, .explanation, .form: true
    case .menu, .confirm, .line, .filter, .palette, .finder, .help: false
    }
  }
}

extension State {
  /// What a screen's tab counts; nil where it counts nothing.
  func count(on screen: ScreenName) -> Int? {
    guard let world else { return nil }
    switch screen {
    case .overview, .policy: return nil
    case .volunteers: return world.totals.volunteers
    case .needs: return world.totals.needs
    case .services: return world.totals.services
    case .plan: return lists[.plan]?.rows.count ?? 0
    }
  }
}

extension Int {
  /// The number with a comma between thousands, as people here write it.
  var grouped: String {
    let digits = String(magnitude)
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return self < 0 ? "−" + text : text
  }
}

import Matching

/// What stands over a part of the screen: menus, questions, lines to type, pickers.
enum OverlayView {
  static func draw(_ state: State, _ layout: ScreenLayout, on canvas: inout Canvas) {
    let area = layout.screen.height >= 8 ? layout.body : layout.screen
    switch state.layers.last {
    case .menu(let menu): drawMenu(menu, over: area, on: &canvas)
    case .confirm(let confirmation): drawConfirmation(confirmation, over: area, on: &canvas)
    case .line(let line): drawLine(line, over: area, on: &canvas)
    case .palette(let picker): drawPalette(picker, state, over: area, on: &canvas)
    case .finder(let finder): drawFinder(finder, over: area, on: &canvas)
    case .help(let picker): drawHelp(picker, over: area, on: &canvas)
    case .record, .candidates, .explanation, .form, .filter, nil: break
    }
  }

  private static func drawMenu(_ menu: Menu, over area: Rect, on canvas: inout Canvas) {
    let width = ([menu.title] + menu.items.map { "x  \($0.title)" }).map(SafeText.width).max() ?? 0
    let inner = Popup.open(
      width: width + 2, height: menu.items.count, title: menu.title, over: area, on: &canvas)
    for (row, item) in menu.items.enumerated() {
      let line = inner.row(row)
      canvas.draw([.init(String(item.key), .footerKey), .init("  \(item.title)")], in: line)
    }
    canvas.cursor = inner.origin
  }

  private static func drawConfirmation(_ confirmation: Confirmation, over area: Rect, on canvas: inout Canvas)
  {
    let most = max(1, min(area.width - 6, 70))
    let question = TextLayout.wrap(confirmation.question, width: most)
    let details = confirmation.details.flatMap { TextLayout.wrap($0, width: most) }
    let answer = "\(confirmation.letter) yes · Esc no"
    let width = (question + details + [answer]).map(SafeText.width).max() ?? 0
    let inner = Popup.open(
      width: width, height: question.count + details.count + 2, title: "Sure?", over: area, on: &canvas)
    // The answer is always there, however few rows are left for the question.
    let lines = question.map { ($0, Style.title) } + details.map { ($0, .watch) }
    for (row, (line, style)) in lines.prefix(max(0, inner.height - 1)).enumerated() {
      canvas.draw(line, in: inner.row(row), style: style)
    }
    let last = inner.row(min(lines.count + 1, inner.height - 1))
    canvas.draw(answer, in: last)
    canvas.cursor = last.origin
  }

  private static func drawLine(_ layer: LineLayer, over area: Rect, on canvas: inout Canvas) {
    let width = min(
      max(50, SafeText.width(of: layer.title), SafeText.width(of: layer.hint)), max(1, area.width - 6))
    let hint = TextLayout.wrap(layer.problem ?? layer.hint, width: width)
    let inner = Popup.open(
      width: width, height: 1 + hint.count, title: layer.title, over: area, on: &canvas)
    for (row, line) in hint.enumerated() {
      canvas.draw(line, in: inner.row(1 + row), style: layer.problem == nil ? .dim : .error)
    }
    LineView.draw("", layer.text, in: inner.row(0), on: &canvas)
  }

  private static func drawPalette(
    _ picker: PickerLayer, _ state: State, over area: Rect, on canvas: inout Canvas
  ) {
    let actions = Palette.actions(matching: picker.text.text, in: state)
    var under = state
    under.layers.removeLast()
    drawPicker(
      picker.text, title: "Every action", count: actions.count, selected: picker.selected, over: area,
      on: &canvas
    ) { row, line, canvas in
      let action = actions[row]
      let keys = Palette.keys(of: action)
      let isHere = action.availability(under) == .available
      canvas.draw(action.title, in: line.columns(0, width: line.width - 14), style: isHere ? .text : .dim)
      canvas.draw(keys, in: line, style: isHere ? .footerKey : .dim, alignment: .right)
    }
  }

  private static func drawFinder(_ finder: FinderLayer, over area: Rect, on canvas: inout Canvas) {
    let title =
      finder.text.text.isEmpty
      ? "Find any person, need, service or organisation"
      : finder.hits.isEmpty ? "Nobody and nothing is called that" : "Find"
    drawPicker(
      finder.text, title: title, count: finder.hits.count, selected: finder.selected, over: area, on: &canvas
    ) { row, line, canvas in
      let hit = finder.hits[row]
      let half = line.width / 2
      canvas.draw(hit.title, in: line.columns(0, width: half))
      canvas.draw(hit.detail, in: line.dropFirst(half + 1), style: .dim)
    }
  }

  private static func drawHelp(_ picker: PickerLayer, over area: Rect, on canvas: inout Canvas) {
    let lines = Palette.help(matching: picker.text.text)
    drawPicker(
      picker.text, title: "Keys", count: lines.count, selected: picker.selected, over: area, on: &canvas
    ) { row, line, canvas in
      switch lines[row] {
      case .group(let title): canvas.draw(title, in: line, style: .title)
      case .action(let action):
        canvas.draw(Palette.keys(of: action), in: line.columns(1, width: 15), style: .footerKey)
        canvas.draw(action.title, in: line.dropFirst(17))
      }
    }
  }

  /// A line to type over a list that scrolls with its selection.
  private static func drawPicker(
    _ text: TextLine, title: String, count: Int, selected: Int, over area: Rect, on canvas: inout Canvas,
    row drawRow: (Int, Rect, inout Canvas) -> Void
  ) {
    let inner = Popup.open(
      width: min(76, max(1, area.width - 4)), height: max(1, area.height - 2), title: title, over: area,
      on: &canvas)
    let (line, rest) = inner.splitTop(1)
    let top = max(0, selected - rest.height + 1)
    for row in 0..<rest.height where top + row < count {
      let area = rest.row(row)
      drawRow(top + row, area, &canvas)
      if top + row == selected { canvas.restyle(area) { _ in .selected } }
    }
    LineView.draw("> ", text, in: line, on: &canvas)
  }
}

/// Draws a list: its column titles with the sort, the rows that fit, the selection, the marks and a scroll bar.
enum TableWidget {
  /// Draws a list in its pane.
  ///
  /// - Returns: where the hardware cursor belongs: on the selected row.
  @discardableResult
  static func draw(
    _ list: ListView, name: ListName, source: ListSource, pane: ScreenLayout.ListPane,
    on canvas: inout Canvas,
    isFocused: Bool, isReading: Bool
  ) -> Point? {
    let columns = list.columns
    let content = pane.rows.dropFirst(2)
    let hasScrollBar = list.table.shown.count > pane.rows.height
    let layout = ColumnLayout.fit(columns, width: max(0, content.width - (hasScrollBar ? 1 : 0)))
    drawTitles(list, layout, in: pane.columns, on: &canvas)
    guard !list.table.shown.isEmpty else {
      drawNothing(list, name: name, in: pane.rows, on: &canvas, isReading: isReading)
      return nil
    }
    var cursor: Point?
    for line in 0..<pane.rows.height {
      let at = list.table.top + line
      guard list.table.shown.indices.contains(at) else { break }
      let row = Int(list.table.shown[at])
      let rect = pane.rows.row(line)
      let isSelected = at == list.table.selected
      let isMarked = list.table.marks.contains(list.rows.key(row, in: source.snapshot))
      if isMarked {
        canvas.put(canvas.glyphs.marked, style: .marked, at: Point(x: rect.x + 1, y: rect.y))
      }
      for (column, x, width) in layout {
        let value = columns[column].value(source, row)
        let cell = Rect(x: content.x + x, y: rect.y, width: width, height: 1)
        canvas.draw(value.text, in: cell, style: value.style, alignment: columns[column].alignment)
      }
      if isSelected {
        canvas.restyle(rect) { _ in isFocused ? .selected : .selectedElsewhere }
        canvas.put(canvas.glyphs.arrow, style: isFocused ? .selected : .selectedElsewhere, at: rect.origin)
        cursor = rect.origin
      }
    }
    if hasScrollBar { drawScrollBar(list.table, in: pane.rows, on: &canvas) }
    return cursor
  }

  private static func drawTitles(
    _ list: ListView, _ layout: [(column: Int, x: Int, width: Int)], in rect: Rect, on canvas: inout Canvas
  ) {
    guard !rect.isEmpty else { return }
    canvas.fill(rect, style: .columnHeader)
    for (column, x, width) in layout {
      var title = list.columns[column].title
      if let key = list.table.sort.firstIndex(where: { $0.column == column }) {
        let sign = list.table.sort[key].isDescending ? canvas.glyphs.sortDown : canvas.glyphs.sortUp
        let order = list.table.sort.count > 1 ? "\(key + 1)" : ""
        title = "\(String(Character(sign)))\(order) \(title)"
      }
      canvas.draw(
        title, in: Rect(x: rect.x + 2 + x, y: rect.y, width: width, height: 1), style: .columnHeader,
        alignment: list.columns[column].alignment)
    }
  }

  private static func drawNothing(
    _ list: ListView, name: ListName, in rect: Rect, on canvas: inout Canvas, isReading: Bool
  ) {
    let text: String
    if isReading {
      text = "Reading the records…"
    } else if let name = ListFilter.unknownColumn(in: list.table.filter, columns: list.columns) {
      let names = list.columns.map(\.name).joined(separator: ", ")
      text = "Nothing is found, and “\(name)” is no column here. There are: \(names)"
    } else if !list.table.filter.isEmpty {
      text = "No \(name.plural) with “\(list.table.filter)”: Esc shows all \(list.rows.count.grouped)"
    } else {
      text = "No \(name.plural)"
    }
    let area = rect.dropFirst(2)
    for (row, line) in TextLayout.wrap(text, width: max(1, area.width)).prefix(rect.height).enumerated() {
      canvas.draw(line, in: area.row(row), style: .dim)
    }
  }

  private static func drawScrollBar(_ table: TableState, in rect: Rect, on canvas: inout Canvas) {
    let total = max(1, table.shown.count)
    let size = max(1, rect.height * rect.height / total)
    let room = max(0, rect.height - size)
    let start = total > rect.height ? room * table.top / max(1, total - rect.height) : 0
    for line in 0..<rect.height {
      let isThumb = line >= start && line < start + size
      canvas.put(
        isThumb ? canvas.glyphs.scrollThumb : canvas.glyphs.vertical, style: isThumb ? .accent : .border,
        at: Point(x: rect.maxX - 1, y: rect.y + line))
    }
  }
}

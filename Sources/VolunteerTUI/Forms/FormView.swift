/// Draws a form: a label and a line for each field, and under them what the field takes or what is wrong.
enum FormView {
  static let hints: [(key: String, title: String)] = [
    ("Ctrl-s", "save"), ("Enter", "next field"), ("Up Down", "move"), ("Esc", "leave"),
  ]

  static func draw(_ form: FormLayer, in body: Rect, on canvas: inout Canvas) {
    let (titleRow, rest) = body.splitTop(body.height >= 6 ? 1 : 0)
    canvas.draw(" \(form.title)\(form.isChanged ? " · not saved" : "")", in: titleRow, style: .title)
    let (upper, help) = rest.splitBottom(rest.height >= 12 ? 3 : rest.height >= 6 ? 2 : 0)
    let (fields, lack) = upper.splitBottom(upper.height >= 10 ? 1 : 0)
    if let text = form.lack { canvas.draw("Not complete yet. \(text)", in: lack.dropFirst(1), style: .dim) }
    let top = max(0, min(form.selected - fields.height / 2, form.fields.count - fields.height))
    let longest = form.fields.map(\.name.count).max() ?? 0
    let labelWidth = max(8, min(longest, body.width * 2 / 5))
    for row in 0..<fields.height where form.fields.indices.contains(top + row) {
      draw(form, field: top + row, labelWidth: labelWidth, in: fields.row(row), on: &canvas)
    }
    drawHelp(form, in: help, on: &canvas)
  }

  private static func draw(
    _ form: FormLayer, field: Int, labelWidth: Int, in rect: Rect, on canvas: inout Canvas
  ) {
    let isSelected = field == form.selected
    let problem = form.problems[field]
    if problem != nil { canvas.put(canvas.glyphs.warning, style: .error, at: rect.origin) }
    let label = rect.columns(2, width: labelWidth)
    canvas.draw(
      form.fields[field].name, in: label, style: problem != nil ? .error : isSelected ? .title : .label)
    let value = rect.dropFirst(labelWidth + 3)
    if isSelected {
      LineView.draw("", form.lines[field], in: value, on: &canvas)
    } else {
      let text = form.lines[field].text
      canvas.draw(text.isEmpty ? "–" : text, in: value, style: text.isEmpty ? .placeholder : .text)
    }
  }

  private static func drawHelp(_ form: FormLayer, in rect: Rect, on canvas: inout Canvas) {
    let field = form.fields[form.selected]
    let text = form.problems[form.selected] ?? field.help
    let style: Style = form.problems[form.selected] == nil ? .dim : .error
    for (row, line) in TextLayout.wrap(text, width: max(1, rect.width - 2)).prefix(rect.height).enumerated() {
      canvas.draw(line, in: rect.row(row).dropFirst(1), style: style)
    }
  }
}

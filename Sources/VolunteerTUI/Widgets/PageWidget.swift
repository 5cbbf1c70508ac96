/// A line of a page: a heading, a label with what it says, or a bar.
enum PageLine: Equatable, Sendable {
  case heading(String)
  case field(String, String, Style)
  case text(String, Style)
  case blank

  /// A label with what it says; nothing where it says nothing.
  static func field(_ label: String, _ value: String?) -> PageLine? {
    guard let value, !value.isEmpty else { return nil }
    return .field(label, value, .text)
  }
}

/// Draws a page of labelled lines, wrapped to its width.
enum PageWidget {
  /// How wide the labels are: the longest is an indicator's, “professional share”.
  private static let labelWidth = 19
  /// Narrower than this, labels stand in the text.
  private static let narrowestForLabels = 2 * labelWidth

  /// Draws as many lines as there is room for, from one on; a key that shows more of them is named.
  static func draw(
    _ lines: [PageLine], from top: Int = 0, in rect: Rect, on canvas: inout Canvas, moreKey: Key? = nil
  ) {
    let laid = lines.flatMap { layOut($0, width: rect.width) }
    let hidden = laid.count - top - rect.height
    // In a single row that word would stand in place of what is to be read.
    let tellsMore = hidden > 0 && rect.height > 1
    let room = tellsMore ? rect.height - 1 : rect.height
    for (row, line) in laid.dropFirst(top).prefix(room).enumerated() {
      let area = rect.row(row)
      canvas.draw(line.label, in: area.columns(0, width: labelWidth - 1), style: line.labelStyle)
      canvas.draw(line.text, in: line.isIndented ? area.dropFirst(labelWidth) : area, style: line.style)
    }
    if tellsMore {
      let key = moreKey.map { ": \($0)" } ?? ""
      canvas.draw(
        "\(hidden + 1) more\(key)", in: rect.row(rect.height - 1), style: .dim, alignment: .right)
    }
  }

  /// How many rows the lines take at a width.
  static func height(of lines: [PageLine], width: Int) -> Int {
    lines.reduce(0) { $0 + layOut($1, width: width).count }
  }

  private struct LaidOut {
    var label = ""
    var labelStyle = Style.label
    var text: String
    var style: Style
    var isIndented: Bool
  }

  private static func layOut(_ line: PageLine, width: Int) -> [LaidOut] {
    switch line {
    case .blank: [LaidOut(text: "", style: .text, isIndented: false)]
    case .heading(let text): [LaidOut(text: text, style: .title, isIndented: false)]
    case .text(let text, let style):
      TextLayout.wrap(text, width: width).map { LaidOut(text: $0, style: style, isIndented: false) }
    case .field(let label, let value, let style) where width < narrowestForLabels:
      layOut(.text("\(label): \(value)", style), width: width)
    case .field(let label, let value, let style):
      TextLayout.wrap(value, width: max(1, width - labelWidth)).enumerated().map { index, text in
        LaidOut(label: index == 0 ? label : "", text: text, style: style, isIndented: true)
      }
    }
  }
}

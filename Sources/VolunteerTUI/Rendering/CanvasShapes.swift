extension Canvas {
  /// Draws a border with a title in its top edge and a caption in its bottom edge.
  ///
  /// - Returns: the rectangle within.
  @discardableResult
  mutating func box(
    _ rect: Rect, title: String? = nil, caption: String? = nil, style: Style = .border,
    titleStyle: Style = .title
  ) -> Rect {
    guard rect.width >= 2, rect.height >= 2 else { return rect.inset(1, 1) }
    let right = rect.maxX - 1
    let bottom = rect.maxY - 1
    fill(Rect(x: rect.x, y: rect.y, width: rect.width, height: 1), with: glyphs.horizontal, style: style)
    fill(Rect(x: rect.x, y: bottom, width: rect.width, height: 1), with: glyphs.horizontal, style: style)
    fill(Rect(x: rect.x, y: rect.y, width: 1, height: rect.height), with: glyphs.vertical, style: style)
    fill(Rect(x: right, y: rect.y, width: 1, height: rect.height), with: glyphs.vertical, style: style)
    put(glyphs.topLeft, style: style, at: Point(x: rect.x, y: rect.y))
    put(glyphs.topRight, style: style, at: Point(x: right, y: rect.y))
    put(glyphs.bottomLeft, style: style, at: Point(x: rect.x, y: bottom))
    put(glyphs.bottomRight, style: style, at: Point(x: right, y: bottom))
    for (text, y) in [(title, rect.y), (caption, bottom)] {
      let edge = Rect(x: rect.x + 1, y: y, width: rect.width - 2, height: 1)
      if let text, !text.isEmpty, edge.width >= 4 { draw(" \(text) ", in: edge, style: titleStyle) }
    }
    return rect.inset(1, 1)
  }

  /// Draws the line between a list and the pane beside it, or under it where the pane begins at the left edge.
  mutating func divide(_ pane: Rect, style: Style = .border) {
    if pane.x > 0 {
      fill(pane.columns(0, width: 1), with: glyphs.vertical, style: style)
    } else {
      fill(pane.row(0), with: glyphs.horizontal, style: style)
    }
  }

  /// Draws a horizontal bar on the first row of a rectangle, to an eighth of a cell.
  ///
  /// Anything above zero shows at least an eighth, and only the whole total fills the bar.
  mutating func bar(
    _ value: Int, of total: Int, in rect: Rect, style: Style = .accent, track: Style = .barTrack
  ) {
    bar([(value, style)], of: total, in: rect, track: track)
  }

  /// Draws a stacked horizontal bar on the first row of a rectangle; the last part ends to an eighth of a cell.
  mutating func bar(
    _ parts: [(value: Int, style: Style)], of total: Int, in rect: Rect, track: Style = .barTrack
  ) {
    let line = rect.row(0)
    fill(line, with: glyphs.track, style: track)
    guard !line.isEmpty else { return }
    var sum = 0
    var start = 0
    let last = parts.lastIndex { $0.value > 0 }
    for (index, part) in parts.enumerated() where part.value > 0 {
      sum += part.value
      let end = Self.eighths(sum, of: total, cells: line.width)
      let whole = index == last ? end / 8 : (end + 4) / 8
      fill(line.columns(start, width: whole - start), with: glyphs.bars[7], style: part.style)
      if index == last && end % 8 > 0 && whole >= start {
        put(glyphs.bars[end % 8 - 1], style: part.style, at: Point(x: line.x + whole, y: line.y))
      }
      start = whole
    }
  }

  /// Draws one column of a chart, bottom up, to an eighth of a cell.
  mutating func column(_ value: Int, of total: Int, in rect: Rect, style: Style = .accent) {
    let end = Self.eighths(value, of: total, cells: rect.height)
    for step in 0..<(end + 7) / 8 {
      let level = min(8, end - 8 * step)
      put(glyphs.columns[level - 1], style: style, at: Point(x: rect.x, y: rect.maxY - 1 - step))
    }
  }

  /// A value's length in eighths of a cell: nothing for 0, at least one above it, whole for the total alone.
  private static func eighths(_ value: Int, of total: Int, cells: Int) -> Int {
    guard value > 0, total > 0, cells > 0 else { return 0 }
    if value >= total { return cells * 8 }
    return min(max(1, cells * 8 * value / total), cells * 8 - 1)
  }
}

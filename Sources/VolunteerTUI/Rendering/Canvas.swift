/// A frame being drawn; whatever falls outside it, or outside the rectangle given, is cut off.
struct Canvas: Sendable {
  private(set) var frame: Frame
  /// The signs that this terminal can show.
  let glyphs: Glyphs

  init(size: Size, glyphs: Glyphs = .unicode) {
    frame = Frame(size: Size(width: max(0, size.width), height: max(0, size.height)))
    self.glyphs = glyphs
  }

  var bounds: Rect { frame.bounds }
  /// Where the hardware cursor stands.
  var cursor: Point? {
    get { frame.cursor }
    set { frame.cursor = newValue.flatMap { bounds.contains($0) ? $0 : nil } }
  }
  /// What the terminal's window is called.
  var title: String? {
    get { frame.title }
    set { frame.title = newValue }
  }

  enum Alignment: Sendable { case left, centre, right }

  /// Writes one line of text on the first row of a rectangle, made safe, cut by cells with an ellipsis.
  ///
  /// - Returns: how many cells it took, its start within the rectangle included.
  @discardableResult
  mutating func draw(
    _ text: String, in rect: Rect, style: Style = .text, alignment: Alignment = .left
  ) -> Int {
    let area = rect.intersection(bounds)
    guard !area.isEmpty else { return 0 }
    let start: Int
    switch alignment {
    case .left: start = area.x
    case .centre: start = area.x + max(0, area.width - SafeText.width(of: text)) / 2
    case .right: start = area.x + max(0, area.width - SafeText.width(of: text))
    }
    var x = start
    var isCut = false
    let y = area.y
    SafeText.forEachGlyph(in: text) { glyph in
      guard x + glyph.width <= area.maxX else {
        isCut = true
        return false
      }
      frame.put(glyph, style, x: x, y: y)
      x += glyph.width
      return true
    }
    guard isCut else { return x - area.x }
    // Next to the text: where a wide character had no room, or in place of the last one.
    if x == area.maxX { x -= frame[x - 1, y].glyph.isContinuation ? 2 : 1 }
    frame.put(Glyph(glyphs.ellipsis), style, x: max(x, area.x), y: y)
    return area.width
  }

  /// Writes pieces of text of different styles one after another on the first row of a rectangle.
  ///
  /// - Returns: how many cells they took.
  @discardableResult
  mutating func draw(_ spans: [Span], in rect: Rect) -> Int {
    var used = 0
    for span in spans where used < rect.width {
      used += draw(span.text, in: rect.dropFirst(used), style: span.style)
    }
    return used
  }

  /// A piece of text in one style.
  struct Span: Equatable, Sendable {
    var text: String
    var style: Style

    init(_ text: String, _ style: Style = .text) {
      self.text = text
      self.style = style
    }
  }

  /// Fills a rectangle with one sign of width 1, a space unless told.
  mutating func fill(_ rect: Rect, with scalar: Unicode.Scalar = " ", style: Style = .text) {
    let area = rect.intersection(bounds)
    let glyph = Glyph(scalar)
    for y in area.y..<area.maxY {
      for x in area.x..<area.maxX { frame.put(glyph, style, x: x, y: y) }
    }
  }

  /// Gives a rectangle another style, keeping its text: a selected row.
  mutating func restyle(_ rect: Rect, _ style: Style) {
    restyle(rect) { _ in style }
  }

  /// Changes the style of each cell of a rectangle, keeping its text.
  mutating func restyle(_ rect: Rect, _ change: (Style) -> Style) {
    let area = rect.intersection(bounds)
    for y in area.y..<area.maxY {
      for x in area.x..<area.maxX { frame.restyle(x: x, y: y, change) }
    }
  }

  /// Puts one glyph at a place, if the frame has it.
  mutating func put(_ scalar: Unicode.Scalar, style: Style, at point: Point) {
    guard bounds.contains(point) else { return }
    frame.put(Glyph(scalar), style, x: point.x, y: point.y)
  }
}

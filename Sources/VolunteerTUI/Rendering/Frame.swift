/// Everything that a screen shows at one moment: a value that `view` makes, tests compare and `Terminal` paints.
struct Frame: Equatable, Sendable {
  let size: Size
  /// Row by row; a wide glyph is followed by its continuation.
  private(set) var cells: [Cell]
  /// Where the hardware cursor stands, for screen readers and input methods: the selected row or the caret.
  var cursor: Point?
  /// What the terminal's window is called.
  var title: String?

  /// A blank frame.
  init(size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: max(0, size.width) * max(0, size.height))
  }

  var bounds: Rect { Rect(size) }

  subscript(x: Int, y: Int) -> Cell {
    cells[y * size.width + x]
  }

  /// The cells of one row.
  func row(_ y: Int) -> ArraySlice<Cell> {
    cells[y * size.width..<(y + 1) * size.width]
  }

  /// Puts a glyph at a place within the frame; half of a wide glyph that it covers becomes a space.
  ///
  /// A wide glyph in the last column, where it does not fit, becomes a space.
  mutating func put(_ glyph: Glyph, _ style: Style, x: Int, y: Int) {
    let index = y * size.width + x
    if cells[index].glyph.isContinuation { cells[index - 1].glyph = .space }
    let hasNext = x + 1 < size.width
    if glyph.isWide && hasNext {
      if cells[index + 1].glyph.isWide { cells[index + 2].glyph = .space }
      cells[index + 1] = Cell(glyph: .continuation, style: style)
    } else if hasNext && cells[index].glyph.isWide {
      cells[index + 1].glyph = .space
    }
    cells[index] = Cell(glyph: glyph.isWide && !hasNext ? .space : glyph, style: style)
  }

  /// Changes the style, not the text, of one cell.
  mutating func restyle(x: Int, y: Int, _ change: (Style) -> Style) {
    let index = y * size.width + x
    cells[index].style = change(cells[index].style)
  }
}

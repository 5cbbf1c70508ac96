/// A small terminal in memory, as good as what ncurses sends to `xterm-256color` needs.
///
/// Bytes go in; what a person would see, and the modes that the terminal was left in, come out.
package struct VirtualTerminal {
  /// How a cell looks.
  package struct Look: Equatable {
    var colour: Int?
    var background: Int?
    var isBold = false
    var isDim = false
    var isUnderlined = false
    var isReversed = false
  }

  package struct Cell: Equatable {
    /// A character with its marks; empty in the right half of a wide one.
    var text = " "
    var look = Look()
  }

  private(set) var size: ScreenSize
  var cells: [[Cell]]
  var column = 0
  var row = 0
  var look = Look()
  var title = ""
  /// Private modes (DECSET) that are on.
  var modes: Set<Int> = [7, 25]
  var isKeypadInApplicationMode = false
  var drawsLines = false
  var scrollRegion: ClosedRange<Int>
  var wrapsNext = false
  var savedCursor: (row: Int, column: Int, look: Look)?
  var primaryScreen: (cells: [[Cell]], row: Int, column: Int)?
  /// Whole-screen erasures so far: each is a flicker.
  var clears = 0
  /// Sequences that this terminal does not know; a test that sees one must teach it.
  var unknown: [String] = []
  private var parser = ControlParser()

  init(size: ScreenSize) {
    self.size = size
    cells = Self.blank(size)
    scrollRegion = 0...size.rows - 1
  }

  /// Whether a program has the screen to itself.
  var isAlternate: Bool { primaryScreen != nil }

  mutating func feed(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      if let command = parser.next(byte) { obey(command) }
    }
  }

  /// Gives the terminal another size, as a window that is dragged.
  mutating func resize(to size: ScreenSize) {
    self.size = size
    cells = Self.fit(cells, to: size)
    if let primary = primaryScreen {
      primaryScreen = (Self.fit(primary.cells, to: size), primary.row, primary.column)
    }
    scrollRegion = 0...size.rows - 1
    row = min(row, size.rows - 1)
    column = min(column, size.columns - 1)
    wrapsNext = false
  }

  private mutating func obey(_ command: ControlParser.Command) {
    switch command {
    case .text(let scalar): write(scalar)
    case .control(let byte): control(byte)
    case .escape(let intermediates, let final): escape(intermediates, final)
    case .sequence(let sequence): obey(sequence)
    case .string(let text):
      if text.hasPrefix("0;") || text.hasPrefix("2;") { title = String(text.dropFirst(2)) }
    }
  }

  static func blank(_ size: ScreenSize) -> [[Cell]] {
    Array(repeating: Array(repeating: Cell(), count: size.columns), count: size.rows)
  }

  private static func fit(_ cells: [[Cell]], to size: ScreenSize) -> [[Cell]] {
    (0..<size.rows).map { row in
      (0..<size.columns).map { column in
        row < cells.count && column < cells[row].count ? cells[row][column] : Cell()
      }
    }
  }
}

/// Columns and rows of a terminal.
package struct ScreenSize: Equatable {
  package var columns: Int
  package var rows: Int

  package init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }

  package static let standard = ScreenSize(columns: 80, rows: 24)
}

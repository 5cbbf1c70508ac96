/// What a person at the terminal sees at one moment.
package struct Screen {
  package let lines: [String]
  let cells: [[VirtualTerminal.Cell]]
  package let cursor: (column: Int, row: Int)
  let isCursorVisible: Bool
  package let isAlternate: Bool
  let title: String

  init(_ terminal: VirtualTerminal) {
    cells = terminal.cells
    lines = terminal.cells.map { row in
      var line = row.map(\.text).joined()
      while line.last == " " { line.removeLast() }
      return line
    }
    cursor = (terminal.column, terminal.row)
    isCursorVisible = terminal.modes.contains(25)
    isAlternate = terminal.isAlternate
    title = terminal.title
  }

  package var text: String { lines.joined(separator: "\n") }

  /// Whether nothing at all is shown.
  var isBlank: Bool { lines.allSatisfy(\.isEmpty) }

  /// Whether a text stands on one of the lines.
  package func contains(_ text: String) -> Bool { lines.contains { $0.contains(text) } }

  /// The number of the first line that holds a text.
  func row(of text: String) -> Int? { lines.firstIndex { $0.contains(text) } }

  /// How the first place that holds a text looks.
  func look(of text: String) -> VirtualTerminal.Look? {
    for row in cells {
      for start in row.indices {
        var found = ""
        for cell in row[start...] where found.count < text.count { found += cell.text }
        if found.hasPrefix(text) { return row[start].look }
      }
    }
    return nil
  }

  /// The line on which the hardware cursor stands.
  package var cursorLine: String { lines[cursor.row] }
}

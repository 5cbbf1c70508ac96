/// The text of one field, and the line of the file that the field begins on.
struct CSVCell: Equatable, Sendable {
  /// The text, without quotes, with every doubled quote made single.
  var text: String
  /// Counted from 1.
  var line: Int
}

/// What is wrong with a row as a row, before anybody looks at what its cells mean.
enum CSVDefect: Equatable, Sendable {
  /// A quote is opened and the file ends before it is closed.
  case unclosedQuote(line: Int, column: Int)
  /// A quote is closed and more text follows before the next delimiter.
  case textAfterQuote(line: Int, column: Int)
  /// A cell holds a NUL byte, which no text has.
  case nulByte(line: Int, column: Int)
  /// There are more cells than the header names, and one of the extra ones is not empty.
  case tooManyCells(line: Int, column: Int)

  /// Where it is: the line and the column (which field, from 1) that a person has to look at.
  var position: (line: Int, column: Int) {
    switch self {
    case .unclosedQuote(let line, let column), .textAfterQuote(let line, let column),
      .nulByte(let line, let column), .tooManyCells(let line, let column):
      (line, column)
    }
  }

  /// What is wrong, as a sentence.
  var message: String {
    switch self {
    case .unclosedQuote(let line, _): "has a quote that opens on line \(line) and is never closed"
    case .textAfterQuote: "has text after a closing quote"
    case .nulByte: "holds a NUL byte, which is not text"
    case .tooManyCells: "goes beyond the last column of the header"
    }
  }

  /// What to do about it.
  var remedy: String {
    switch self {
    case .unclosedQuote: "close the quote, or write a quote that belongs to the text twice"
    case .textAfterQuote: "write a quote that belongs to the text twice, or put the whole cell in quotes"
    case .nulByte: "save the file again as text, UTF-8"
    case .tooManyCells: "put cells that hold the delimiter in quotes"
    }
  }
}

/// One record of a CSV file: its cells, from where it begins to the end of its last line.
struct CSVRow: Equatable, Sendable {
  /// The line it begins on, counted from 1.
  var line: Int
  /// Its cells in order; a row with a broken quote holds its text split at every delimiter, quotes and all.
  var cells: [CSVCell]
  /// What is wrong with it; nil where nothing is.
  var defect: CSVDefect?

  /// The cell of a column, or nil where the row is too short to have one.
  subscript(_ position: Int) -> CSVCell? {
    position < cells.count ? cells[position] : nil
  }

  /// Whether nothing but white space stands in it, as in the empty rows that spreadsheets leave at the end.
  var isBlank: Bool {
    defect == nil && cells.allSatisfy { $0.text.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 } }
  }
}

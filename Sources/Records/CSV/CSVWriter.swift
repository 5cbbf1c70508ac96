/// A cell to be written.
enum CSVOutput: Equatable, Sendable {
  /// Text, which may have come from anybody.
  case text(String)
  /// A number that this program computed, in its own digits: a minus sign runs nothing.
  case number(String)

  /// A whole number.
  static func number(_ value: some BinaryInteger) -> CSVOutput { .number(String(value)) }

  /// The characters without any protection.
  var characters: String {
    switch self {
    case .text(let text), .number(let text): text
    }
  }
}

/// Writes rows as RFC 4180 has them: UTF-8, CRLF after every row, quotes where they are needed.
///
/// Text is neutralised for spreadsheets, so a reader has to restore it (`SpreadsheetSafety`).
struct CSVWriter {
  /// What has been written.
  private(set) var bytes: [UInt8] = []

  /// Begins a file; Excel takes UTF-8 for the local code page unless a byte-order mark says otherwise.
  init(forExcel: Bool = false) {
    if forExcel { bytes = [0xEF, 0xBB, 0xBF] }
  }

  /// Writes one row.
  mutating func write(_ row: [CSVOutput]) {
    for (position, cell) in row.enumerated() {
      if position > 0 { bytes.append(Byte.comma) }
      switch cell {
      case .number(let digits): bytes.append(contentsOf: digits.utf8)
      case .text(let text): append(SpreadsheetSafety.neutralised(text), isAlone: row.count == 1)
      }
    }
    bytes.append(Byte.carriageReturn)
    bytes.append(Byte.lineFeed)
  }

  /// Writes one row of text.
  mutating func write(_ row: [String]) {
    write(row.map { CSVOutput.text($0) })
  }

  private mutating func append(_ text: String, isAlone: Bool) {
    let needsQuotes =
      // Alone in its row an empty field would look like a blank line.
      (isAlone && text.isEmpty) || text.utf8.first == Byte.space || text.utf8.last == Byte.space
      || text.utf8.contains {
        $0 == Byte.comma || $0 == Byte.semicolon || $0 == Byte.tab || $0 == Byte.quote || $0 == Byte.lineFeed
          || $0 == Byte.carriageReturn
      }
    guard needsQuotes else {
      bytes.append(contentsOf: text.utf8)
      return
    }
    bytes.append(Byte.quote)
    for byte in text.utf8 {
      if byte == Byte.quote { bytes.append(Byte.quote) }
      bytes.append(byte)
    }
    bytes.append(Byte.quote)
  }
}

import Foundation

/// Splits the bytes of a CSV file into rows (RFC 4180, and what is found in the wild).
///
/// Lines end in CRLF, LF or CR. A quoted field may hold delimiters, line ends and doubled quotes, and may have spaces
/// around it; a quote inside a field that does not begin with one is text (`5" nails`). Where a quote is never closed,
/// or text follows a closing one, only the line on which that quote opens is given up, as a row with a defect, and
/// reading goes on at the next: one missing quote must not swallow the rest of the file. Bytes that are not UTF-8 are
/// read as Windows-1252, cell by cell, because files that were pasted together hold both.
/// - Complexity: O(bytes) for a whole file: what is read twice after a broken quote has only paired quotes in it, so it
///   cannot break again.
struct CSVReader {
  private let data: Data
  private let delimiter: UInt8
  /// Whether to look for NUL bytes at all: hardly any file has one.
  private let mayHoldNul: Bool
  private var offset: Int
  private var line: Int
  /// The line of the first cell that was not UTF-8; nil while all were.
  private(set) var firstForeignLine: Int?
  /// How many cells were not UTF-8.
  private(set) var foreignCells = 0

  /// Reads from an offset, whose line in the file is given.
  init(_ data: Data, delimiter: UInt8, from offset: Int = 0, line: Int = 1, mayHoldNul: Bool = true) {
    self.data = data
    self.mayHoldNul = mayHoldNul
    self.delimiter = delimiter
    self.offset = offset
    self.line = line
  }

  /// Where the next row begins.
  var position: (offset: Int, line: Int) { (offset, line) }

  /// The next row, blank ones among them; nil at the end of the file.
  mutating func next() -> CSVRow? {
    let data = data  // a span of the property itself would forbid every change of `self` while it lives
    let bytes = data.span
    guard offset < bytes.count else { return nil }
    var row = CSVRow(line: line, cells: [], defect: nil)
    var rowGoesOn = true
    while rowGoesOn {
      rowGoesOn = readField(bytes, into: &row)
    }
    return row
  }

  /// Reads one field and what ends it; false at the end of the row.
  private mutating func readField(_ bytes: Span<UInt8>, into row: inout CSVRow) -> Bool {
    var start = offset
    while start < bytes.count, bytes[start] == Byte.space { start += 1 }
    if start < bytes.count, bytes[start] == Byte.quote {
      return readQuoted(bytes, opening: start, into: &row)
    }
    let end = endOfPlainField(bytes, from: offset)
    append(bytes, offset..<end, line: line, to: &row)
    return step(bytes, over: end)
  }

  private mutating func readQuoted(_ bytes: Span<UInt8>, opening: Int, into row: inout CSVRow) -> Bool {
    let column = row.cells.count + 1
    let fieldLine = line
    var lineBreaks = 0
    var hasDoubledQuote = false
    var end = opening + 1
    while true {
      guard end < bytes.count else {
        row.defect = .unclosedQuote(line: fieldLine, column: column)
        return giveUpLine(bytes, into: &row)
      }
      let byte = bytes[end]
      if byte == Byte.quote {
        guard end + 1 < bytes.count, bytes[end + 1] == Byte.quote else { break }
        hasDoubledQuote = true
        end += 1
      } else if byte == Byte.lineFeed || (byte == Byte.carriageReturn && !isLineFeed(bytes, at: end + 1)) {
        lineBreaks += 1
      }
      end += 1
    }
    var after = end + 1
    while after < bytes.count, bytes[after] == Byte.space { after += 1 }
    guard after == bytes.count || isEndOfField(bytes[after]) else {
      row.defect = .textAfterQuote(line: fieldLine, column: column)
      return giveUpLine(bytes, into: &row)
    }
    append(bytes, (opening + 1)..<end, line: fieldLine, hasDoubledQuote: hasDoubledQuote, to: &row)
    line += lineBreaks
    return step(bytes, over: after)
  }

  /// Takes the rest of the line, from the field that broke, split at every delimiter as if quotes were text.
  private mutating func giveUpLine(_ bytes: Span<UInt8>, into row: inout CSVRow) -> Bool {
    let defect = row.defect
    var goesOn = true
    while goesOn {
      let end = endOfPlainField(bytes, from: offset)
      append(bytes, offset..<end, line: line, to: &row)
      goesOn = step(bytes, over: end)
    }
    row.defect = defect
    return false
  }

  /// Steps over the delimiter or the line end at a place; false where the row ends there.
  private mutating func step(_ bytes: Span<UInt8>, over end: Int) -> Bool {
    guard end < bytes.count else {
      offset = end
      return false
    }
    if bytes[end] == delimiter {
      offset = end + 1
      return true
    }
    offset = end + (bytes[end] == Byte.carriageReturn && isLineFeed(bytes, at: end + 1) ? 2 : 1)
    line += 1
    return false
  }

  private func endOfPlainField(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var end = start
    while end < bytes.count, !isEndOfField(bytes[end]) { end += 1 }
    return end
  }

  private func isEndOfField(_ byte: UInt8) -> Bool {
    byte == delimiter || byte == Byte.lineFeed || byte == Byte.carriageReturn
  }

  private func isLineFeed(_ bytes: Span<UInt8>, at offset: Int) -> Bool {
    offset < bytes.count && bytes[offset] == Byte.lineFeed
  }

  private mutating func append(
    _ bytes: Span<UInt8>, _ range: Range<Int>, line: Int, hasDoubledQuote: Bool = false, to row: inout CSVRow
  ) {
    let raw = bytes.extracting(range)
    let text = hasDoubledQuote ? decode(Self.withSingleQuotes(raw).span, line: line) : decode(raw, line: line)
    if mayHoldNul, text.utf8.contains(0) {
      row.defect = row.defect ?? .nulByte(line: line, column: row.cells.count + 1)
    }
    row.cells.append(CSVCell(text: text, line: line))
  }

  private mutating func decode(_ raw: Span<UInt8>, line: Int) -> String {
    if let valid = try? UTF8Span(validating: raw) { return String(copying: valid) }
    foreignCells += 1
    firstForeignLine = firstForeignLine ?? line
    return Windows1252.decode(raw)
  }

  private static func withSingleQuotes(_ raw: Span<UInt8>) -> [UInt8] {
    var single: [UInt8] = []
    single.reserveCapacity(raw.count)
    var offset = 0
    while offset < raw.count {
      single.append(raw[offset])
      // Within a field quotes come in pairs only.
      offset += raw[offset] == Byte.quote ? 2 : 1
    }
    return single
  }
}

/// The bytes that have a meaning in a CSV file.
enum Byte {
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let space: UInt8 = 0x20
  static let quote: UInt8 = 0x22
  static let comma: UInt8 = 0x2C
  static let semicolon: UInt8 = 0x3B
}

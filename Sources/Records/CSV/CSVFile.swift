import Foundation

/// A file that cannot be read as a table at all.
enum CSVFailure: Error, Equatable {
  /// It holds nothing, or nothing but white space.
  case empty
  /// Its bytes are in an encoding that this program does not read.
  case unsupportedEncoding
  /// Its header row is broken.
  case brokenHeader(CSVDefect)
}

/// A CSV file in memory as UTF-8, with what its beginning says about how it is written.
struct CSVFile: Sendable {
  /// The bytes, UTF-8 or what is treated as such, without a mark.
  let data: Data
  /// The encoding that it came in.
  let encoding: TextEncoding
  /// What stands between fields.
  let delimiter: UInt8
  /// Where the header row begins, after a `sep=` line of Excel if there is one.
  let start: (offset: Int, line: Int)

  private let hasNul: Bool

  /// Takes the bytes of a file as they are on disk.
  ///
  /// The delimiter is what the `sep=` line says, else whichever of `,` `;` and tab splits the header into most
  /// columns, one under which the second row has as many being preferred.
  /// - Throws: `CSVFailure`.
  init(_ bytes: Data) throws(CSVFailure) {
    let (encoding, markLength) = TextEncoding.detected(in: bytes)
    guard let text = encoding.utf8(bytes, markLength: markLength) else { throw .unsupportedEncoding }
    self.encoding = encoding
    // A slice keeps its parent's indices; a span of it starts at zero all the same.
    data = text
    hasNul = text.withUnsafeBytes { $0.contains(0) }
    var reader = CSVReader(text, delimiter: Byte.comma)
    let firstLine = String(decoding: text.prefix(16), as: UTF8.self)
    if let separator = Self.declaredDelimiter(firstLine) {
      delimiter = separator
      _ = reader.next()
      start = reader.position
    } else {
      start = (0, 1)
      delimiter = Self.likeliestDelimiter(text)
    }
  }

  /// A reader that stands before the header row.
  var reader: CSVReader {
    CSVReader(data, delimiter: delimiter, from: start.offset, line: start.line, mayHoldNul: hasNul)
  }

  private static func declaredDelimiter(_ beginning: String) -> UInt8? {
    let line = beginning.prefix { !$0.isNewline }.filter { $0 != "\"" }.lowercased()
    guard line.hasPrefix("sep="), line.utf8.count == 5 else { return nil }
    return line.utf8.last
  }

  private static func likeliestDelimiter(_ text: Data) -> UInt8 {
    var best = (delimiter: Byte.comma, columns: 1, agrees: false)
    // Where two do equally well, the one that is rarer in ordinary text.
    for candidate in [Byte.tab, Byte.semicolon, Byte.comma] {
      var reader = CSVReader(text, delimiter: candidate)
      var row = reader.next()
      while let blank = row, blank.isBlank { row = reader.next() }
      let columns = row?.cells.count ?? 0
      let agrees = columns > 1 && reader.next()?.cells.count == columns
      if columns > 1, (agrees && !best.agrees) || (agrees == best.agrees && columns > best.columns) {
        best = (candidate, columns, agrees)
      }
    }
    return best.delimiter
  }
}

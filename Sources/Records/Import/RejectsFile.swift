/// The rows that were refused, with the reason in front and every cell as it was, ready to be corrected and imported.
struct RejectsFile {
  /// The headers of the columns that are put in front; an import passes over the first.
  static let ownHeaders = ["rejected because"]

  private var writer = CSVWriter()
  private let source: String?
  private(set) var count = 0

  /// Begins a file for rows of a table.
  ///
  /// Where the table has no column for the source, one is added, because the source of a file without one is the
  /// file's name, and the rejects are another file.
  init(_ columns: [CSVColumn], addingSource source: String?) {
    self.source = source
    writer.write(Self.ownHeaders + (source == nil ? [] : ["source"]) + columns.map(\.name))
  }

  /// Adds a row with the reasons why it was refused.
  mutating func add(_ row: CSVRow, because reasons: [String]) {
    count += 1
    // The cells go out as they came in, already neutralised where their writer did so.
    writer.write(
      [reasons.joined(separator: " · ")] + (source.map { [$0] } ?? [])
        + row.cells.map { SpreadsheetSafety.restored($0.text) })
  }

  /// The file as far as it is written.
  var bytes: [UInt8] { writer.bytes }
}

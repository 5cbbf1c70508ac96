/// A column of a table, by its place in the header.
struct CSVColumn: Equatable, Sendable {
  /// The header, without surrounding white space.
  var name: String
  /// From 0; people read it from 1.
  var position: Int
  /// The earlier column with the same header, whose cells hold where the two differ; nil where there is none.
  var repeats: Int?
}

/// The rows of a CSV file under its header.
///
/// Blank rows are passed over. A row that is too short lacks its last cells; one that is too long has a defect unless
/// the extra cells are empty. A header that stands twice is one column: the first holds, and the table counts the rows
/// in which the others say something else.
struct CSVTable {
  /// The columns in the order of the header.
  let columns: [CSVColumn]
  private var reader: CSVReader
  /// For each repeated column, by position: the first line where it says something else, and in how many rows it does.
  private(set) var disagreements: [Int: (firstLine: Int, rows: Int)] = [:]

  /// The first row that has fewer cells than the header has names, and how many do; nil while none has.
  private(set) var shortRows: (firstLine: Int, rows: Int)?
  private let namedColumns: Int

  /// Reads the header of a file.
  /// - Throws: `CSVFailure` where there is none, or it is broken.
  init(_ file: CSVFile) throws(CSVFailure) {
    reader = file.reader
    var header = reader.next()
    while let row = header, row.isBlank { header = reader.next() }
    guard let header else { throw .empty }
    if let defect = header.defect { throw .brokenHeader(defect) }
    var first: [String: Int] = [:]
    var columns: [CSVColumn] = []
    for (position, cell) in header.cells.enumerated() {
      let name = cell.text.trimmed
      let key = name.lowercased()
      let repeats = key.isEmpty ? nil : first[key]
      if repeats == nil { first[key] = position }
      columns.append(CSVColumn(name: name, position: position, repeats: repeats))
    }
    self.columns = columns
    namedColumns = (columns.lastIndex { !$0.name.isEmpty } ?? -1) + 1
  }

  /// The line of the first cell that was not UTF-8 and how many there were; nil while all were.
  var foreignText: (firstLine: Int, cells: Int)? {
    reader.firstForeignLine.map { ($0, reader.foreignCells) }
  }

  /// The next row that is not blank; nil at the end.
  mutating func next() -> CSVRow? {
    while var row = reader.next() {
      guard !row.isBlank else { continue }
      if row.defect == nil, row.cells.count > columns.count,
        let extra = row.cells.indices[columns.count...].first(where: { !row.cells[$0].text.trimmed.isEmpty })
      {
        row.defect = .tooManyCells(line: row.cells[extra].line, column: extra + 1)
      }
      if row.defect == nil {
        noteDisagreements(in: row)
        if row.cells.count < namedColumns {
          shortRows = (shortRows?.firstLine ?? row.line, (shortRows?.rows ?? 0) + 1)
        }
      }
      return row
    }
    return nil
  }

  private mutating func noteDisagreements(in row: CSVRow) {
    for column in columns {
      guard let earlier = column.repeats, let cell = row[column.position], let kept = row[earlier],
        cell.text.trimmed != kept.text.trimmed
      else { continue }
      let (firstLine, rows) = disagreements[column.position] ?? (cell.line, 0)
      disagreements[column.position] = (firstLine, rows + 1)
    }
  }
}

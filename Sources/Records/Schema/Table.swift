import GRDB
import Matching

/// A kind of record that is kept in a table of its own, with its lists in tables beside it.
protocol TableRecord: Codable, Equatable, Sendable {
  /// Its kind.
  static var recordKind: RecordKind { get }
  /// Its table.
  static var table: Table { get }
  /// The tables of its lists.
  static var lists: [ListTable<Self>] { get }
  /// Where its reference is, for kinds of record that have one.
  static var referencePath: (WritableKeyPath<Self, Reference> & Sendable)? { get }
  /// Its identity; 0 before the store gives one.
  var id: Identifier<Self> { get set }
  /// Rises with every write.
  var version: Int { get set }
  /// What people call it, in messages.
  var title: String { get }
  /// The record as it is kept: text trimmed where it identifies, lists ascending and without doubles.
  var inNormalForm: Self { get }
  /// Reads a row of the table: identity, columns, version.
  init(from columns: inout ColumnReader)
  /// Writes the columns, without identity and version.
  func write(to columns: inout ColumnWriter)
  /// The record as one of any kind.
  var asRecord: Record { get }
}

extension TableRecord {
  /// The record under another version.
  func withVersion(_ version: Int) -> Self {
    var copy = self
    copy.version = version
    return copy
  }

  static var referencePath: (WritableKeyPath<Self, Reference> & Sendable)? { nil }
}

/// A table's name and columns, and the statements made of them.
struct Table: Sendable {
  let name: String
  let select: String
  let insert: String
  let update: String
  let delete: String
  let width: Int

  init(_ name: String, _ columns: String...) {
    self.name = name
    let quoted = columns.map { "\"\($0)\"" }
    let marks = repeatElement("?", count: columns.count + 2).joined(separator: ", ")
    width = columns.count + 2
    select = "SELECT id, \(quoted.joined(separator: ", ")), version FROM \(name)"
    insert = "INSERT INTO \(name) (\(quoted.joined(separator: ", ")), version, id) VALUES (\(marks))"
    update =
      "UPDATE \(name) SET \(quoted.map { "\($0) = ?" }.joined(separator: ", ")), version = ? WHERE id = ?"
    delete = "DELETE FROM \(name) WHERE id = ?"
  }

  /// The columns of a record, its version and its identity (NULL lets the database give one).
  func arguments<R: TableRecord>(of record: R) -> StatementArguments {
    var columns = ColumnWriter(capacity: width)
    record.write(to: &columns)
    columns.int(record.version)
    columns.optionalInteger(record.id.value == 0 ? nil : record.id.value)
    return StatementArguments(columns.values)
  }
}

/// A table that holds one list of a kind of record, a row an item.
struct ListTable<Owner: TableRecord>: Sendable {
  let name: String
  private let deleteSQL: String
  private let rows: @Sendable (Owner) -> [[(any DatabaseValueConvertible)?]]
  private let insertSQL: String
  private let selectSQL: String
  private let order: String
  private let owner: String
  private let areEqual: @Sendable (Owner, Owner) -> Bool
  private let merge: @Sendable (RowCursor, inout [Owner]) throws -> Void

  /// Describes a list whose rows are the owner, then `columns`; the first column orders the list.
  init<Item: Equatable & Sendable>(
    _ name: String, _ columns: [String], _ items: WritableKeyPath<Owner, [Item]> & Sendable,
    isOrdered: Bool = false,
    read: @escaping @Sendable (inout ColumnReader) -> Item,
    write: @escaping @Sendable (Item, inout ColumnWriter) -> Void
  ) {
    self.name = name
    owner = Owner.table.name
    let all = [owner] + (isOrdered ? ["position"] : []) + columns
    let marks = repeatElement("?", count: all.count).joined(separator: ", ")
    insertSQL = "INSERT INTO \(name) (\(all.joined(separator: ", "))) VALUES (\(marks))"
    selectSQL = "SELECT \(owner), \(columns.joined(separator: ", ")) FROM \(name)"
    order = "ORDER BY \(all[0]), \(all[1])"
    deleteSQL = "DELETE FROM \(name) WHERE \(owner) = ?"
    areEqual = { $0[keyPath: items] == $1[keyPath: items] }
    rows = { record in
      record[keyPath: items].enumerated().map { position, item in
        var row = ColumnWriter(capacity: all.count)
        row.identifier(record.id)
        if isOrdered { row.int(position) }
        write(item, &row)
        return row.values
      }
    }
    merge = { cursor, records in
      var position = 0
      var gathered: [Item] = []
      while let row = try cursor.next() {
        var columns = ColumnReader(row)
        let id: Identifier<Owner> = columns.identifier()
        if position < records.count, records[position].id < id, !gathered.isEmpty {
          records[position][keyPath: items] = gathered
          gathered.removeAll(keepingCapacity: true)
        }
        while position < records.count, records[position].id < id { position += 1 }
        guard position < records.count else { break }
        guard records[position].id == id else { continue }
        gathered.append(read(&columns))
        if let problem = columns.problem { throw StoreError.damaged("\(name): \(problem)") }
      }
      if position < records.count, !gathered.isEmpty { records[position][keyPath: items] = gathered }
    }
  }

  /// Adds a record's rows.
  func insert(_ record: Owner, in database: Database) throws {
    let rows = rows(record)
    guard !rows.isEmpty else { return }
    let statement = try database.cachedStatement(sql: insertSQL)
    for row in rows {
      statement.setUncheckedArguments(StatementArguments(row))
      try statement.execute()
    }
  }

  /// Replaces a record's rows where the list differs.
  func update(from before: Owner, to after: Owner, in database: Database) throws {
    guard !areEqual(before, after) else { return }
    try database.cachedStatement(sql: deleteSQL).execute(arguments: [before.id.value])
    try insert(after, in: database)
  }

  /// Fills the list of one record.
  func fill(_ record: inout Owner, in database: Database) throws {
    var one = [record]
    let statement = try database.cachedStatement(sql: "\(selectSQL) WHERE \(owner) = ? \(order)")
    try merge(Row.fetchCursor(statement, arguments: [record.id.value]), &one)
    record = one[0]
  }

  /// Fills the list of many records.
  /// - Parameters:
  ///   - records: Ascending by identity.
  ///   - condition: Which rows to read, in SQL over the owner's column; nil for all.
  ///   - database: Where to read.
  /// - Throws: `StoreError.damaged` where a row holds what the schema should have refused.
  /// - Complexity: O(rows + records).
  func fill(_ records: inout [Owner], where condition: String?, in database: Database) throws {
    let filter = condition.map { " WHERE \(owner) \($0)" } ?? ""
    try merge(Row.fetchCursor(database, sql: "\(selectSQL)\(filter) \(order)"), &records)
  }
}

extension ListTable {
  /// Describes a list of shared words, or of other records, by identity.
  static func identities<Of>(
    _ name: String, _ column: String, _ items: WritableKeyPath<Owner, [Identifier<Of>]> & Sendable
  ) -> ListTable {
    ListTable(name, [column], items, read: { $0.identifier() }, write: { $1.identifier($0) })
  }
}

extension Array where Element: Hashable & Comparable {
  /// The elements ascending, each once.
  var normal: [Element] { count < 2 ? self : Set(self).sorted() }
}

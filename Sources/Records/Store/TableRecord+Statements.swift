import GRDB
import Matching

extension TableRecord {
  /// The record of an identity, with its lists.
  static func fetch(_ id: Identifier<Self>, in database: Database) throws -> Self? {
    try fetch(where: "id = ?", [id.value], in: database)
  }

  /// The first record that meets a condition, with its lists.
  static func fetch(where condition: String, _ arguments: StatementArguments, in database: Database) throws
    -> Self?
  {
    let statement = try database.cachedStatement(sql: "\(table.select) WHERE \(condition)")
    let cursor = try Row.fetchCursor(statement, arguments: arguments)
    guard let row = try cursor.next() else { return nil }
    var record = try Self.reading(row)
    for list in lists { try list.fill(&record, in: database) }
    return record
  }

  /// All records that meet a condition, by identity ascending, with their lists.
  /// - Parameters:
  ///   - condition: SQL over the table; nil for all.
  ///   - owners: What the list tables' column of the owner must meet; nil for all.
  ///   - tail: SQL after the order, such as a limit.
  ///   - database: Where to read.
  /// - Returns: The records.
  /// - Throws: `StoreError.damaged` where a row holds what the schema should have refused.
  static func fetchAll(
    where condition: String? = nil, owners: String? = nil, tail: String = "", in database: Database
  ) throws -> [Self] {
    let filter = condition.map { " WHERE \($0)" } ?? ""
    let cursor = try Row.fetchCursor(database, sql: "\(table.select)\(filter) ORDER BY id \(tail)")
    var records: [Self] = []
    while let row = try cursor.next() { records.append(try reading(row)) }
    for list in lists { try list.fill(&records, where: owners, in: database) }
    return records
  }

  private static func reading(_ row: Row) throws -> Self {
    var columns = ColumnReader(row)
    let record = Self(from: &columns)
    if let problem = columns.problem { throw StoreError.damaged("\(table.name) \(record.id): \(problem)") }
    return record
  }

  /// Adds the record and its lists.
  /// - Returns: The record with the identity it was given.
  func insert(in database: Database) throws -> Self {
    let statement = try database.cachedStatement(sql: Self.table.insert)
    statement.setUncheckedArguments(Self.table.arguments(of: self))
    try statement.execute()
    var stored = self
    if id.value == 0 { stored.id = Identifier(database.lastInsertedRowID) }
    for list in Self.lists { try list.insert(stored, in: database) }
    return stored
  }

  /// Replaces the row that has this record's identity, and those of its lists that differ.
  func update(from before: Self, in database: Database) throws {
    let statement = try database.cachedStatement(sql: Self.table.update)
    statement.setUncheckedArguments(Self.table.arguments(of: self))
    try statement.execute()
    for list in Self.lists { try list.update(from: before, to: self, in: database) }
  }

  /// Removes the row, and with it those of its lists.
  func delete(in database: Database) throws {
    try database.cachedStatement(sql: Self.table.delete).execute(arguments: [id.value])
  }

  /// A reference for a record that came without one: a letter and the identity that it will be given.
  static func nextReference(source: String, in database: Database) throws -> Reference {
    let last = try Int64.fetchOne(
      database.cachedStatement(sql: "SELECT seq FROM sqlite_sequence WHERE name = ?"), arguments: [table.name]
    )
    return Reference(
      source: source.isEmpty ? "local" : source, code: "\(recordKind.letter)\((last ?? 0) + 1)")
  }
}

extension RecordKind {
  /// What references that the store gives begin with.
  var letter: String { rawValue.prefix(1).uppercased() }
}

import GRDB
import Matching

/// The journal's tables, inside a transaction.
struct Journal {
  let database: Database
  let schemaVersion: Int

  /// Opens an entry for a write that begins.
  func begin(_ title: String, kind: EntryKind, who: String, at: Timestamp, reverses: Int64? = nil) throws
    -> Int64
  {
    try database.cachedStatement(
      sql: """
        INSERT INTO journal_entry (schema_version, who, at, kind, title, counts, state, reverses)
        VALUES (?, ?, ?, ?, ?, '{}', 'done', ?)
        """
    ).execute(arguments: [schemaVersion, who, at.milliseconds, kind.rawValue, title, reverses])
    return database.lastInsertedRowID
  }

  /// Completes an entry with what the write did.
  func finish(_ id: Int64, _ account: ChangeAccount, keepsBodies: Bool = true) throws -> JournalEntry {
    try database.cachedStatement(sql: "UPDATE journal_entry SET counts = ?, final_because = ? WHERE id = ?")
      .execute(
        arguments: [RecordCoding.text(account.counts), account.finalBecause, id])
    let insert = try database.cachedStatement(
      sql:
        "INSERT INTO journal_change (entry, position, kind, record, before, after) VALUES (?, ?, ?, ?, ?, ?)")
    for (position, change) in (account.changes ?? []).enumerated() where keepsBodies {
      try insert.execute(arguments: [
        id, position, change.key.kind.rawValue, change.key.id, change.before.map(RecordCoding.json),
        change.after.map(RecordCoding.json),
      ])
    }
    guard let entry = try entry(id) else { throw StoreError.damaged("entry \(id) of the journal") }
    return entry
  }

  /// Takes back an entry whose write changed nothing.
  func forget(_ id: Int64) throws {
    try database.execute(sql: "DELETE FROM journal_entry WHERE id = ?", arguments: [id])
  }

  /// Closes the way back to what a user has undone.
  func dropUndone(of user: String) throws {
    try database.cachedStatement(
      sql: "UPDATE journal_entry SET state = 'dropped' WHERE who = ? AND state = 'undone'"
    ).execute(arguments: [user])
  }

  /// Sets where an entry stands with undo and redo.
  func set(_ state: JournalEntry.State, of id: Int64) throws {
    try database.execute(
      sql: "UPDATE journal_entry SET state = ? WHERE id = ?", arguments: [state.rawValue, id])
  }

  /// The entry of an identity.
  func entry(_ id: Int64) throws -> JournalEntry? {
    try entries(where: "id = ?", [id], limit: 1).first
  }

  /// Entries that meet a condition, latest first.
  func entries(where condition: String, _ arguments: StatementArguments, limit: Int) throws -> [JournalEntry]
  {
    try Row.fetchAll(
      database,
      sql: """
        SELECT id, schema_version, who, at, kind, title, counts, final_because, state, reverses
        FROM journal_entry WHERE \(condition) ORDER BY id DESC LIMIT \(limit)
        """, arguments: arguments
    ).map { try JournalEntry(row: $0) }
  }

  /// What an entry changed, in its order.
  func changes(of id: Int64) throws -> [JournalChange] {
    try Row.fetchAll(
      database,
      sql: "SELECT kind, record, before, after FROM journal_change WHERE entry = ? ORDER BY position",
      arguments: [id]
    ).map { row in
      guard let kind = RecordKind(rawValue: row[0]) else {
        throw StoreError.damaged("entry \(id) of the journal")
      }
      return JournalChange(key: RecordKey(kind: kind, id: row[1]), before: row[2], after: row[3])
    }
  }
}

extension JournalEntry {
  fileprivate init(row: Row) throws {
    let id: Int64 = row[0]
    guard let kind = EntryKind(rawValue: row[4]), let state = State(rawValue: row[8]) else {
      throw StoreError.damaged("entry \(id) of the journal")
    }
    self.init(
      id: id, schemaVersion: row[1], who: row[2], at: Timestamp(milliseconds: row[3]), kind: kind,
      title: row[5],
      counts: try RecordCoding.value(row[6]), finalBecause: row[7], state: state, reverses: row[9])
  }
}

extension Store {
  /// Entries of the journal, latest first.
  /// - Parameters:
  ///   - limit: How many at most.
  ///   - before: Only entries earlier than this one; nil from the latest.
  /// - Returns: The entries.
  /// - Throws: `StoreError.busy`, `.file` or `.damaged`.
  public func journal(limit: Int, before: Int64? = nil) throws -> [JournalEntry] {
    try reading { database in
      try Journal(database: database, schemaVersion: schema.version)
        .entries(where: "id < ?", [before ?? .max], limit: limit)
    }
  }

  /// What an entry of the journal changed, in its order; empty where the entry tells counts only.
  public func changes(of entry: JournalEntry) throws -> [JournalChange] {
    try reading { try Journal(database: $0, schemaVersion: schema.version).changes(of: entry.id) }
  }
}

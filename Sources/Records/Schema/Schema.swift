import GRDB
import Matching

/// The versions of the schema and the way from each to the next.
struct Schema: Sendable {
  /// One step: SQL that takes a database from the version before to its own.
  struct Migration: Sendable {
    let version: Int
    let sql: String
  }

  /// Marks a database file as this program's (`VTUI`), in SQLite's header.
  static let applicationID: Int32 = 0x5654_5549

  /// Steps by version, from 1 without gaps.
  ///
  /// Append only.
  let migrations: [Migration]

  /// The schema that this program reads and writes.
  static let current = Schema(migrations: [Migration(version: 1, sql: Version1.sql)])

  /// The version after the last step.
  var version: Int { migrations.last?.version ?? 0 }

  /// What a database's header says of it.
  struct Header: Equatable {
    var applicationID: Int32
    var version: Int
    var isEmpty: Bool

    init(_ database: Database) throws {
      applicationID = try Int32.fetchOne(database, sql: "PRAGMA application_id") ?? 0
      version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
      isEmpty = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema") == 0
    }
  }

  /// Refuses a database that is not this program's, or is of a later version.
  func check(_ header: Header, path: String) throws {
    if header.isEmpty, header.applicationID == 0 || header.applicationID == Self.applicationID { return }
    guard header.applicationID == Self.applicationID, header.version > 0 else {
      throw StoreError.notOurs(path: path)
    }
    guard header.version <= version else {
      throw StoreError.newer(path: path, found: header.version, known: version)
    }
  }

  /// Brings a database to this version: every step or none.
  ///
  /// Looks at the version again inside the transaction, since two programs may open a new file at once.
  func migrate(_ database: Database) throws {
    guard try Header(database).version < version else { return }
    try database.inTransaction(.immediate) {
      try migrate(inside: database)
      return .commit
    }
  }

  /// Brings a database to this version, inside a transaction.
  func migrate(inside database: Database) throws {
    let found = try Header(database).version
    for step in migrations where step.version > found {
      try database.execute(sql: step.sql)
    }
    if found == 0 {
      try Policy().store(in: database)
      _ = try Meta.erasureKey(in: database)
    }
    try database.execute(
      sql: "PRAGMA application_id = \(Self.applicationID); PRAGMA user_version = \(version)")
  }
}

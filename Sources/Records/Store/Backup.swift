import Foundation
import GRDB
import Matching

/// A file outside the database that may hold people's data.
public struct KnownFile: Equatable, Sendable {
  /// What it is.
  public enum Kind: String, Sendable {
    /// A copy of the database.
    case backup
    /// Rows that an import refused.
    case rejects
  }

  /// Where it is.
  public var path: String
  /// What it is.
  public var kind: Kind

  /// Writes down where the file is.
  func remember(in database: Database) throws {
    let absolute = URL(fileURLWithPath: path).standardizedFileURL.path
    try database.execute(
      sql: "INSERT OR REPLACE INTO known_file (path, kind) VALUES (?, ?)",
      arguments: [absolute, kind.rawValue])
  }
}

extension Store {
  /// Copies the database as it stands at one moment to a file of its own (0600), whole or not at all.
  ///
  /// The database remembers where its backups are, so that an erasure reaches them.
  /// - Parameter path: The file; there must be none.
  /// - Throws: `StoreError.cannotWrite` where there is a file already, or none can be made.
  public func backup(to path: String) throws {
    guard PrivateFile.mode(of: path) == nil else {
      throw StoreError.cannotWrite("\(path) is there already: give the backup another name.")
    }
    let partial = path + ".partial"
    try? FileManager.default.removeItem(atPath: partial)
    try remember(path, as: .backup)
    defer { try? FileManager.default.removeItem(atPath: partial) }
    try StoreError.wording(path) {
      try PrivateFile.prepare(partial, as: path)
      let copy = try DatabaseQueue(path: partial)
      try pool.backup(to: copy)
      try copy.close()
      try PrivateFile.rename(partial, to: path)
    }
  }

  /// Replaces all records, journal included, by those of a backup; people who were erased since stay erased.
  /// - Parameter path: The backup.
  /// - Throws: `StoreError.file`, `.notOurs`, `.newer` or `.damaged`; the database is as it was then.
  public func restore(from path: String) throws {
    guard PrivateFile.mode(of: path) != nil else { throw StoreError.file("There is no file \(path).") }
    let erased = try reading { try Data.fetchAll($0, sql: "SELECT digest FROM erased_reference") }
    let files = try knownFiles()
    try BackupFile(path: path).restore(to: pool, schema: schema)
    for file in files { try remember(file.path, as: file.kind) }
    let returned = try writing { database in
      try schema.migrate(inside: database)
      for digest in erased {
        try database.execute(
          sql: "INSERT OR IGNORE INTO erased_reference (digest) VALUES (?)", arguments: [digest])
      }
      let hash = try ErasureHash(key: Meta.erasureKey(in: database))
      let references = try Row.fetchAll(database, sql: "SELECT source, code FROM volunteer")
        .map { Reference(source: $0[0], code: $0[1]) }
      return references.filter { erased.contains(hash.digest(of: $0)) }
    }
    for reference in returned { _ = try erase(reference) }
  }

  /// Remembers a file that may hold people's data, so that an erasure can say so.
  public func remember(_ path: String, as kind: KnownFile.Kind) throws {
    try writing { try KnownFile(path: path, kind: kind).remember(in: $0) }
  }

  /// The files that may hold people's data and are still there.
  public func knownFiles() throws -> [KnownFile] {
    try reading { database in
      try Row.fetchAll(database, sql: "SELECT path, kind FROM known_file ORDER BY path").compactMap { row in
        KnownFile.Kind(rawValue: row[1]).map { KnownFile(path: row[0], kind: $0) }
      }
    }.filter { PrivateFile.mode(of: $0.path) != nil }
  }
}

/// A backup, which may be of an earlier schema.
struct BackupFile {
  let path: String

  /// Erases a person in the backup as the store would in its own database.
  func erase(_ reference: Reference, like store: Store) throws {
    let copy = try Store.open(path, as: store.user, now: { [now = store.now] in now }, today: nil)
    do {
      _ = try copy.erase(reference)
    } catch StoreError.refused {
      // The backup is from before the person registered.
    }
    try copy.close()
  }

  /// Copies the backup over a database, once it has proved whole.
  func restore(to destination: some DatabaseWriter, schema: Schema) throws {
    try StoreError.wording(path) {
      var configuration = Configuration()
      configuration.readonly = true
      // Taken as it lies, so that a backup on a disc that can't be written will do, and nothing is left beside it.
      let name = try ReadOnlyFile(path, obstacle: "a backup is only read").name
      let source = try DatabaseQueue(path: name, configuration: configuration)
      try source.read { database in
        let header = try Schema.Header(database)
        guard !header.isEmpty else { throw StoreError.notOurs(path: path) }
        try schema.check(header, path: path)
        let verdict = try String.fetchOne(database, sql: "PRAGMA integrity_check") ?? ""
        guard verdict == "ok" else { throw StoreError.damaged("\(path): \(verdict)") }
      }
      try source.backup(to: destination)
    }
  }
}

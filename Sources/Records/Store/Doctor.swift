import GRDB
import Matching

/// One thing that an examination of the database found.
public struct Finding: Equatable, Sendable {
  /// How much it matters.
  public enum Level: String, Sendable {
    /// As it should be.
    case good
    /// Worth knowing; nothing is broken.
    case note
    /// Broken: it needs somebody.
    case problem
  }

  /// How much it matters.
  public var level: Level
  /// A sentence, with figures and a remedy where there is one.
  public var text: String
}

extension Store {
  /// Examines the database: its file, its schema, its integrity, and what must hold between its records.
  /// - Complexity: O(size of the database).
  public func doctor() throws -> [Finding] {
    try fileFindings() + (readOnly.map { [$0.finding] } ?? [])
      + reading { database in
        try integrityFindings(database)
          + Invariant.all(on: today(in: database)).map { try $0.finding(in: database) }
          + [Finding(level: .good, text: counts(database))]
      } + [Finding(level: .good, text: "Fingerprint of the records: \(contentDigest()).")]
  }

  private func fileFindings() -> [Finding] {
    [path, path + "-wal", path + "-shm"].compactMap { file in
      guard let mode = PrivateFile.mode(of: file) else { return nil }
      if mode & 0o077 == 0 {
        return Finding(level: .good, text: "\(file) is readable by its owner alone.")
      }
      // Opening takes others' rights away, unless the file is somebody else's.
      return readOnly == nil
        ? Finding(level: .problem, text: "\(file) is readable by others: chmod 600 '\(file)'.")
        : Finding(level: .note, text: "\(file) is readable by others: ask its owner whether that is meant.")
    }
  }

  private func integrityFindings(_ database: Database) throws -> [Finding] {
    let header = try Schema.Header(database)
    var findings = [
      Finding(level: .good, text: "Schema \(header.version), SQLite \(sqliteVersion(database)).")
    ]
    let verdicts = try String.fetchAll(database, sql: "PRAGMA integrity_check")
    findings +=
      verdicts == ["ok"]
      ? [Finding(level: .good, text: "The file is whole.")]
      : verdicts.map { Finding(level: .problem, text: "The file is damaged: \($0). Restore a backup.") }
    let broken = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check")
    findings += broken.map { row in
      let table: String = row[0]
      return Finding(level: .problem, text: "A row of \(table) names a record that is not there.")
    }
    return findings
  }

  private func sqliteVersion(_ database: Database) -> String {
    (try? String.fetchOne(database, sql: "SELECT sqlite_version()")) ?? "of unknown version"
  }

  private func counts(_ database: Database) throws -> String {
    let tables = [
      "volunteer", "organisation", "service", "need", "placement", "area", "term", "journal_entry",
    ]
    let counted = try tables.map { table in
      let count = try Int.fetchOne(database, sql: "SELECT count(*) FROM \(table)") ?? 0
      return "\(table.replacing("_", with: " ")) \(count)"
    }
    return "Rows: " + counted.joined(separator: ", ") + "."
  }
}

/// Something that must hold between records, or that a coordinator wants to hear of where it does not.
struct Invariant {
  let level: Finding.Level
  /// What the rows that break it are, such as `people with …`.
  let name: String
  let remedy: String
  /// Counts the rows that break it.
  let sql: String

  func finding(in database: Database) throws -> Finding {
    let count = try Int.fetchOne(database, sql: sql) ?? 0
    return count == 0
      ? Finding(level: .good, text: "No \(name).")
      : Finding(level: level, text: "\(count) \(name): \(remedy).")
  }

  static func all(on today: Day) -> [Invariant] {
    [
      Invariant(
        level: .problem, name: "open placements of people who opted out or withdrew consent",
        remedy: "end them or record the answer",
        sql: """
          SELECT count(*) FROM placement JOIN volunteer ON volunteer.id = placement.volunteer
          WHERE (volunteer.status IN ('optedOut', 'erased') OR volunteer.consent = 'withdrawn')
            AND placement.id IN (SELECT id FROM placement WHERE \(PlacementSQL.isOpen))
          """),
      Invariant(
        level: .note, name: "people with more agreed roles than they take at once",
        remedy: "ask them whether that is meant",
        sql: """
          SELECT count(*) FROM (SELECT volunteer FROM placement
            JOIN volunteer ON volunteer.id = placement.volunteer
            WHERE placement.status IN ('agreed', 'clearing', 'started', 'paused')
            GROUP BY volunteer HAVING count(*) > min(roles_at_once))
          """),
      Invariant(
        level: .note, name: "people under 18 without a guardian on record", remedy: "ask who is responsible",
        sql: """
          SELECT count(*) FROM volunteer WHERE age_band IN ('under16', 'from16to17') AND trim(guardian) = ''
            AND status IN ('active', 'paused')
          """),
      Invariant(
        level: .note, name: "people whose record was to be deleted by now",
        remedy: "erase them, or agree another day",
        sql: "SELECT count(*) FROM volunteer WHERE delete_by < \(today.number) AND status <> 'erased'"),
      Invariant(
        level: .problem, name: "journal entries whose undo or redo names no entry",
        remedy: "restore a backup",
        sql: "SELECT count(*) FROM journal_entry WHERE kind IN ('undo', 'redo') AND reverses IS NULL"),
    ]
  }
}

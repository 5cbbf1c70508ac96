import Foundation
import GRDB
import Matching

extension Store {
  /// A fingerprint of all records: equal where their content and identities are, whatever the file, the row
  /// versions and the journal.
  /// - Complexity: O(size of the database).
  public func contentDigest() throws -> String {
    try reading { database in
      var hash = SHA256()
      try Self.dump(database) { hash.update($0.utf8) }
      return hash.finish().map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }
  }

  /// Writes all records as text, a line a row, in an order that depends on their content alone.
  public func dump(_ line: (String) throws -> Void) throws {
    try reading { try Self.dump($0, line) }
  }

  private static func dump(_ database: Database, _ line: (String) throws -> Void) throws {
    let tables = try String.fetchAll(
      database,
      sql: """
        SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'
          AND name NOT LIKE 'journal%' AND name NOT IN ('meta', 'erased_reference', 'known_file') ORDER BY name
        """)
    for table in tables {
      let columns = try String.fetchAll(
        database, sql: "SELECT name FROM pragma_table_info(?) WHERE name <> 'version' ORDER BY cid",
        arguments: [table])
      let list = columns.map { "quote(\"\($0)\")" }.joined(separator: " || ',' || ")
      let order = columns.indices.map { "\($0 + 1)" }.joined(separator: ", ")
      let rows = try String.fetchCursor(
        database, sql: "SELECT \(list) FROM (SELECT * FROM \(table) ORDER BY \(order))")
      while let row = try rows.next() { try line("\(table):\(row)\n") }
    }
  }
}

extension ErasureHash {
  /// The hash of a reference.
  func digest(of reference: Reference) -> Data {
    let normal = reference.inNormalForm
    return Data(digest((normal.source + "\u{0}" + normal.code).utf8))
  }
}

import Foundation
import GRDB

/// What the database says of itself.
enum Meta {
  /// Whether the database holds invented people.
  static func isDemo(in database: Database) throws -> Bool {
    try Bool.fetchOne(database, sql: "SELECT 1 FROM meta WHERE name = 'demo'") ?? false
  }

  /// Marks the database as one of invented people.
  static func markDemo(in database: Database) throws {
    try database.execute(sql: "INSERT OR REPLACE INTO meta (name, value) VALUES ('demo', x'01')")
  }

  /// The key that references of erased people are hashed with; made when first needed.
  static func erasureKey(in database: Database) throws -> [UInt8] {
    if let key = try Data.fetchOne(database, sql: "SELECT value FROM meta WHERE name = 'erasure key'") {
      return [UInt8](key)
    }
    var generator = SystemRandomNumberGenerator()
    let key = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    try database.execute(
      sql: "INSERT INTO meta (name, value) VALUES ('erasure key', ?)", arguments: [Data(key)])
    return key
  }
}

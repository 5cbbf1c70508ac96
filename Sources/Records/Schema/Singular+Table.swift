import GRDB
import Matching

extension StoredTerm {
  /// The word of a kind that folds to this text.
  static func fetch(kind: TermKind, folded: String, in database: Database) throws -> StoredTerm? {
    let statement = try database.cachedStatement(
      sql: "SELECT id, kind, name FROM term WHERE kind = ? AND folded = ?")
    return try Row.fetchOne(statement, arguments: [kind.rawValue, folded]).map { StoredTerm(row: $0) }
  }

  /// The word of an identity.
  static func fetch(_ id: Int64, in database: Database) throws -> StoredTerm? {
    let statement = try database.cachedStatement(sql: "SELECT id, kind, name FROM term WHERE id = ?")
    return try Row.fetchOne(statement, arguments: [id]).map { StoredTerm(row: $0) }
  }

  private init(row: Row) {
    var columns = ColumnReader(row)
    self.init(
      id: columns.integer(), term: Vocabulary.Term(kind: columns.choice(), name: columns.text()))
  }

  /// Adds the word.
  func insert(folded: String, in database: Database) throws -> StoredTerm {
    try database.cachedStatement(sql: "INSERT INTO term (id, kind, name, folded) VALUES (?, ?, ?, ?)")
      .execute(
        arguments: [id == 0 ? nil : id, term.kind.rawValue, term.name, folded])
    return StoredTerm(id: id == 0 ? database.lastInsertedRowID : id, term: term)
  }
}

extension Vocabulary {
  /// All words that are kept.
  static func fetch(in database: Database) throws -> Vocabulary {
    var terms: [Int64: Term] = [:]
    let cursor = try Row.fetchCursor(database, sql: "SELECT id, kind, name FROM term")
    while let row = try cursor.next() {
      var columns = ColumnReader(row)
      terms[columns.integer()] = Term(kind: columns.choice(), name: columns.text())
    }
    return Vocabulary(terms)
  }
}

extension PlanInForce {
  /// The plan in force; nil before the first.
  static func fetch(in database: Database) throws -> PlanInForce? {
    guard let row = try Row.fetchOne(database, sql: "SELECT committed, policy_version FROM plan_in_force")
    else { return nil }
    var pairings: [Pairing] = []
    let cursor = try Row.fetchCursor(
      database, sql: "SELECT volunteer, need FROM plan_pairing ORDER BY volunteer, need")
    while let row = try cursor.next() {
      var columns = ColumnReader(row)
      pairings.append(Pairing(volunteer: columns.identifier(), need: columns.identifier()))
    }
    return PlanInForce(
      pairings: pairings, committed: Timestamp(milliseconds: row[0]), policyVersion: row[1])
  }

  /// Adds the plan where there is none.
  func insert(in database: Database) throws {
    try database.execute(
      sql: "INSERT INTO plan_in_force (id, committed, policy_version) VALUES (1, ?, ?)",
      arguments: [committed.milliseconds, policyVersion])
    let statement = try database.cachedStatement(
      sql: "INSERT INTO plan_pairing (volunteer, need) VALUES (?, ?)")
    for pairing in pairings {
      try statement.execute(arguments: [pairing.volunteer.value, pairing.need.value])
    }
  }
}

extension Policy {
  /// The policy; the defaults where none was ever kept.
  static func fetch(in database: Database) throws -> Policy {
    guard let row = try Row.fetchOne(database, sql: "SELECT body, version FROM policy") else {
      return Policy()
    }
    var policy = try RecordCoding.policy(row[0])
    policy.version = row[1]
    return policy
  }

  /// Keeps the policy, its version apart from its content.
  func store(in database: Database) throws {
    var content = self
    content.version = 1
    try database.execute(
      sql: "INSERT OR REPLACE INTO policy (id, body, version) VALUES (1, ?, ?)",
      arguments: [RecordCoding.text(content), version])
  }
}

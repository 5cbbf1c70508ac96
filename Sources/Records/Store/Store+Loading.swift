import GRDB
import Matching

/// Records to be loaded at once, under the identities that they come with.
public struct Batch: Sendable {
  /// Shared words.
  public var vocabulary = Vocabulary()
  /// Areas.
  public var areas: [Area] = []
  /// Organisations.
  public var organisations: [Organisation] = []
  /// Services.
  public var services: [Service] = []
  /// Needs.
  public var needs: [Need] = []
  /// Volunteers.
  public var volunteers: [Volunteer] = []
  /// Placements.
  public var placements: [Placement] = []
  /// Pins and vetoes.
  public var decisions: [Decision] = []
  /// The plan in force; nil for none.
  public var planInForce: PlanInForce?
  /// Weights and thresholds; nil leaves those that are there.
  public var policy: Policy?
  /// Whether the people are invented: the database says DEMO from then on.
  public var isDemo = false

  /// Nothing yet.
  public init() {}
}

extension Store {
  /// Loads records into a database that has none, as one transaction whose journal entry tells counts only.
  ///
  /// Identities are positive, unique among records of a kind, and kept. The schema's constraints hold; the rules
  /// of a placement's life are not asked, for the records may tell a history.
  /// - Parameters:
  ///   - batch: The records.
  ///   - title: What was loaded, for the journal.
  /// - Throws: `StoreError.refused` where the database has records already, or where a constraint fails.
  /// - Complexity: O(records and items of their lists).
  public func load(_ batch: Batch, title: String) throws {
    try writing { database in
      let records = ["term", "area", "organisation", "volunteer"].map { "SELECT 1 FROM \($0)" }
      guard try Int.fetchOne(database, sql: records.joined(separator: " UNION ALL ") + " LIMIT 1") == nil
      else { throw StoreError.refused("The database has records already: load into a new one.") }
      let journal = Journal(database: database, schemaVersion: schema.version)
      let entry = try journal.begin(title, kind: .load, who: user, at: now)
      var account = ChangeAccount(most: 0)
      for kind in TermKind.allCases {
        for (identity, name) in batch.vocabulary.terms(of: kind) {
          let term = Vocabulary.Term(kind: kind, name: name)
          _ = try StoredTerm(id: identity, term: term).insert(
            folded: Vocabulary.folded(term).name, in: database)
        }
      }
      account.count(.term, added: batch.vocabulary.count)
      try Self.insert(batch.areas, &account, in: database)
      try Self.insert(batch.organisations, &account, in: database)
      try Self.insert(batch.services, &account, in: database)
      // Needs may name volunteers whom their organisation refused, and so come after them.
      try Self.insert(batch.volunteers, &account, in: database)
      try Self.insert(batch.needs, &account, in: database)
      try Self.insert(batch.placements, &account, in: database)
      try Self.insert(batch.decisions, &account, in: database)
      try batch.planInForce?.insert(in: database)
      try batch.policy?.store(in: database)
      if batch.isDemo { try Meta.markDemo(in: database) }
      account.makeFinal(because: "it loaded a whole database")
      _ = try journal.finish(entry, account)
    }
    if batch.isDemo { demo.withLock { $0 = true } }
  }

  private static func insert<R: TableRecord>(
    _ records: [R], _ account: inout ChangeAccount, in database: Database
  ) throws {
    for record in records {
      do {
        _ = try record.inNormalForm.insert(in: database)
      } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
        throw StoreError.refused(
          Refusal.sentence(error, record: record.asRecord, removing: false, in: database))
      }
    }
    account.count(R.recordKind, added: records.count)
  }
}

extension ChangeAccount {
  /// Takes account of records that were added without being told one by one.
  fileprivate mutating func count(_ kind: RecordKind, added: Int) {
    guard added > 0 else { return }
    counts[kind.rawValue, default: ChangeCount()].added += added
  }
}

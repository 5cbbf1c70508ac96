import GRDB
import Matching

/// The work of one write, inside its transaction: saves and removes records, and keeps account of both.
final class WriteSession {
  let database: Database
  let today: Day
  /// The entry of the journal that this write makes.
  let entry: Int64
  /// What this write may do.
  let authority: Authority
  /// What was done, each record once.
  private(set) var account: ChangeAccount
  /// What follows from what was done, looked at when all is written.
  var consequences = Consequences()

  /// What a write may do beyond an ordinary edit.
  enum Authority {
    case edit
    /// Its lead lifts a safeguarding hold.
    case liftsHold
    /// A person is erased.
    case erases
    /// Undo or redo brings back what was lawful when it was written.
    case replays
  }

  init(
    database: Database, today: Day, entry: Int64, authority: Authority = .edit, mostChanges: Int = .max
  ) {
    self.database = database
    self.today = today
    self.entry = entry
    self.authority = authority
    account = ChangeAccount(most: mostChanges)
  }

  /// Adds a record or replaces the one it was read from.
  /// - Returns: The record as it stands now.
  func save(_ record: Record) throws -> Record {
    switch record {
    case .term(let term): try .term(save(term))
    case .area(let area): try .area(save(area))
    case .organisation(let organisation): try .organisation(save(organisation))
    case .service(let service): try .service(save(service))
    case .need(let need): try .need(save(need))
    case .volunteer(let volunteer): try .volunteer(save(volunteer))
    case .placement(let placement): try .placement(save(placement))
    case .decision(let decision): try .decision(save(decision))
    case .plan(let plan): try .plan(save(plan))
    case .policy(let policy): try .policy(save(policy))
    }
  }

  /// Removes a record that still has the version it was read with.
  func remove(_ record: Record) throws {
    switch record {
    case .term, .policy: throw StoreError.refused("\(record.title) can't be removed.")
    case .area(let area): try remove(area)
    case .organisation(let organisation): try remove(organisation)
    case .service(let service): try remove(service)
    case .need(let need): try remove(need)
    case .volunteer(let volunteer): try remove(volunteer)
    case .placement(let placement): try remove(placement)
    case .decision(let decision): try remove(decision)
    case .plan: try replacePlan(with: nil)
    }
  }

  /// Adds a record, or replaces it where it still has its version.
  func save<R: TableRecord>(_ given: R) throws -> R {
    var record = given.inNormalForm
    guard record.id.value != 0 else { return try add(record) }
    guard let current = try R.fetch(record.id, in: database) else { throw StoreError.gone(given.asRecord) }
    guard current.version == record.version else {
      throw StoreError.stale(mine: given.asRecord, theirs: current.asRecord)
    }
    guard record != current else { return current }
    record.version += 1
    try replace(current, with: record)
    return record
  }

  /// Replaces a row, whatever its version.
  func replace<R: TableRecord>(_ current: R, with record: R) throws {
    try check(from: current.asRecord, to: record.asRecord)
    try naming(record.asRecord) { try record.update(from: current, in: database) }
    note(RecordKey(kind: R.recordKind, id: record.id.value), before: current.asRecord, after: record.asRecord)
  }

  /// Adds a row; gives an identity where it has none, and a reference where it has none.
  func add<R: TableRecord>(_ given: R) throws -> R {
    var record = given
    if record.id.value == 0 {
      record.version = 1
      if let reference = R.referencePath, record[keyPath: reference].code.isEmpty {
        record[keyPath: reference] = try R.nextReference(
          source: record[keyPath: reference].source, in: database)
      }
    }
    try check(from: nil, to: record.asRecord)
    try naming(record.asRecord) { record = try record.insert(in: database) }
    note(RecordKey(kind: R.recordKind, id: record.id.value), before: nil, after: record.asRecord)
    return record
  }

  /// Removes a row that still has its version.
  func remove<R: TableRecord>(_ record: R) throws {
    guard let current = try R.fetch(record.id, in: database) else { throw StoreError.gone(record.asRecord) }
    guard current.version == record.version else {
      throw StoreError.stale(mine: record.asRecord, theirs: current.asRecord)
    }
    try discard(current)
  }

  /// Removes a word.
  func discard(_ term: StoredTerm) throws {
    try naming(.term(term), removing: true) {
      try database.execute(sql: "DELETE FROM term WHERE id = ?", arguments: [term.id])
    }
    note(RecordKey(kind: .term, id: term.id), before: .term(term), after: nil)
  }

  /// Does work that leaves nothing where it throws, though the transaction goes on.
  func attempt(_ work: () throws -> Void) throws {
    var outer = ChangeAccount(most: .max)
    swap(&outer, &account)
    do {
      // Cached, for `inSavepoint` compiles its two statements for each of a file's many thousand rows.
      try database.cachedStatement(sql: "SAVEPOINT attempt").execute()
      do {
        try work()
      } catch {
        // A full disk may have ended the transaction, and with it the savepoint: the first error is the one to tell.
        try? database.execute(sql: "ROLLBACK TRANSACTION TO SAVEPOINT attempt; RELEASE SAVEPOINT attempt")
        throw error
      }
      try database.cachedStatement(sql: "RELEASE SAVEPOINT attempt").execute()
    } catch {
      account = outer
      consequences = Consequences()
      throw error
    }
    swap(&outer, &account)
    account.merge(outer)
  }

  /// Marks the write as one that can never be undone.
  func makeFinal(because reason: String) { account.makeFinal(because: reason) }

  /// Removes a row, whatever its version.
  func discard<R: TableRecord>(_ current: R) throws {
    try naming(current.asRecord, removing: true) { try current.delete(in: database) }
    note(RecordKey(kind: R.recordKind, id: current.id.value), before: current.asRecord, after: nil)
  }

  /// Keeps account of a row that changed.
  func note(_ key: RecordKey, before: Record?, after: Record?) {
    account.note(key, before: before, after: after)
    consequences.note(before: before, after: after)
  }

  /// Puts what the schema refuses into words.
  func naming(_ record: Record, removing: Bool = false, _ work: () throws -> Void) throws {
    do {
      try work()
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
      throw StoreError.refused(Refusal.sentence(error, record: record, removing: removing, in: database))
    }
  }
}

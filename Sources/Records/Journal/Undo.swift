import GRDB
import Matching

extension Store {
  /// Takes back this user's latest entry, where every record is still as the entry left it.
  ///
  /// The records get back their content under their own identities; their versions rise. An opt-out, a
  /// withdrawn consent, an erasure, a hold and what was sent are never taken back, and nothing is from before
  /// the schema last changed. An entry that changed no record, such as an export's, is passed over: it stays.
  /// - Parameter past: Entries from this one on are left out: the one that an earlier call named as final, to
  ///   go on with what came before it.
  /// - Returns: What was done, under an entry of its own.
  /// - Throws: `StoreError.nothing`, `.final` with the entry that could be undone instead, or `.blocked` with
  ///   what stands in the way.
  @discardableResult
  public func undo(past: JournalEntry? = nil) throws -> Applied {
    try writing { database in
      let journal = Journal(database: database, schemaVersion: schema.version)
      let latest = try journal.entries(
        where: Self.reversible + " AND id < ?", [user, past?.id ?? .max], limit: 1)
      guard let entry = latest.first else { throw StoreError.nothing("There is nothing of yours to undo.") }
      guard entry.schemaVersion == schema.version else {
        throw StoreError.nothing("“\(entry.title)” is from before the database was last upgraded: it stays.")
      }
      guard entry.finalBecause == nil else {
        throw StoreError.final(entry: entry, next: try nextUndoable(before: entry, journal))
      }
      return try reverse(entry, as: .undo, journal)
    }
  }

  /// Does again what this user undid last, where every record is still as undo left it.
  /// - Throws: `StoreError.nothing` or `.blocked`.
  @discardableResult
  public func redo() throws -> Applied {
    try writing { database in
      let journal = Journal(database: database, schemaVersion: schema.version)
      let undone = try journal.entries(where: "who = ? AND state = 'undone'", [user], limit: .max)
      guard let entry = undone.last else { throw StoreError.nothing("There is nothing of yours to redo.") }
      guard entry.schemaVersion == schema.version else {
        throw StoreError.nothing("“\(entry.title)” is from before the database was last upgraded.")
      }
      return try reverse(entry, as: .redo, journal)
    }
  }

  /// The entry that undo would take back, or why it would not: for menus.
  public func undoable() throws -> JournalEntry? {
    try reading { database in
      let journal = Journal(database: database, schemaVersion: schema.version)
      return try journal.entries(where: Self.reversible, [user], limit: 1).first
    }
  }

  /// The entry that redo would do again.
  public func redoable() throws -> JournalEntry? {
    try reading { database in
      try Journal(database: database, schemaVersion: schema.version)
        .entries(where: "who = ? AND state = 'undone'", [user], limit: .max).last
    }
  }

  /// Entries of a user that changed records and hold.
  private static let reversible =
    "who = ? AND state = 'done' AND kind NOT IN ('undo', 'redo') AND counts <> '{}'"

  private func nextUndoable(before entry: JournalEntry, _ journal: Journal) throws -> JournalEntry? {
    try journal.entries(
      where: Self.reversible + " AND id < ? AND schema_version = ?", [user, entry.id, schema.version],
      limit: .max
    ).first { $0.finalBecause == nil }
  }

  /// Plays an entry back (undo) or again (redo) under an entry of its own.
  private func reverse(_ entry: JournalEntry, as kind: EntryKind, _ journal: Journal) throws -> Applied {
    let title = (kind == .undo ? "Undo: " : "Redo: ") + entry.title
    let id = try journal.begin(title, kind: kind, who: user, at: now, reverses: entry.id)
    let session = try WriteSession(
      database: journal.database, today: today(in: journal.database), entry: id, authority: .replays)
    let recorded = try journal.changes(of: entry.id)
    let changes = try recorded.map { try Replay(change: $0, backwards: kind == .undo) }
    let obstacles = try changes.compactMap { try session.obstacle(to: $0, after: entry) }
    guard obstacles.isEmpty else { throw StoreError.blocked(entry: entry, obstacles: obstacles) }
    do {
      for change in kind == .undo ? changes.reversed() : changes { try session.replay(change) }
      try session.settle()
    } catch StoreError.refused(let sentence) {
      throw StoreError.blocked(entry: entry, obstacles: [sentence.withoutFullStop])
    }
    try journal.set(kind == .undo ? .undone : .done, of: entry.id)
    return Applied(
      entry: try journal.finish(id, session.account), changes: session.account.changes,
      identities: recorded.map(\.key.id))
  }
}

/// One record on its way back (or forth): what it must be now and what it becomes.
struct Replay {
  let key: RecordKey
  let from: Record?
  let to: Record?

  init(change: JournalChange, backwards: Bool) throws {
    key = change.key
    let before = try change.before.map { try RecordCoding.record($0, kind: change.key.kind) }
    let after = try change.after.map { try RecordCoding.record($0, kind: change.key.kind) }
    from = backwards ? after : before
    to = backwards ? before : after
  }
}

extension WriteSession {
  /// What stands in the way of bringing a record back; nil where it is as the entry left it.
  func obstacle(to replay: Replay, after entry: JournalEntry) throws -> String? {
    let current = try fetch(replay.key)
    guard current?.withoutVersion != replay.from?.withoutVersion else { return nil }
    let what = (current ?? replay.from ?? replay.to)?.title ?? replay.key.kind.text
    let later = try Journal(database: database, schemaVersion: 0).entries(
      where: """
        id > ? AND id < ? AND EXISTS (SELECT 1 FROM journal_change
          WHERE entry = journal_entry.id AND kind = ? AND record = ?)
        """, [entry.id, self.entry, replay.key.kind.rawValue, replay.key.id], limit: 1
    ).first
    return "\(what) was changed afterwards" + (later.map { " (“\($0.title)”, by \($0.who))" } ?? "")
  }

  /// Gives a record the content that it is to have.
  func replay(_ replay: Replay) throws {
    switch (replay.from, replay.to) {
    case (_, .term(let term)?): _ = try save(term)
    case (.term(let term)?, nil): try discard(term)
    case (_, .plan(let plan)?): try replacePlan(with: plan)
    case (.plan?, nil): try replacePlan(with: nil)
    case (_, .policy(let policy)?):
      _ = try replacePolicy(with: policy, version: Policy.fetch(in: database).version + 1)
    case (_, .area(let area)?): try put(area)
    case (.area(let area)?, nil): try discard(area)
    case (_, .organisation(let organisation)?): try put(organisation)
    case (.organisation(let organisation)?, nil): try discard(organisation)
    case (_, .service(let service)?): try put(service)
    case (.service(let service)?, nil): try discard(service)
    case (_, .need(let need)?): try put(need)
    case (.need(let need)?, nil): try discard(need)
    case (_, .volunteer(let volunteer)?): try put(volunteer)
    case (.volunteer(let volunteer)?, nil): try discard(volunteer)
    case (_, .placement(let placement)?): try put(placement)
    case (.placement(let placement)?, nil): try discard(placement)
    case (_, .decision(let decision)?): try put(decision)
    case (.decision(let decision)?, nil): try discard(decision)
    case (.policy?, nil), (nil, nil): break
    }
  }

  /// Writes a record's content under its identity, with a version above all that the row has had.
  private func put<R: TableRecord>(_ content: R) throws {
    var record = content
    if let current = try R.fetch(content.id, in: database) {
      record.version = current.version + 1
      try replace(current, with: record)
    } else {
      // Every write raises a version by one and makes an entry, so no version has passed the entry's number.
      record.version = Int(entry) + 1
      _ = try add(record)
    }
  }

  /// The record of a key as it stands now.
  func fetch(_ key: RecordKey) throws -> Record? {
    switch key.kind {
    case .term: try StoredTerm.fetch(key.id, in: database).map { .term($0) }
    case .area: try Area.fetch(Identifier(key.id), in: database)?.asRecord
    case .organisation: try Organisation.fetch(Identifier(key.id), in: database)?.asRecord
    case .service: try Service.fetch(Identifier(key.id), in: database)?.asRecord
    case .need: try Need.fetch(Identifier(key.id), in: database)?.asRecord
    case .volunteer: try Volunteer.fetch(Identifier(key.id), in: database)?.asRecord
    case .placement: try Placement.fetch(Identifier(key.id), in: database)?.asRecord
    case .decision: try Decision.fetch(Identifier(key.id), in: database)?.asRecord
    case .plan: try PlanInForce.fetch(in: database).map { .plan($0) }
    case .policy: try .policy(Policy.fetch(in: database))
    }
  }
}

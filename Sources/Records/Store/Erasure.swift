import GRDB
import Matching

/// What an erasure did, and what is left to do by hand.
public struct Erasure: Equatable, Sendable {
  /// What was done to the database.
  public var applied: Applied
  /// Backups in which the person was erased too.
  public var backups: [String] = []
  /// Backups that could not be reached: delete them, or erase the person there.
  public var unreachable: [String] = []
  /// Files of rejected rows that may still name the person: look at them, and delete them.
  public var rejects: [String] = []
}

extension Store {
  /// Erases a person: all that is known of them, their words in placements and decisions, and what the journal
  /// and known backups keep.
  ///
  /// The bare placements stay, for they count in the past of a service. Keyed hashes stay of the
  /// reference and of what a person is known again by (`PersonKeys`), so that an import does not bring the person back,
  /// not from a file of another name either.
  /// - Parameter reference: The person's reference.
  /// - Returns: What was done, and the files that are left to look at.
  /// - Throws: `StoreError.refused` where nobody has that reference.
  public func erase(_ reference: Reference) throws -> Erasure {
    let applied = try writing { database in
      guard
        let person = try Volunteer.fetch(
          where: "source = ? AND code = ?", [reference.inNormalForm.source, reference.inNormalForm.code],
          in: database)
      else { throw StoreError.refused("Nobody has the reference \(reference.code) of \(reference.source).") }
      let journal = Journal(database: database, schemaVersion: schema.version)
      let entry = try journal.begin(
        "Erased volunteer number \(person.id)", kind: .erasure, who: user, at: now)
      let session = try WriteSession(
        database: database, today: today(in: database), entry: entry, authority: .erases)
      try session.erase(person)
      try session.settle()
      try session.scrubPlacements(of: person.id)
      session.makeFinal(because: "an erased person does not come back")
      try journal.scrub(person)
      let hash = try ErasureHash(key: Meta.erasureKey(in: database))
      for digest in hash.digests(of: person) {
        try database.execute(
          sql: "INSERT OR IGNORE INTO erased_reference (digest) VALUES (?)", arguments: [digest])
      }
      return Applied(
        entry: try journal.finish(entry, session.account, keepsBodies: false),
        changes: session.account.changes, identities: [person.id.value])
    }
    try StoreError.wording(path) {
      _ = try pool.writeWithoutTransaction { try $0.checkpoint(.truncate) }
    }
    return try erasingElsewhere(reference, Erasure(applied: applied))
  }

  /// Does the same in the backups that the database knows of.
  private func erasingElsewhere(_ reference: Reference, _ erasure: Erasure) throws -> Erasure {
    var erasure = erasure
    for file in try knownFiles() {
      switch file.kind {
      case .rejects: erasure.rejects.append(file.path)
      case .backup:
        do {
          try BackupFile(path: file.path).erase(reference, like: self)
          erasure.backups.append(file.path)
        } catch {
          erasure.unreachable.append(file.path)
        }
      }
    }
    return erasure
  }
}

extension WriteSession {
  /// Leaves of a person's record nothing but its identity, and of what others say of them nothing.
  fileprivate func erase(_ person: Volunteer) throws {
    for decision in try Decision.fetchAll(where: "volunteer = \(person.id)", in: database) {
      try discard(decision)
    }
    if var plan = try PlanInForce.fetch(in: database) {
      plan.pairings.removeAll { $0.volunteer == person.id }
      try replacePlan(with: plan)
    }
    let refusing = "id IN (SELECT need FROM need_refused_volunteer WHERE volunteer = \(person.id))"
    for need in try Need.fetchAll(where: refusing, in: database) {
      var other = need
      other.refusedVolunteers.removeAll { $0 == person.id }
      other.version += 1
      try replace(need, with: other)
    }
    var erased = Volunteer(
      id: person.id, reference: Reference(source: "erased", code: "\(person.id)"), name: "")
    erased.status = .erased
    erased.version = person.version + 1
    try replace(person, with: erased)
  }

  /// Leaves of a person's placements their dates and status, and no words.
  fileprivate func scrubPlacements(of id: Identifier<Volunteer>) throws {
    for placement in try Placement.fetchAll(where: "volunteer = \(id)", in: database) {
      var scrubbed = placement
      scrubbed.reason = ""
      scrubbed.displacementReason = ""
      guard scrubbed != placement else { continue }
      scrubbed.version += 1
      try replace(placement, with: scrubbed)
    }
  }
}

extension Journal {
  /// Takes out of the journal what it tells of a person.
  fileprivate func scrub(_ person: Volunteer) throws {
    let mine = """
      (kind = 'volunteer' AND record = \(person.id)
        OR kind = 'placement' AND \(person.id) IN (before ->> '$.volunteer', after ->> '$.volunteer')
        OR kind = 'decision'
          AND \(person.id) IN (before ->> '$.pairing.volunteer', after ->> '$.pairing.volunteer'))
      """
    let names = try String.fetchAll(
      database,
      sql: """
        SELECT DISTINCT coalesce(after, before) ->> '$.name' FROM journal_change
        WHERE kind = 'volunteer' AND record = \(person.id) AND coalesce(after, before) IS NOT NULL
        """)
    // A title of an edit may say anything of the person whom it is about; other titles can only name them.
    try database.execute(
      sql: """
        UPDATE journal_entry SET final_because = 'a person in it was erased',
          state = iif(state = 'undone', 'dropped', state),
          title = iif(kind = 'edit', 'About a person who was erased', title)
        WHERE id IN (SELECT entry FROM journal_change WHERE \(mine));
        UPDATE journal_change SET before = NULL, after = NULL WHERE \(mine);
        """)
    for name in Set(names + [person.name]) where name.count > 2 {
      try database.execute(
        sql: "UPDATE journal_entry SET title = replace(title, ?, '(erased)') WHERE instr(title, ?)",
        arguments: [name, name])
    }
  }
}

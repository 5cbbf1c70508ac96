import GRDB
import Matching

extension Store {
  /// Writes changes as one transaction with its entry in the journal.
  ///
  /// What follows from them is part of the write: an opt-out or a withdrawn consent withdraws the person's open
  /// placements, and one agreement releases the person's other options once they have as many roles as they
  /// take at once.
  /// - Parameters:
  ///   - title: What was done, for the journal and for undo: `Ask Amina Yusuf: Tuesday packing`.
  ///   - changes: Made in this order.
  ///   - kind: `.sent` where something left the program with it, which is never undone.
  /// - Returns: What was done; nil where the changes changed nothing, and then the journal has no entry.
  /// - Throws: `StoreError.stale`, `.gone`, `.refused`, `.busy`, `.file`. Nothing is written then.
  @discardableResult
  public func write(_ title: String, _ changes: [Change], kind: EntryKind = .edit) throws -> Applied? {
    try journalled(title, kind: kind) { session in
      try changes.map { change in
        switch change {
        case .save(let record): return try session.save(record).key.id
        case .remove(let record):
          try session.remove(record)
          return record.key.id
        }
      }
    }
  }

  /// Lifts a safeguarding hold, which only its lead can do, with a reason.
  /// - Throws: `StoreError.refused` where another name or no reason is given.
  @discardableResult
  public func liftHold(on volunteer: Volunteer, by lead: String, reason: String) throws -> Applied? {
    guard let hold = volunteer.hold else {
      throw StoreError.refused("There is no hold on \(volunteer.title)".endingOnce)
    }
    guard lead.trimmed.lowercased() == hold.lead.trimmed.lowercased() else {
      throw StoreError.refused("Only \(hold.lead) can lift this hold: speak to \(hold.lead)".endingOnce)
    }
    guard !reason.trimmed.isEmpty else { throw StoreError.refused("Lifting a hold needs a reason.") }
    return try journalled(
      "Hold lifted by \(hold.lead): \(reason.trimmed)", kind: .edit, authority: .liftsHold
    ) {
      session in
      var lifted = volunteer
      lifted.hold = nil
      return [try session.save(lifted).id.value]
    }
  }

  /// Runs a write and keeps its entry.
  func journalled(
    _ title: String, kind: EntryKind, authority: WriteSession.Authority = .edit, mostChanges: Int = .max,
    _ work: (WriteSession) throws -> [Int64]
  ) throws -> Applied? {
    try writing { database in
      let journal = Journal(database: database, schemaVersion: schema.version)
      let entry = try journal.begin(title, kind: kind, who: user, at: now)
      let session = try WriteSession(
        database: database, today: today(in: database), entry: entry, authority: authority,
        mostChanges: mostChanges)
      let identities = try work(session)
      try session.settle()
      if session.account.isEmpty, kind != .sent {
        try journal.forget(entry)
        return nil
      }
      if kind == .sent { session.makeFinal(because: "what was sent can't be called back") }
      // What changed no record stands in the way of nothing.
      if !session.account.isEmpty { try journal.dropUndone(of: user) }
      return Applied(
        entry: try journal.finish(entry, session.account), changes: session.account.changes,
        identities: identities)
    }
  }
}

import Matching

/// What kind of write an entry of the journal is.
public enum EntryKind: String, Codable, CaseIterable, Sendable {
  /// Somebody changed records by hand.
  case edit
  /// Something left the program, such as an export for a host: it can't be called back.
  case sent
  /// A file was imported.
  case imported = "import"
  /// A whole database was loaded at once.
  case load
  /// A person was erased.
  case erasure
  /// An earlier entry was undone.
  case undo
  /// An undone entry was done again.
  case redo
}

/// How many records of a kind a write added, changed and removed.
public struct ChangeCount: Equatable, Codable, Sendable {
  /// Records added.
  public var added = 0
  /// Records changed.
  public var changed = 0
  /// Records removed.
  public var removed = 0

  /// Nothing yet.
  public init() {}
}

/// One write, as the journal tells it.
public struct JournalEntry: Identifiable, Equatable, Sendable {
  /// Where the entry stands with undo and redo.
  public enum State: String, Codable, Sendable {
    /// It holds.
    case done
    /// It was undone and can be done again.
    case undone
    /// It was undone, and a later write closed the way back.
    case dropped
  }

  /// Its identity: later entries have greater ones.
  public var id: Int64
  /// The version of the schema that it was written under.
  public var schemaVersion: Int
  /// Who wrote.
  public var who: String
  /// When.
  public var at: Timestamp
  /// What kind of write.
  public var kind: EntryKind
  /// What was done, in the words of whoever did it.
  public var title: String
  /// How many records of each kind it touched, by the raw value of `RecordKind`.
  public var counts: [String: ChangeCount]
  /// Why it can never be undone, as a sentence; nil where it can.
  public var finalBecause: String?
  /// Where it stands with undo and redo.
  public var state: State
  /// The entry that it undid or did again; nil for others.
  public var reverses: Int64?

  /// Whether it may be undone, as far as the entry itself says.
  public var isUndoable: Bool { finalBecause == nil && state == .done && kind != .undo && kind != .redo }
}

/// One record before and after an entry, in the journal's own JSON.
public struct JournalChange: Equatable, Sendable {
  /// Which record.
  public var key: RecordKey
  /// The record before, as JSON; nil where it was added, or where a person's data were erased.
  public var before: String?
  /// The record after, as JSON; nil where it was removed, or where a person's data were erased.
  public var after: String?
}

/// What a write did to one record.
public struct AppliedChange: Equatable, Sendable {
  /// Which record.
  public var key: RecordKey
  /// The record before; nil where it was added.
  public var before: Record?
  /// The record after, with the identity and version that the store gave; nil where it was removed.
  public var after: Record?
}

/// What a write did.
public struct Applied: Equatable, Sendable {
  /// Its entry in the journal.
  public var entry: JournalEntry
  /// The records as they stand now: first those asked for, in that order, then those that followed from them.
  ///
  /// Nil where there were too many to tell: load afresh.
  public var changes: [AppliedChange]?
  /// The identity that each change of the request concerned, in its order.
  public var identities: [Int64]

  /// The volunteers, needs and so on that were saved, as they stand now.
  public var saved: [Record] { (changes ?? []).compactMap(\.after) }
}

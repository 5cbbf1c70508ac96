import Matching

/// The kinds of record that people add and edit by hand.
public enum EditableKind: String, CaseIterable, Sendable {
  case volunteer, organisation, service, need
}

/// One field of a form: how it is called, and what it takes.
public struct RecordField: Equatable, Sendable {
  /// What it is called.
  public let name: String
  /// What it takes and means, as a sentence without an end.
  public let help: String
}

/// A record as somebody has typed it: texts in the fields of its kind, in their order.
public struct RecordEdit: Equatable, Sendable {
  /// What kind of record it is.
  public let kind: EditableKind
  /// The record as it was when editing began; nil where a new one is made.
  public let base: Record?
  /// What the fields said when editing began.
  public let before: [String]
  /// What they say now.
  public var texts: [String]
  /// What to call the write in the journal.
  public var title: String

  /// Begins a new record of a kind.
  public init(adding kind: EditableKind) {
    self.kind = kind
    base = nil
    before = RecordEditor.fields(of: kind).map { _ in "" }
    texts = before
    title = "added \(kind.rawValue)"
  }

  /// Begins to edit a record; nil where its kind is not edited by hand.
  public init?(editing record: Record, in snapshot: Snapshot) {
    guard let kind = EditableKind(record) else { return nil }
    self.kind = kind
    base = record
    before = RecordEditor.texts(of: record, in: snapshot)
    texts = before
    title = "changed \(kind.rawValue) \(record.title)"
  }

  /// The same edit of the record as somebody else has made it since: what was typed stays, the rest is theirs.
  ///
  /// Nil where it is an edit of another record, or of none.
  public func rebased(on record: Record, in snapshot: Snapshot) -> RecordEdit? {
    guard base?.key == record.key, var edit = RecordEdit(editing: record, in: snapshot) else { return nil }
    for field in texts.indices where texts[field] != before[field] { edit.texts[field] = texts[field] }
    return edit
  }

  /// Whether anything was typed that is not as it was.
  public var isChanged: Bool { texts != before }
}

extension EditableKind {
  /// The kind of a record; nil where it is not edited by hand.
  public init?(_ record: Record) {
    switch record {
    case .volunteer: self = .volunteer
    case .organisation: self = .organisation
    case .service: self = .service
    case .need: self = .need
    case .term, .area, .placement, .decision, .plan, .policy: return nil
    }
  }
}

/// Why what was typed cannot be saved.
public struct EditRefused: Error, Equatable, Sendable {
  /// What is wrong with each field, by its place; empty where the record as a whole is meant.
  public var problems: [Int: String]
  /// The first of it, as a sentence.
  public var sentence: String
}

import Matching

/// Reads and writes the fields of forms, by the same table of fields that imports and exports use.
///
/// So a form takes a date, a time of the week or a check in every way in which a file may write it.
public enum RecordEditor {
  /// The fields of a kind of record, in the order of its form.
  public static func fields(of kind: EditableKind) -> [RecordField] {
    switch kind {
    case .volunteer: FormTable<Volunteer>.shown
    case .organisation: FormTable<Organisation>.shown
    case .service: FormTable<Service>.shown
    case .need: FormTable<Need>.shown
    }
  }

  /// What the fields of a record say.
  public static func texts(of record: Record, in snapshot: Snapshot) -> [String] {
    switch record {
    case .volunteer(let volunteer): FormTable.texts(of: volunteer, in: snapshot)
    case .organisation(let organisation): FormTable.texts(of: organisation, in: snapshot)
    case .service(let service): FormTable.texts(of: service, in: snapshot)
    case .need(let need): FormTable.texts(of: need, in: snapshot)
    case .term, .area, .placement, .decision, .plan, .policy: []
    }
  }

  /// What is wrong with one field; nil where it can be saved.
  public static func problem(with field: Int, of edit: RecordEdit, reader: FieldReader) -> String? {
    switch edit.kind {
    case .volunteer: FormTable<Volunteer>.problem(with: field, of: edit, reader: reader)
    case .organisation: FormTable<Organisation>.problem(with: field, of: edit, reader: reader)
    case .service: FormTable<Service>.problem(with: field, of: edit, reader: reader)
    case .need: FormTable<Need>.problem(with: field, of: edit, reader: reader)
    }
  }

  /// The record that the fields describe, and the words that it brings; provisional identities are negative.
  /// - Throws: `EditRefused` with what is wrong with each field.
  public static func read(
    _ edit: RecordEdit, reader: FieldReader
  ) throws(EditRefused) -> (record: Record, words: [Vocabulary.Term]) {
    switch edit.kind {
    case .volunteer:
      var base: Volunteer?
      if case .volunteer(let record) = edit.base { base = record }
      var (record, words) = try FormTable.read(edit, base: base, reader: reader)
      if base == nil, record.registered == nil { record.registered = reader.today }
      return (.volunteer(record), words)
    case .organisation:
      var base: Organisation?
      if case .organisation(let record) = edit.base { base = record }
      let (record, words) = try FormTable.read(edit, base: base, reader: reader)
      return (.organisation(record), words)
    case .service:
      var base: Service?
      if case .service(let record) = edit.base { base = record }
      let (record, words) = try FormTable.read(edit, base: base, reader: reader)
      return (.service(record), words)
    case .need:
      var base: Need?
      if case .need(let record) = edit.base { base = record }
      var (record, words) = try FormTable.read(edit, base: base, reader: reader)
      if base == nil, record.registered == nil { record.registered = reader.today }
      return (.need(record), words)
    }
  }
}

/// What fields may look at while they are read: the shared words and the records they can name.
public struct FieldReader: Sendable {
  let context: ImportContext
  let newReference: Reference
  /// The day on which a record is added.
  var today: Day { context.today }

  /// Prepares to read the fields of one kind of record.
  /// - Complexity: O(records that such a field can name).
  public init(_ snapshot: Snapshot, kind: EditableKind, today: Day) {
    let names = NameBook(snapshot.vocabulary)
    var context = ImportContext(today: today, names: names, links: Links(snapshot, for: kind.importKind))
    context.source = Self.source
    self.context = context
    newReference = Self.freeReference(kind, in: snapshot)
  }

  /// What records entered by hand are said to come from.
  public static let source = "local"

  /// The first reference of the form `V-00042` that no record of the kind has.
  private static func freeReference(_ kind: EditableKind, in snapshot: Snapshot) -> Reference {
    let (letter, references): (String, [Reference]) =
      switch kind {
      case .volunteer: ("V", snapshot.volunteers.map(\.reference))
      case .organisation: ("O", snapshot.organisations.map(\.reference))
      case .service: ("S", snapshot.services.map(\.reference))
      case .need: ("N", snapshot.needs.map(\.reference))
      }
    let last = references.lazy.filter { $0.source == source }.compactMap { reference in
      reference.code.hasPrefix("\(letter)-") ? Int(reference.code.dropFirst(2)) : nil
    }.max()
    let digits = String((last ?? 0) + 1)
    let padded = String(repeating: "0", count: max(0, 5 - digits.count)) + digits
    return Reference(source: source, code: "\(letter)-\(padded)")
  }
}

extension EditableKind {
  var importKind: ImportKind {
    switch self {
    case .volunteer: .volunteers
    case .organisation: .organisations
    case .service: .services
    case .need: .needs
    }
  }
}

import Matching

/// The fields that a form of one kind of record shows: those that an export would write.
enum FormTable<R: ImportableRecord> {
  /// What is asked first comes first, so that a person on the phone is registered in a dozen keys.
  private static var fields: [ImportField<R>] {
    let fields = R.fields.filter { $0.write != nil }
    let first = FormOrder.first.compactMap { name in fields.first { $0.name == name } }
    return first + fields.filter { field in !FormOrder.first.contains(field.name) }
  }

  static var shown: [RecordField] {
    fields.map { RecordField(name: $0.name, help: help($0)) }
  }

  /// What is written in the field and what it means, in plain text: the marks are those of the printed guide.
  private static func help(_ field: ImportField<R>) -> String {
    (field.meaning.isEmpty ? field.form : "\(field.form) · \(field.meaning)").filter { $0 != "`" }
  }

  static func texts(of record: R, in snapshot: Snapshot) -> [String] {
    fields.map { $0.write?(record, snapshot).characters ?? "" }
  }

  static func problem(with field: Int, of edit: RecordEdit, reader: FieldReader) -> String? {
    guard fields.indices.contains(field), edit.texts[field] != edit.before[field] else { return nil }
    var draft = Draft(R.blank(reader.newReference), isNew: edit.base == nil)
    var context = reader.context
    return problem(with: field, edit, &draft, &context)
  }

  static func read(
    _ edit: RecordEdit, base: R?, reader: FieldReader
  ) throws(EditRefused) -> (R, [Vocabulary.Term]) {
    var draft = Draft(base ?? R.blank(reader.newReference), isNew: base == nil)
    var context = reader.context
    context.source = draft.record.origin.source
    var problems: [Int: String] = [:]
    for field in fields.indices where edit.texts[field] != edit.before[field] {
      problems[field] = problem(with: field, edit, &draft, &context)
    }
    if let first = problems.keys.min() {
      throw EditRefused(problems: problems, sentence: "\(fields[first].name): \(problems[first] ?? "")")
    }
    do throws(CellProblem) {
      try R.finish(&draft, &context)
    } catch {
      throw EditRefused(problems: [:], sentence: "The record \(error.message): \(error.remedy)")
    }
    return (draft.record, context.names.fresh)
  }

  /// Reads one field into the draft; what is wrong with it, or nil.
  private static func problem(
    with field: Int, _ edit: RecordEdit, _ draft: inout Draft<R>, _ context: inout ImportContext
  ) -> String? {
    let text = edit.texts[field].trimmed
    if text.isEmpty {
      guard let clear = fields[field].clear else { return "this cannot be left empty" }
      clear(&draft)
      return nil
    }
    do throws(CellProblem) {
      try fields[field].read(text, &draft, &context)
      if R.linkingFields.contains(fields[field].name) { try R.link(&draft, &context) }
      return nil
    } catch {
      return "“\(shortened(text))” \(error.message): \(error.remedy)"
    }
  }
}

/// The fields that a form begins with, whatever the record: the short form.
enum FormOrder {
  static let first = [
    "name", "title", "organisation", "service", "phone", "email", "postcode", "consent", "times",
    "hours a week",
    "experience", "employment", "skills", "travel limit", "age band", "who goes without", "places", "start",
    "end",
    "urgency", "required skills", "required checks",
  ]
}

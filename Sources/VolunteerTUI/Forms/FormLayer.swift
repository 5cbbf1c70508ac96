import Matching
import Records

/// A record being added or edited: a line a field, checked as it is typed.
struct FormLayer: Sendable {
  private(set) var edit: RecordEdit
  let reader: FieldReader
  let title: String
  let fields: [RecordField]
  /// What stands in each field.
  private(set) var lines: [TextLine]
  var selected = 0
  /// What is wrong with a field, by its place.
  var problems: [Int: String] = [:]
  /// What keeps the record as a whole from being saved, where each field alone can be read; nil where nothing does.
  private(set) var lack: String?

  init(_ edit: RecordEdit, title: String, snapshot: Snapshot, today: Day) {
    self.edit = edit
    self.title = title
    reader = FieldReader(snapshot, kind: edit.kind, today: today)
    fields = RecordEditor.fields(of: edit.kind)
    lines = edit.texts.map { TextLine($0) }
    checkWhole()
  }

  var isChanged: Bool { edit.isChanged }
  /// Whether a record is being added rather than edited.
  var isNew: Bool { edit.base == nil }

  /// Types a key in the selected field; false where the key does not edit.
  mutating func type(_ key: Key) -> Bool {
    guard lines[selected].take(key) else { return false }
    check()
    return true
  }

  /// Puts text into the selected field.
  mutating func insert(_ text: String) {
    lines[selected].insert(text)
    check()
  }

  /// Fills a field in for the coordinator, such as the service of a need that is added from the service's page.
  mutating func fill(_ name: String, with text: String) {
    guard let field = fields.firstIndex(where: { $0.name == name }) else { return }
    lines[field] = .proposing(text)
    edit.texts[field] = text
    checkWhole()
  }

  /// The same form over the record as somebody else has made it since.
  func rebased(on record: Record, in snapshot: Snapshot, today: Day) -> FormLayer? {
    guard let edit = edit.rebased(on: record, in: snapshot) else { return nil }
    var form = FormLayer(edit, title: title, snapshot: snapshot, today: today)
    form.selected = selected
    form.problems = problems
    return form
  }

  /// The edit to save, called by the name that was typed.
  var titledEdit: RecordEdit {
    var edit = edit
    if edit.base == nil { edit.title += " \(edit.texts.first ?? "")" }
    return edit
  }

  private mutating func check() {
    edit.texts[selected] = lines[selected].text
    problems[selected] = RecordEditor.problem(with: selected, of: edit, reader: reader)
    checkWhole()
  }

  private mutating func checkWhole() {
    lack = nil
    do throws(EditRefused) {
      _ = try RecordEditor.read(edit, reader: reader)
    } catch  where error.problems.isEmpty {
      lack = error.sentence
    } catch {}
  }
}

import Matching
import Testing

@testable import Records

@Suite("Reading and writing a form’s fields")
struct RecordEditorTests {
  private func records(seed: UInt64) throws -> (Snapshot, [Record]) {
    let scratch = Scratch()
    let store = try scratch.store()
    var random = RandomRecords(seed: seed)
    var batch = random.batch()
    // A post without a title cannot be typed, for it is typed by its title.
    for index in batch.services.indices {
      batch.services[index].paidPosts.removeAll { $0.title.allSatisfy(\.isWhitespace) }
    }
    try store.load(batch, title: "random records")
    let snapshot = try store.snapshot()
    return (
      snapshot,
      snapshot.volunteers.map(Record.volunteer) + snapshot.organisations.map(Record.organisation)
        + snapshot.services.map(Record.service) + snapshot.needs.map(Record.need)
    )
  }

  @Test(
    "Every kind has fields with a name and a help each, and no name twice", arguments: EditableKind.allCases)
  func fields(kind: EditableKind) {
    let fields = RecordEditor.fields(of: kind)
    #expect(fields.count > 8)
    #expect(Set(fields.map(\.name)).count == fields.count)
    #expect(fields.allSatisfy { !$0.name.isEmpty && !$0.help.isEmpty })
    #expect(RecordEdit(adding: kind).texts == fields.map { _ in "" })
  }

  @Test("What a form says of a record reads back as that record, field by field", arguments: 1...10)
  func readsBack(seed: UInt64) throws {
    let (snapshot, records) = try records(seed: seed)
    for record in records {
      guard let kind = EditableKind(record), let untouched = RecordEdit(editing: record, in: snapshot) else {
        Issue.record("\(record.title) cannot be edited")
        continue
      }
      let reader = FieldReader(snapshot, kind: kind, today: Scratch.today)
      #expect(try RecordEditor.read(untouched, reader: reader).record == record)
      // Each field that says something is cleared and typed again, as it was.
      let fields = RecordEditor.fields(of: kind)
      for field in fields.indices where !untouched.texts[field].isEmpty && untouched.texts[field].isTyped {
        // Half a place is refused: the two go together.
        if ["latitude", "longitude"].contains(fields[field].name) { continue }
        var cleared = untouched
        cleared.texts[field] = ""
        guard RecordEditor.problem(with: field, of: cleared, reader: reader) == nil,
          let without = try? RecordEditor.read(cleared, reader: reader).record,
          var again = RecordEdit(editing: without, in: snapshot)
        else { continue }
        again.texts[field] = untouched.texts[field]
        let read = try RecordEditor.read(again, reader: reader).record
        #expect(read == record, "\(kind) \(fields[field].name): \(untouched.texts[field])")
      }
    }
  }

  @Test("A field that cannot be read says what is wrong with what was typed, and how to write it")
  func problems() throws {
    let (snapshot, _) = try records(seed: 1)
    for (kind, field, text) in [
      (EditableKind.volunteer, "available until", "31/02/2027"), (.volunteer, "roles at once", "9"),
      (.volunteer, "times", "whenever"), (.need, "places", "many"), (.service, "paid posts", "Cook, often"),
      (.organisation, "insurance expires", "soon"),
    ] {
      let at = try #require(RecordEditor.fields(of: kind).firstIndex { $0.name == field })
      var edit = RecordEdit(adding: kind)
      edit.texts[at] = text
      let reader = FieldReader(snapshot, kind: kind, today: Scratch.today)
      let problem = try #require(RecordEditor.problem(with: at, of: edit, reader: reader), "\(field)")
      #expect(problem.contains(text))
      #expect(problem.contains(": "), "no remedy: \(problem)")
      let refused = #expect(throws: EditRefused.self) { try RecordEditor.read(edit, reader: reader) }
      #expect(refused?.problems[at] == problem)
    }
  }

  @Test("New records are numbered after those that were entered by hand")
  func references() throws {
    var snapshot = Snapshot()
    func next(_ kind: EditableKind) throws -> Reference? {
      var edit = RecordEdit(adding: kind)
      edit.texts[0] = "Somebody"
      switch try RecordEditor.read(edit, reader: FieldReader(snapshot, kind: kind, today: Scratch.today))
        .record
      {
      case .volunteer(let volunteer): return volunteer.reference
      case .organisation(let organisation): return organisation.reference
      default: return nil
      }
    }
    #expect(try next(.volunteer) == Reference(source: "local", code: "V-00001"))
    snapshot = Snapshot(volunteers: [
      Volunteer(id: Identifier(1), reference: Reference(source: "local", code: "V-00041"), name: "A"),
      Volunteer(id: Identifier(2), reference: Reference(source: "other", code: "V-00099"), name: "B"),
    ])
    #expect(try next(.volunteer) == Reference(source: "local", code: "V-00042"))
    #expect(try next(.organisation) == Reference(source: "local", code: "O-00001"))
  }
}

extension String {
  /// Whether a person could have typed it: without space at its ends, which a form takes off.
  fileprivate var isTyped: Bool { self == trimmed }
}

import Matching
import Testing

@testable import Records

@Suite("Saving what was typed in a form")
struct SavingTests {
  private let scratch = Scratch()
  private let store: Store

  init() throws {
    store = try scratch.store()
    var edit = RecordEdit(adding: .volunteer)
    edit.texts[0] = "Amina Yusuf"
    try store.save(edit, reader: FieldReader(try store.snapshot(), kind: .volunteer, today: Scratch.today))
  }

  private func amina() throws -> Volunteer { try #require(try store.snapshot().volunteers.first) }

  private func edit(_ field: String, _ text: String) throws -> (RecordEdit, FieldReader) {
    let snapshot = try store.snapshot()
    var edit = try #require(RecordEdit(editing: .volunteer(try amina()), in: snapshot))
    let at = try #require(RecordEditor.fields(of: .volunteer).firstIndex { $0.name == field })
    edit.texts[at] = text
    return (edit, FieldReader(snapshot, kind: .volunteer, today: Scratch.today))
  }

  @Test("Words that are new are added with the record, in one entry, and go with it when it is undone")
  func words() throws {
    let (edit, reader) = try edit("skills", "beekeeping:2, driving")
    let applied = try #require(try store.save(edit, reader: reader))
    let words = try store.snapshot().vocabulary
    #expect(try amina().skills.map { words.name($0.skill) } == ["beekeeping", "driving"])
    #expect(try amina().skills.map(\.level) == [2, 0])
    #expect(applied.entry.title == "changed volunteer Amina Yusuf")
    try store.undo()
    #expect(try amina().skills.isEmpty)
    #expect(try store.snapshot().vocabulary.count == 0)
  }

  @Test("A record that somebody changed since is not overwritten, and both are given")
  func stale() throws {
    let (mine, reader) = try edit("phone", "0151 1")
    let (theirs, other) = try edit("notes", "rings after six")
    try store.save(theirs, reader: other)
    let error = #expect(throws: StoreError.self) { try store.save(mine, reader: reader) }
    guard case .stale(.volunteer(let one), .volunteer(let two))? = error else {
      Issue.record("not stale: \(String(describing: error))")
      return
    }
    #expect(one.phone == "0151 1")
    #expect(two.notes == "rings after six")
    #expect(try amina().phone.isEmpty)
  }

  @Test("What is the same as before is no entry")
  func same() throws {
    let (edit, reader) = try edit("name", "Amina Yusuf")
    #expect(try store.save(edit, reader: reader) == nil)
  }

  @Test("A name may not be left empty, and then nothing is saved")
  func empty() throws {
    let (edit, reader) = try edit("name", "")
    #expect(throws: (any Error).self) { try store.save(edit, reader: reader) }
    #expect(try amina().name == "Amina Yusuf")
  }
}

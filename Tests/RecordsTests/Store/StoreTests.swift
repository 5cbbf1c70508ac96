import Matching
import Testing

@testable import Records

@Suite("The store")
struct StoreTests {
  @Test("A record comes back as it was saved, under the identity it was given")
  func roundTrip() throws {
    let scratch = Scratch()
    let store = try scratch.store()
    var volunteer = Volunteer(
      id: Identifier(0), reference: Reference(source: "local", code: ""), name: "Amina Yusuf")
    volunteer.consent = .given(Scratch.today)
    let applied = try #require(try store.write("Register Amina Yusuf", [.save(volunteer)]))
    let snapshot = try store.snapshot()
    #expect(snapshot.volunteers.map(\.name) == ["Amina Yusuf"])
    #expect(snapshot.volunteers.first?.reference.code == "V1")
    #expect(applied.identities == [1])
    #expect(try store.opening().totals.volunteers == 1)
    try store.undo()
    #expect(try store.snapshot().volunteers.isEmpty)
    try store.redo()
    #expect(try store.snapshot().volunteers.map(\.id.value) == [1])
  }
}

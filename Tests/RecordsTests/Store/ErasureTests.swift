import Foundation
import Matching
import Testing

@testable import Records

@Suite("Erasing a person")
struct ErasureTests {
  private static let words = [
    "Zephyrine", "zephyrine@example.org", "07700 900461", "L36 9QQ", "crochet", "unkind",
  ]

  /// A database whose journal, placements and decisions speak of one person.
  private func store(_ scratch: Scratch) throws -> Store {
    let store = try scratch.store()
    try store.load(LifeRulesTests.world, title: "World")
    var volunteer = Volunteer(
      id: Identifier(0), reference: Reference(source: "file", code: "Q77"), name: "Zephyrine Oakes")
    volunteer.email = "zephyrine@example.org"
    volunteer.phone = "07700 900461"
    volunteer.consent = .given(Scratch.today)
    try store.write("Register Zephyrine Oakes", [.save(volunteer)])
    var edited = try #require(try store.snapshot().volunteers.last)
    edited.postcode = "L36 9QQ"
    edited.ownWords = "I like crochet"
    try store.write("Edit Zephyrine Oakes", [.save(edited)])
    var placement = Placement(
      id: Identifier(0), volunteer: edited.id, need: Identifier(1), status: .asked, since: Scratch.today)
    placement.reason = "They were unkind to Zephyrine"
    try store.write("Ask Zephyrine Oakes", [.save(placement)])
    let pair = Pairing(volunteer: edited.id, need: Identifier(2))
    let veto = Decision(id: Identifier(0), kind: .veto, pairing: pair, reason: "unkind", since: Scratch.today)
    try store.write("Veto Zephyrine Oakes", [.save(veto)])
    try store.write("Mail for Zephyrine Oakes", [], kind: .sent)
    var need = try #require(try store.snapshot().needs.last)
    need.refusedVolunteers = [edited.id]
    try store.write("Refuse", [.save(need)])
    return store
  }

  private func found(in path: String) -> [String] {
    Self.words.filter { word in
      [path, path + "-wal"].contains { file in
        guard let bytes = FileManager.default.contents(atPath: file) else { return false }
        return bytes.range(of: Data(word.utf8)) != nil
      }
    }
  }

  @Test("Nothing of the person is left in the files, while the bare placement stays")
  func scrubs() throws {
    let scratch = Scratch()
    let store = try store(scratch)
    #expect(found(in: scratch.path) == Self.words)
    let snapshot = try store.snapshot()
    let erasure = try store.erase(Reference(source: "file", code: " Q77"))
    #expect(found(in: scratch.path) == [])
    let after = try store.snapshot()
    #expect(after.volunteers.map(\.id.value) == [1, 2])
    #expect(after.placements.map(\.status) == [.declined])
    #expect(after.placements.map(\.reason) == [""])
    #expect(after.decisions.isEmpty)
    #expect(after.needs.last?.refusedVolunteers == [])
    #expect(differences(try #require(snapshot.applying(erasure.applied)).snapshot, after) == [])
    #expect(try store.doctor().allSatisfy { $0.level == .good })
    #expect(try store.journal(limit: 100).allSatisfy { !$0.title.contains("Zephyrine") })
    try store.close()
    #expect(found(in: scratch.path) == [])
  }

  @Test("Erasing is never undone, nor is what was done to the person before")
  func final() throws {
    let scratch = Scratch()
    let store = try store(scratch)
    let erasure = try store.erase(Reference(source: "file", code: "Q77"))
    #expect(throws: StoreError.self) { try store.undo() }
    #expect(throws: StoreError.self) { try store.undo(past: erasure.applied.entry) }
    #expect(try store.snapshot().volunteers.count == 2)
  }

  @Test("An import does not bring the person back, whatever space surrounds the reference")
  func staysAway() throws {
    let scratch = Scratch()
    let store = try store(scratch)
    _ = try store.erase(Reference(source: "file", code: "Q77"))
    let outcomes = try store.importing("Import") { session in
      try [("file", " Q77 "), ("file", "Q78"), ("other", "Q77")].map { source, code in
        let reference = Reference(source: source, code: code)
        #expect(try session.volunteer(reference) == nil)
        return try session.save(Volunteer(id: Identifier(0), reference: reference, name: "Somebody")).outcome
      }
    }.result
    #expect(outcomes == [.erased, .added, .added])
  }

  @Test("Known backups are scrubbed too, lost ones and rejects are named, and an old backup restores nobody")
  func backups() throws {
    let scratch = Scratch()
    let store = try store(scratch)
    let backup = scratch.folder + "/backup.sqlite"
    let elsewhere = scratch.folder + "/elsewhere.sqlite"
    let rejects = scratch.folder + "/rejects.csv"
    try store.backup(to: backup)
    #expect(PrivateFile.mode(of: backup) == 0o600)
    try FileManager.default.copyItem(atPath: backup, toPath: elsewhere)
    try "Q77,Zephyrine".write(toFile: rejects, atomically: true, encoding: .utf8)
    try store.remember(rejects, as: .rejects)
    #expect(found(in: backup) == Self.words)
    let erasure = try store.erase(Reference(source: "file", code: "Q77"))
    #expect(erasure.backups == [backup])
    #expect(erasure.rejects == [rejects])
    #expect(erasure.unreachable == [])
    #expect(found(in: backup) == [])
    #expect(found(in: elsewhere) == Self.words)
    try store.restore(from: elsewhere)
    #expect(try store.snapshot().volunteers.map(\.id.value) == [1, 2])
    #expect(found(in: scratch.path) == [])
  }

  @Test("Nobody is erased who is not there")
  func unknown() throws {
    let scratch = Scratch()
    let store = try store(scratch)
    #expect(throws: StoreError.refused("Nobody has the reference Q99 of file.")) {
      try store.erase(Reference(source: "file", code: "Q99"))
    }
  }
}

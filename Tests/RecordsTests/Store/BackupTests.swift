import Foundation
import GRDB
import Matching
import Testing

@testable import Records

@Suite("Backups, and the examination of a database")
struct BackupTests {
  @Test("A backup restores the records and the journal of its moment")
  func restore() throws {
    let scratch = Scratch()
    let store = try scratch.store()
    try store.load(LifeRulesTests.world, title: "World")
    let digest = try store.contentDigest()
    let backup = scratch.folder + "/backup.sqlite"
    try store.backup(to: backup)
    defer {
      #expect(PrivateFile.mode(of: backup + "-wal") == nil && PrivateFile.mode(of: backup + "-shm") == nil)
    }
    try store.write("Edit", [.save(Vocabulary.Term(kind: .skill, name: "Cooking"))])
    #expect(try store.contentDigest() != digest)
    try store.restore(from: backup)
    #expect(try store.contentDigest() == digest)
    #expect(try store.journal(limit: 10).map(\.title) == ["World"])
    try store.close()
    #expect(try scratch.store().contentDigest() == digest)
  }

  @Test("A backup replaces no file, and what is no backup restores nothing")
  func refusals() throws {
    let scratch = Scratch()
    let store = try scratch.store()
    try store.load(LifeRulesTests.world, title: "World")
    let digest = try store.contentDigest()
    let text = scratch.folder + "/notes.txt"
    try "notes".write(toFile: text, atomically: true, encoding: .utf8)
    let error = #expect(throws: StoreError.self) { try store.backup(to: text) }
    #expect(error?.description.contains("there already") == true)
    #expect(throws: StoreError.notOurs(path: text)) { try store.restore(from: text) }
    let missing = scratch.folder + "/missing.sqlite"
    #expect(throws: StoreError.file("There is no file \(missing).")) { try store.restore(from: missing) }
    #expect(try String(contentsOfFile: text, encoding: .utf8) == "notes")
    #expect(try store.contentDigest() == digest)
  }

  @Test("A sound database has no findings but good ones")
  func sound() throws {
    let scratch = Scratch()
    let store = try scratch.store()
    try store.load(LifeRulesTests.world, title: "World")
    let findings = try store.doctor()
    #expect(findings.allSatisfy { $0.level == .good })
    #expect(findings.contains { $0.text.contains("volunteer 2") })
    let digest = try store.contentDigest()
    #expect(findings.contains { $0.text.contains(digest) })
  }

  @Test(
    "What is wrong is found: rights, broken references, people who left with open placements, agreed twice")
  func unsound() throws {
    let scratch = Scratch()
    let store = try scratch.store()
    var batch = LifeRulesTests.world
    batch.volunteers[0].status = .optedOut
    batch.volunteers[1].ageBand = .from16to17
    batch.volunteers[1].deleteBy = Scratch.today.adding(days: -1)
    batch.placements = [1, 2, 3].map {
      Placement(
        id: Identifier($0), volunteer: Identifier($0 == 1 ? 1 : 2), need: Identifier($0), status: .agreed,
        since: Scratch.today)
    }
    try store.load(batch, title: "World")
    try store.pool.writeWithoutTransaction {
      try $0.execute(
        sql: "PRAGMA foreign_keys = OFF; UPDATE need SET service = 99 WHERE id = 4; PRAGMA foreign_keys = ON")
    }
    chmod(scratch.path, 0o640)
    let findings = try store.doctor()
    let problems = findings.filter { $0.level == .problem }.map(\.text)
    let notes = findings.filter { $0.level == .note }.map(\.text)
    #expect(problems.contains { $0.contains("readable by others") })
    #expect(problems.contains { $0 == "A row of need names a record that is not there." })
    #expect(problems.contains { $0.hasPrefix("1 open placements of people who opted out") })
    #expect(notes.contains { $0.hasPrefix("1 people with more agreed roles") })
    #expect(notes.contains { $0.hasPrefix("1 people whose record was to be deleted") })
    #expect(notes.contains { $0.hasPrefix("1 people under 18 without a guardian") })
  }
}

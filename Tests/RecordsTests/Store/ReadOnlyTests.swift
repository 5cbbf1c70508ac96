import Foundation
import Matching
import Testing

@testable import Records

@Suite("A database that is only read")
struct ReadOnlyTests {
  @Test("It says what it holds, refuses every write, and leaves nothing beside it")
  func closed() throws {
    // Every character of the name has a meaning in the names that SQLite takes.
    let scratch = Scratch()
    let path = scratch.folder + "/50% of us? #1.sqlite"
    let store = try Store.open(path, as: "jo")
    try store.load(LifeRulesTests.world, title: "World")
    let digest = try store.contentDigest()
    try store.close()
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))

    let reader = try opened(path)
    #expect(try reader.contentDigest() == digest)
    #expect(try reader.snapshot().volunteers.count == 2)
    #expect(try reader.doctor().allSatisfy { $0.level != .problem })
    #expect(throws: StoreError.cannotWrite("\(path) can't be written: it is on a disc. Nothing was changed."))
    {
      try reader.write("Edit", [.save(Vocabulary.Term(kind: .skill, name: "Cooking"))])
    }
    #expect(throws: StoreError.self) { try reader.backup(to: scratch.folder + "/copy.sqlite") }
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder) == ["50% of us? #1.sqlite"])
    try reader.close()
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == bytes)
  }

  @Test("What another program has written and not yet brought into the file is seen")
  func log() throws {
    let scratch = Scratch()
    let writer = try scratch.store()
    try writer.load(LifeRulesTests.world, title: "World")
    let reader = try opened(scratch.path)
    #expect(try reader.snapshot().volunteers.count == 2)
    try writer.write("Edit", [.save(Vocabulary.Term(kind: .skill, name: "Cooking"))])
    #expect(try reader.contentDigest() == writer.contentDigest())
  }

  @Test("A log that can't be read is never passed over in silence")
  func logWithoutIndex() throws {
    let scratch = Scratch()
    let writer = try scratch.store()
    try writer.load(LifeRulesTests.world, title: "World")
    let copy = scratch.folder + "/copy.sqlite"
    for ending in ["", "-wal"] {
      try FileManager.default.copyItem(atPath: scratch.path + ending, toPath: copy + ending)
    }
    let error = #expect(throws: StoreError.self) { try opened(copy) }
    #expect(error?.description.contains("\(copy)-wal") == true)
  }

  @Test("What was read while somebody wrote the file is not given out")
  func changedMeanwhile() throws {
    let scratch = Scratch()
    try scratch.store().close()
    let reader = try opened(scratch.path)
    _ = try reader.snapshot()
    let writer = try scratch.store()
    try writer.load(LifeRulesTests.world, title: "World")
    try writer.close()
    #expect(throws: StoreError.busy) { try reader.snapshot() }
  }

  @Test("A database of an earlier schema is refused in words, not misread")
  func older() throws {
    let scratch = Scratch()
    let store = try scratch.store()
    try store.pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA user_version = 0") }
    try store.close()
    #expect(throws: StoreError.self) { try opened(scratch.path) }
  }

  @Test("One that can be written is opened as ever")
  func writable() throws {
    let scratch = Scratch()
    try scratch.store().close()
    let store = try Store.openForReading(scratch.path, as: "jo")
    #expect(store.readOnly == nil)
  }

  private func opened(_ path: String) throws -> Store {
    try Store.open(
      ReadOnlyFile(path, obstacle: "it is on a disc"), as: "jo", now: { Timestamp(milliseconds: 0) },
      today: { Scratch.today })
  }
}

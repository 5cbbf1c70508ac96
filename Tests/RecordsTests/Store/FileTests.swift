import Foundation
import GRDB
import Matching
import Testing

@testable import Records

@Suite("The database file")
struct FileTests {
  @Test("A folder that can't be made is refused in a sentence that ends once")
  func folderInTheWay() throws {
    let scratch = Scratch()
    try Data().write(to: URL(fileURLWithPath: scratch.folder))
    let failure = #expect(throws: StoreError.self) { try scratch.store() }
    #expect(!"\(try #require(failure))".hasSuffix(".."))
  }

  @Test("The file, its log and its index are readable by their owner alone, and so are new folders")
  func modes() throws {
    let scratch = Scratch()
    let path = scratch.folder + "/new/folder/volunteers.sqlite"
    let store = try Store.open(path, as: "jo")
    try store.write(
      "Add",
      [.save(Organisation(id: Identifier(0), reference: Reference(source: "t", code: "1"), name: "Bank"))])
    for file in [path, path + "-wal", path + "-shm"] { #expect(PrivateFile.mode(of: file) == 0o600) }
    for folder in ["/new/folder", "/new", ""] {
      #expect(PrivateFile.mode(of: scratch.folder + folder) == 0o700)
    }
    try store.close()
    #expect(PrivateFile.mode(of: path + "-wal") == nil)
    #expect(PrivateFile.mode(of: path) == 0o600)
  }

  @Test("The rights of a file that others may read are narrowed")
  func narrows() throws {
    let scratch = Scratch()
    try scratch.store().close()
    chmod(scratch.path, 0o644)
    let store = try scratch.store()
    #expect(PrivateFile.mode(of: scratch.path) == 0o600)
    #expect(try store.doctor().allSatisfy { $0.level == .good })
  }

  @Test("The database uses a write-ahead log and overwrites what is removed")
  func pragmas() throws {
    let scratch = Scratch()
    let store = try scratch.store()
    let pragmas = ["journal_mode", "secure_delete", "foreign_keys", "synchronous"]
    let values = try store.pool.writeWithoutTransaction { database in
      try pragmas.map { try String.fetchOne(database, sql: "PRAGMA \($0)") ?? "" }
    }
    #expect(values == ["wal", "1", "1", "2"])
  }

  @Test("A file that is no database is refused in words, and left alone")
  func notADatabase() throws {
    let scratch = Scratch()
    try FileManager.default.createDirectory(atPath: scratch.folder, withIntermediateDirectories: true)
    let text = String(repeating: "name,email\nAmina,a@example.org\n", count: 100)
    try text.write(toFile: scratch.path, atomically: true, encoding: .utf8)
    #expect(throws: StoreError.notOurs(path: scratch.path)) { try scratch.store() }
    #expect(try String(contentsOfFile: scratch.path, encoding: .utf8) == text)
  }

  @Test("A database of another program is refused in words, and left alone")
  func foreign() throws {
    let scratch = Scratch()
    try FileManager.default.createDirectory(atPath: scratch.folder, withIntermediateDirectories: true)
    let other = try DatabaseQueue(path: scratch.path)
    try other.write { try $0.execute(sql: "CREATE TABLE contact (name)") }
    try other.close()
    let bytes = try Data(contentsOf: URL(fileURLWithPath: scratch.path))
    #expect(throws: StoreError.notOurs(path: scratch.path)) { try scratch.store() }
    #expect(try Data(contentsOf: URL(fileURLWithPath: scratch.path)) == bytes)
  }

  @Test("A folder, and a folder that can't be made, are refused in words")
  func folders() throws {
    let scratch = Scratch()
    try scratch.store().close()
    #expect(throws: StoreError.file("\(scratch.folder) is not a file.")) {
      try Store.open(scratch.folder, as: "jo")
    }
    let error = #expect(throws: StoreError.self) { try Store.open(scratch.path + "/below.sqlite", as: "jo") }
    #expect(error?.description.contains("can't be made") == true)
  }

  @Test("A demo database says so, also when it is opened again")
  func demo() throws {
    let scratch = Scratch()
    let store = try scratch.store()
    #expect(!store.isDemo)
    var batch = LifeRulesTests.world
    batch.isDemo = true
    try store.load(batch, title: "Demo")
    #expect(store.isDemo)
    #expect(try scratch.store().isDemo)
  }

  @Test("The day follows from the moment and the policy's time zone where none is given")
  func today() throws {
    let summer = Timestamp(milliseconds: 1_782_859_500_000)  // 30 June 2026, 22:45 UTC: 23:45 in London
    #expect(Day(of: summer, in: "Europe/London").iso == "2026-06-30")
    let later = Timestamp(milliseconds: summer.milliseconds + 1_800_000)
    #expect(Day(of: later, in: "Europe/London").iso == "2026-07-01")
    #expect(Day(of: later, in: "UTC").iso == "2026-06-30")
    #expect(Day(of: Timestamp(milliseconds: -1), in: "UTC").iso == "1969-12-31")
  }
}

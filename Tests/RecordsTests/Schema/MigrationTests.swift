import GRDB
import Matching
import Testing

@testable import Records

@Suite("Migrations")
struct MigrationTests {
  private static let later = Schema(
    migrations: Schema.current.migrations + [
      Schema.Migration(
        version: Schema.current.version + 1,
        sql: "ALTER TABLE organisation ADD COLUMN colour TEXT NOT NULL DEFAULT ''"
      )
    ])

  private func open(_ scratch: Scratch, _ schema: Schema) throws -> Store {
    try Store.open(
      scratch.path, as: "jo", schema: schema, now: { Timestamp(milliseconds: 0) }, today: { Scratch.today })
  }

  @Test("Versions count from 1 without gaps")
  func versions() {
    #expect(Schema.current.migrations.map(\.version) == Array(1...Schema.current.version))
  }

  @Test("A database of the version before keeps its records, and undo stops at the migration")
  func upgrade() throws {
    let scratch = Scratch()
    let old = try open(scratch, .current)
    var records = RandomRecords(seed: 1)
    let batch = records.batch()
    try old.load(batch, title: "Random records")
    let bank = Organisation(id: Identifier(0), reference: Reference(source: "t", code: "B"), name: "Bank")
    try old.write("Add the bank", [.save(bank)])
    let snapshot = try old.snapshot()
    try old.close()
    let new = try open(scratch, Self.later)
    #expect(differences(try new.snapshot(), snapshot) == [])
    let error = #expect(throws: StoreError.self) { try new.undo() }
    #expect(error?.description.contains("before the database was last upgraded") == true)
    try new.write("Add the library", [.save(records.organisation())])
    try new.undo()
    #expect(differences(try new.snapshot(), snapshot) == [])
  }

  @Test("A migration that fails leaves the database as it was")
  func failure() throws {
    let scratch = Scratch()
    try open(scratch, .current).close()
    let broken = Schema(
      migrations: Self.later.migrations + [
        Schema.Migration(version: 3, sql: "CREATE TABLE volunteer (id) STRICT")
      ])
    #expect(throws: StoreError.self) { try open(scratch, broken) }
    let store = try open(scratch, .current)
    let columns = try store.reading { try $0.columns(in: "organisation").map(\.name) }
    #expect(!columns.contains("colour"))
  }

  @Test("A database of a later version is refused in words, and left alone")
  func newer() throws {
    let scratch = Scratch()
    try open(scratch, Self.later).close()
    let error = #expect(throws: StoreError.self) { try open(scratch, .current) }
    #expect(error == .newer(path: scratch.path, found: 2, known: 1))
    #expect(error?.description.contains("later version of this program") == true)
    try open(scratch, Self.later).close()
  }

  @Test("What version 1 made is what it still makes")
  func frozen() {
    let digest = SHA256.digest(Version1.sql.utf8).prefix(8).map { String($0, radix: 16) }.joined(
      separator: " ")
    #expect(
      digest == "f6 6a a7 96 7f 6f 95 fa", "version 1 has made databases that exist: add a migration instead")
  }
}

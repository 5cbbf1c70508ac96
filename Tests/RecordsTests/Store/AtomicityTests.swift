import GRDB
import Matching
import Testing

@testable import Records

@Suite("A write leaves all or nothing")
struct AtomicityTests {
  /// Makes the nth row change of a write fail, for n from the first to the last, and expects nothing of it.
  private func failingEverywhere(_ store: Store, _ write: () throws -> Void) throws -> Int {
    let before = try content(store)
    for failing in 1...10_000 {
      try Saboteur.arm(store, failing: failing)
      do {
        try write()
        try Saboteur.disarm(store)
        return failing
      } catch let error as StoreError where error.description.contains("sabotage") {
        try Saboteur.disarm(store)
        #expect(try content(store) == before, "after failing at change \(failing)")
      }
    }
    Issue.record("the write never came to its end")
    return 0
  }

  private func content(_ store: Store) throws -> [String] {
    try [store.contentDigest()] + store.journal(limit: 100).map { "\($0.id) \($0.title) \($0.state)" }
  }

  private func store(_ scratch: Scratch) throws -> Store {
    let store = try scratch.store()
    var records = RandomRecords(seed: 8)
    var batch = records.batch(size: 4)
    batch.volunteers[0].status = .active
    batch.volunteers[0].hold = nil
    batch.volunteers[0].consent = .given(Scratch.today)
    batch.placements[0].status = .proposed
    batch.placements[0].endReason = nil
    batch.placements[0].declinedBy = nil
    batch.placements[0].ended = nil
    try store.load(batch, title: "Random records")
    return store
  }

  @Test("A write of several records with consequences, whichever row change fails")
  func write() throws {
    let scratch = Scratch()
    let store = try store(scratch)
    var records = RandomRecords(seed: 80, firstCode: 1000)
    var leaver = try #require(try store.snapshot().volunteers.first)
    leaver.status = .optedOut
    leaver.skills = [SkillLevel(Identifier(1), level: 1)]
    let changes: [Change] = [
      .save(Vocabulary.Term(kind: .skill, name: "Juggling")), .save(records.organisation()),
      .save(records.need(services: 4, volunteers: 4)), .save(leaver),
    ]
    let steps = try failingEverywhere(store) { try store.write("Several", changes) }
    #expect(steps > 10)
    #expect(try store.snapshot().placements[0].status == .declined)
  }

  @Test("Undo and redo, whichever row change fails")
  func undo() throws {
    let scratch = Scratch()
    let store = try store(scratch)
    var records = RandomRecords(seed: 81, firstCode: 1000)
    var need = try #require(try store.snapshot().needs.first)
    need.dates = [Day(1), Day(2), Day(3)]
    try store.write("Edit", [.save(need), .save(records.area())])
    #expect(try failingEverywhere(store) { try store.undo() } > 5)
    #expect(try failingEverywhere(store) { try store.redo() } > 5)
  }

  @Test("A load, whichever row change fails")
  func load() throws {
    let scratch = Scratch()
    let store = try scratch.store()
    var records = RandomRecords(seed: 82)
    let batch = records.batch(size: 2)
    #expect(try failingEverywhere(store) { try store.load(batch, title: "Load") } > 30)
    #expect(differences(try store.snapshot(), batch.snapshot) == [])
  }

  @Test("An import, whichever row change fails")
  func importing() throws {
    let scratch = Scratch()
    let store = try scratch.store()
    let reference = Reference(source: "file", code: "1")
    let steps = try failingEverywhere(store) {
      _ = try store.importing("Import") { session in
        let bank = try session.save(Organisation(id: Identifier(0), reference: reference, name: "Bank"))
          .record
        var service = Service(id: Identifier(0), reference: reference, name: "Packing", organisation: bank.id)
        service.cause = try session.term("Food", .cause)
        _ = try session.save(service)
      }
    }
    #expect(steps > 4)
  }

  @Test("An erasure, whichever row change fails")
  func erasing() throws {
    let scratch = Scratch()
    let store = try store(scratch)
    let person = try #require(try store.snapshot().volunteers.first)
    #expect(try failingEverywhere(store) { _ = try store.erase(person.reference) } > 5)
    #expect(try store.snapshot().volunteers.count == 3)
  }
}

/// Temporary triggers on every table that make one chosen row change fail.
private enum Saboteur {
  static func arm(_ store: Store, failing step: Int) throws {
    try store.pool.writeWithoutTransaction { database in
      try database.execute(
        sql:
          "CREATE TEMP TABLE sabotage (done INTEGER, failing INTEGER); INSERT INTO sabotage VALUES (0, \(step))"
      )
      for table in try tables(database) {
        for event in ["INSERT", "UPDATE", "DELETE"] {
          try database.execute(
            sql: """
              CREATE TEMP TRIGGER "\(table) \(event)" BEFORE \(event) ON main."\(table)" BEGIN
                UPDATE sabotage SET done = done + 1;
                SELECT RAISE(ABORT, 'sabotage') FROM sabotage WHERE done = failing;
              END
              """)
        }
      }
    }
  }

  static func disarm(_ store: Store) throws {
    try store.pool.writeWithoutTransaction { database in
      for table in try tables(database) {
        for event in ["INSERT", "UPDATE", "DELETE"] {
          try database.execute(sql: "DROP TRIGGER \"\(table) \(event)\"")
        }
      }
      try database.execute(sql: "DROP TABLE sabotage")
    }
  }

  private static func tables(_ database: Database) throws -> [String] {
    try String.fetchAll(
      database, sql: "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
  }
}

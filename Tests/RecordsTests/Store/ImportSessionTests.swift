import Matching
import Testing

@testable import Records

@Suite("An import's session")
struct ImportSessionTests {
  private func person(_ code: String, _ name: String) -> Volunteer {
    Volunteer(id: Identifier(0), reference: Reference(source: "file", code: code), name: name)
  }

  @Test("A reference finds its record whatever space surrounds it, so that a second import changes nothing")
  func identity() throws {
    let scratch = Scratch()
    let store = try scratch.store()
    func run() throws -> [ImportOutcome] {
      try store.importing("Import people") { session in
        try ["A1", " A2 "].map { code in
          var volunteer =
            try session.volunteer(Reference(source: "file", code: code)) ?? person(code, "P \(code)")
          volunteer.skills = [SkillLevel(try session.term(" First  AID ", .skill), level: 2)]
          return try session.save(volunteer).outcome
        }
      }.result
    }
    #expect(try run() == [.added, .added])
    #expect(try run() == [.unchanged, .unchanged])
    #expect(try store.journal(limit: 10).count == 1)
    let snapshot = try store.snapshot()
    #expect(snapshot.volunteers.map(\.reference.code) == ["A1", "A2"])
    #expect(snapshot.vocabulary.terms(of: .skill).map(\.name) == ["First AID"])
  }

  @Test("A preview tells what an import would do, and does nothing")
  func preview() throws {
    let scratch = Scratch()
    let store = try scratch.store()
    let digest = try store.contentDigest()
    let (outcome, applied) = try store.importing("Import people", keeps: false) { session in
      try session.save(person("A1", "Amina")).outcome
    }
    #expect(outcome == .added)
    #expect(applied == nil)
    #expect(try store.contentDigest() == digest)
    #expect(try store.journal(limit: 10).isEmpty)
  }

  @Test("A refused row leaves nothing of itself, and the rows around it go in")
  func refusedRow() throws {
    let scratch = Scratch()
    let store = try scratch.store()
    let (refusals, applied) = try store.importing("Import people") { session in
      var refusals = 0
      for number in 1...5 {
        var volunteer = person("A\(number)", "Person \(number)")
        volunteer.skills = [SkillLevel(try session.term("Cooking", .skill), level: number == 3 ? 7 : 1)]
        do { _ = try session.save(volunteer) } catch StoreError.refused { refusals += 1 }
      }
      return refusals
    }
    #expect(refusals == 1)
    #expect(try store.snapshot().volunteers.map(\.reference.code) == ["A1", "A2", "A4", "A5"])
    #expect(applied?.entry.counts["volunteer"]?.added == 4)
    #expect(applied?.changes?.count == 5)
    try store.undo()
    #expect(try store.snapshot().volunteers.isEmpty)
    #expect(try store.snapshot().vocabulary.count == 0)
  }

  @Test(
    "An import never brings back who opted out, nor lifts a hold, nor restores consent from before it ended")
  func protects() throws {
    let scratch = Scratch()
    let store = try scratch.store()
    var batch = LifeRulesTests.world
    batch.volunteers[0].status = .optedOut
    batch.volunteers[0].hold = Hold(lead: "Sam", since: Scratch.today)
    batch.volunteers[0].consent = .withdrawn(Scratch.today)
    batch.volunteers[1].consent = .withdrawn(Scratch.today)
    try store.load(batch, title: "World")
    _ = try store.importing("Import people") { session in
      for (code, day) in [("V1", 0), ("V2", 1)] {
        var volunteer = try #require(try session.volunteer(Reference(source: "t", code: code)))
        volunteer.status = .active
        volunteer.hold = nil
        volunteer.phone = "0151 496 0000"
        volunteer.consent = .given(Scratch.today.adding(days: day))
        _ = try session.save(volunteer)
      }
    }
    let people = try store.snapshot().volunteers
    #expect(people.map(\.phone) == ["0151 496 0000", "0151 496 0000"])
    #expect(people[0].status == .optedOut)
    #expect(people[0].hold?.lead == "Sam")
    #expect(people[0].consent == .withdrawn(Scratch.today))
    #expect(people[1].consent == .given(Scratch.today.adding(days: 1)))
  }

  @Test("An imported opt-out withdraws the person's placements")
  func importedOptOut() throws {
    let scratch = Scratch()
    let store = try scratch.store()
    var batch = LifeRulesTests.world
    batch.placements = [
      Placement(
        id: Identifier(1), volunteer: Identifier(1), need: Identifier(1), status: .asked, since: Scratch.today
      )
    ]
    try store.load(batch, title: "World")
    _ = try store.importing("Import people") { session in
      var volunteer = try #require(try session.volunteer(Reference(source: "t", code: "V1")))
      volunteer.status = .optedOut
      _ = try session.save(volunteer)
    }
    #expect(try store.snapshot().placements.map(\.status) == [.declined])
  }

  @Test("An import that throws leaves nothing")
  func throwing() throws {
    struct Stop: Error {}
    let scratch = Scratch()
    let store = try scratch.store()
    #expect(throws: Stop.self) {
      try store.importing("Import people") { session in
        _ = try session.save(person("A1", "Amina"))
        throw Stop()
      }
    }
    #expect(try store.snapshot().volunteers.isEmpty)
    #expect(try store.journal(limit: 10).isEmpty)
  }

  @Test("A large import keeps counts rather than every record, and says why it can't be undone")
  func large() throws {
    let scratch = Scratch()
    let store = try scratch.store()
    let (_, applied) = try store.importing("Import areas") { session in
      for number in 0...Store.mostJournalledRecords {
        _ = try session.save(Area(id: Identifier(0), code: "E\(number)", name: ""))
      }
    }
    let done = try #require(applied)
    #expect(done.changes == nil)
    #expect(done.entry.counts["area"]?.added == Store.mostJournalledRecords + 1)
    #expect(try store.changes(of: done.entry).isEmpty)
    #expect(try store.snapshot().applying(done) == nil)
    #expect(throws: StoreError.self) { try store.undo() }
  }

  @Test("The latest placement of a pair is found, and areas by their code")
  func lookups() throws {
    let scratch = Scratch()
    let store = try scratch.store()
    var batch = LifeRulesTests.world
    batch.areas = [Area(id: Identifier(1), code: "E1", name: "Huyton")]
    batch.placements = [1, 2].map {
      Placement(
        id: Identifier($0), volunteer: Identifier(1), need: Identifier(1), status: .noReply, since: Day(1))
    }
    try store.load(batch, title: "World")
    let pair = Pairing(volunteer: Identifier(1), need: Identifier(1))
    let found = try store.importing("Look") { session in
      (try session.placement(of: pair), try session.area(code: " E1 "), try session.area(code: "E2"))
    }.result
    #expect(found.0?.id.value == 2)
    #expect(found.1?.name == "Huyton")
    #expect(found.2 == nil)
  }
}

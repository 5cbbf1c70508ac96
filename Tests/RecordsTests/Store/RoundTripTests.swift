import Matching
import Testing

@testable import Records

@Suite("Records come back as they were kept")
struct RoundTripTests {
  @Test("Random records of every kind, loaded at once, come back equal", arguments: 1...12)
  func load(seed: Int) throws {
    let scratch = Scratch()
    let store = try scratch.store()
    var records = RandomRecords(seed: UInt64(seed))
    let batch = records.batch()
    try store.load(batch, title: "Random records")
    #expect(differences(try store.snapshot(), batch.snapshot) == [])
  }

  @Test("Random records of every kind, written one by one, come back equal", arguments: 1...6)
  func write(seed: Int) throws {
    let scratch = Scratch()
    let store = try scratch.store()
    var records = RandomRecords(seed: UInt64(seed))
    try store.load(records.batch(), title: "Random records")
    let changes: [Change] = [
      .save(records.area()), .save(records.organisation()),
      .save(records.service(organisations: 13, areas: 13)),
      .save(records.volunteer(organisations: 13, areas: 13)),
      .save(records.need(services: 13, volunteers: 13)),
    ]
    let applied = try #require(try store.write("Add one of each", changes))
    #expect(applied.identities == [13, 13, 13, 13, 13])
    for (change, saved) in zip(changes, applied.saved) {
      guard case .save(let given) = change else { continue }
      #expect(withoutIdentity(saved) == withoutIdentity(given))
    }
    let snapshot = try store.snapshot()
    #expect(snapshot.volunteers.last.map { .volunteer($0) } == applied.saved[3])
    #expect(snapshot.needs.last.map { .need($0) } == applied.saved[4])
    #expect(snapshot.services.last.map { .service($0) } == applied.saved[2])
  }

  @Test("A replaced record keeps its identity, and its version rises by one")
  func replace() throws {
    let scratch = Scratch()
    let store = try scratch.store()
    var records = RandomRecords(seed: 5)
    try store.load(records.batch(), title: "Random records")
    var need = try #require(try store.snapshot().needs.first)
    let other = records.need(services: 12, volunteers: 12)
    need = with(other, id: need.id, version: need.version)
    let applied = try #require(try store.write("Rewrite a need", [.save(need)]))
    #expect(applied.saved == [.need(need.withVersion(need.version + 1))])
    #expect(try store.snapshot().needs.first == need.withVersion(need.version + 1))
  }

  @Test("Lists are kept ascending and without doubles, the highest level of a skill winning")
  func normalForm() throws {
    let scratch = Scratch()
    let store = try scratch.store()
    var records = RandomRecords(seed: 6)
    try store.load(records.batch(), title: "Random records")
    var volunteer = Volunteer(
      id: Identifier(0), reference: Reference(source: " local ", code: "\tV 1\n"), name: "  Amina Yusuf ")
    volunteer.skills = [
      SkillLevel(Identifier(3), level: 1), SkillLevel(Identifier(2), level: 0),
      SkillLevel(Identifier(3), level: 2),
    ]
    volunteer.wantedSkills = [Identifier(5), Identifier(1), Identifier(5)]
    let applied = try #require(try store.write("Register", [.save(volunteer)]))
    guard case .volunteer(let kept)? = applied.saved.first else { throw StoreError.damaged("no volunteer") }
    #expect(kept.reference == Reference(source: "local", code: "V 1"))
    #expect(kept.name == "Amina Yusuf")
    #expect(kept.skills == [SkillLevel(Identifier(2), level: 0), SkillLevel(Identifier(3), level: 2)])
    #expect(kept.wantedSkills.map(\.value) == [1, 5])
    #expect(try store.snapshot().volunteers.last == kept)
  }

  @Test("A record without a reference is given one of its own")
  func givenReference() throws {
    let scratch = Scratch()
    let store = try scratch.store()
    let organisation = Organisation(
      id: Identifier(0), reference: Reference(source: "", code: ""), name: "Bank")
    let applied = try store.write("Add", [.save(organisation), .save(organisation)])
    #expect(try store.snapshot().organisations.map(\.reference.code) == ["O1", "O2"])
    #expect(applied?.identities == [1, 2])
  }

  @Test("Saving what is already there writes nothing, not even in the journal")
  func unchanged() throws {
    let scratch = Scratch()
    let store = try scratch.store()
    var records = RandomRecords(seed: 7)
    try store.load(records.batch(), title: "Random records")
    let entries = try store.journal(limit: 10).count
    let snapshot = try store.snapshot()
    let changes = snapshot.needs.map { Change.save($0) } + [.save(snapshot.policy)]
    #expect(try store.write("Nothing", changes) == nil)
    #expect(try store.journal(limit: 10).count == entries)
  }

  @Test(
    "The first screen shows the first records of the lists, and counts as many as there are", arguments: 1...4
  )
  func opening(seed: Int) throws {
    let scratch = Scratch()
    let store = try scratch.store()
    var records = RandomRecords(seed: UInt64(seed))
    var batch = records.batch(size: 30)
    batch.isDemo = true
    try store.load(batch, title: "Random records")
    let snapshot = try store.snapshot()
    let listed = snapshot.volunteers.filter { $0.status == .active || $0.status == .paused }
    let opening = try scratch.store().opening(rows: 8)
    #expect(opening.isDemo)
    #expect(Array(opening.snapshot.volunteers) == Array(listed.prefix(8)))
    #expect(Array(opening.snapshot.needs) == Array(snapshot.needs.prefix(8)))
    #expect(Array(opening.snapshot.services.prefix(8)) == Array(snapshot.services.prefix(8)))
    #expect(opening.snapshot.policy == snapshot.policy)
    #expect(opening.snapshot.vocabulary == snapshot.vocabulary)
    for need in opening.snapshot.needs {
      #expect(opening.snapshot.service(need.service) == snapshot.service(need.service))
      #expect(opening.snapshot.placements(in: need.id) == snapshot.placements(in: need.id))
    }
    for service in opening.snapshot.services {
      #expect(
        opening.snapshot.organisation(service.organisation) == snapshot.organisation(service.organisation))
    }
    #expect(opening.totals.volunteers == listed.count)
    #expect(opening.totals.needs == 30)
    #expect(opening.totals.openNeeds == snapshot.needs.count { $0.isOpen })
    #expect(opening.totals.services == 30)
    #expect(opening.totals.organisations == 30)
    #expect(opening.totals.heldPlacements == snapshot.placements.count { $0.status.isHeld })
  }

  @Test("Equal records have equal fingerprints, whatever the file; other records have others")
  func fingerprint() throws {
    let first = Scratch()
    let second = Scratch()
    var records = RandomRecords(seed: 9)
    let batch = records.batch()
    try first.store().load(batch, title: "One")
    try second.store(as: "sam").load(batch, title: "Other")
    let digest = try first.store().contentDigest()
    #expect(try second.store().contentDigest() == digest)
    var need = try #require(try second.store().snapshot().needs.first)
    need.notes += "!"
    try second.store().write("Note", [.save(need)])
    #expect(try second.store().contentDigest() != digest)
  }

  private func withoutIdentity(_ record: Record) -> Record {
    switch record {
    case .area(let area): .area(with(area, id: Identifier(0), version: 0))
    case .organisation(let organisation): .organisation(with(organisation, id: Identifier(0), version: 0))
    case .service(let service): .service(with(service, id: Identifier(0), version: 0))
    case .need(let need): .need(with(need, id: Identifier(0), version: 0))
    case .volunteer(let volunteer): .volunteer(with(volunteer, id: Identifier(0), version: 0))
    default: record
    }
  }

  private func with<R: TableRecord>(_ record: R, id: Identifier<R>, version: Int) -> R {
    var copy = record.withVersion(version)
    copy.id = id
    return copy
  }
}

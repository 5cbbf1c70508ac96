import GRDB
import Matching
import Testing

@testable import Records

@Suite("Two programs on one database")
struct ConcurrencyTests {
  @Test("A stale edit is refused with both versions, and nothing of its write is kept")
  func stale() throws {
    let scratch = Scratch()
    let jo = try scratch.store(as: "jo")
    let sam = try scratch.store(as: "sam")
    try jo.load(LifeRulesTests.world, title: "World")
    let read = try #require(try jo.snapshot().needs.first)
    var theirs = read
    theirs.places = 3
    try sam.write("Three places", [.save(theirs)])
    var mine = read
    mine.places = 5
    let other = Organisation(id: Identifier(0), reference: Reference(source: "t", code: "2"), name: "Library")
    #expect(throws: StoreError.stale(mine: .need(mine), theirs: .need(theirs.withVersion(2)))) {
      try jo.write("Five places", [.save(other), .save(mine)])
    }
    #expect(try jo.snapshot().organisations.count == 1)
    #expect(throws: StoreError.stale(mine: .need(read), theirs: .need(theirs.withVersion(2)))) {
      try jo.write("Remove", [.remove(.need(read))])
    }
    try jo.write("Remove", [.remove(.need(theirs.withVersion(2)))])
    #expect(throws: StoreError.gone(.need(mine))) { try jo.write("Five places", [.save(mine)]) }
  }

  @Test("A stale policy is refused with both versions")
  func stalePolicy() throws {
    let scratch = Scratch()
    let store = try scratch.store()
    var policy = try store.snapshot().policy
    policy.keepBonus = 7
    try store.write("Keep bonus 7", [.save(policy)])
    let now = try store.snapshot().policy
    #expect(now.version == policy.version + 1)
    #expect(now.keepBonus == 7)
    #expect(throws: StoreError.stale(mine: .policy(policy), theirs: .policy(now))) {
      try store.write("Keep bonus 7", [.save(policy)])
    }
  }

  @Test("Another's write is noticed, one's own is not")
  func dataVersion() throws {
    let scratch = Scratch()
    let jo = try scratch.store(as: "jo")
    let sam = try scratch.store(as: "sam")
    let first = try jo.dataVersion()
    try jo.load(LifeRulesTests.world, title: "World")
    #expect(try jo.dataVersion() == first)
    var need = try #require(try sam.snapshot().needs.first)
    need.places = 3
    try sam.write("Three places", [.save(need)])
    #expect(try jo.dataVersion() != first)
    #expect(try jo.snapshot().needs.first?.places == 3)
  }

  @Test("What is read while another writes is of one moment")
  func isolation() throws {
    let scratch = Scratch()
    let jo = try scratch.store(as: "jo")
    let sam = try scratch.store(as: "sam")
    try jo.load(LifeRulesTests.world, title: "World")
    try jo.reading { database in
      let before = try Need.fetchAll(in: database)
      var need = before[0]
      need.places = 9
      try sam.write("Nine places", [.save(need)])
      #expect(try Need.fetchAll(in: database) == before)
    }
    #expect(try jo.snapshot().needs[0].places == 9)
  }
}

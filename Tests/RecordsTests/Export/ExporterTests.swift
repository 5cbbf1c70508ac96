import Foundation
import Matching
import Testing

@testable import Records

@Suite("What may be exported for whom, and that it is noted")
struct ExporterTests {
  private func table(_ subject: ExportSubject, _ profile: ExportProfile, _ store: Store) throws -> TextTable {
    let snapshot = try store.snapshot()
    let baseline = RelianceBaseline(of: snapshot, today: Scratch.today)
    return try Exporter.table(
      subject, profile, store: store, context: MatchingContext(snapshot: snapshot, today: Scratch.today),
      plan: nil, reliance: Reliance(baseline, adding: []))
  }

  private func store(_ scratch: Scratch) throws -> Store {
    let store = try scratch.store()
    var random = RandomRecords(seed: 3)
    try store.load(random.batch(), title: "random records")
    return store
  }

  @Test(
    "Every subject has a table for its profiles, with as many cells in a row as columns, and refuses the rest"
  )
  func all() throws {
    let scratch = Scratch()
    let store = try store(scratch)
    for subject in ExportSubject.allCases {
      for profile in ExportProfile.allCases {
        if subject.profiles.contains(profile) {
          let table = try table(subject, profile, store)
          #expect(!table.columns.isEmpty)
          #expect(table.rows.allSatisfy { $0.count == table.columns.count }, "\(subject), \(profile)")
        } else {
          #expect(throws: Exporter.Refusal.self) { try self.table(subject, profile, store) }
        }
      }
    }
  }

  @Test("People on a hold, opted out or erased are in no export of volunteers")
  func leftOut() throws {
    let scratch = Scratch()
    let store = try store(scratch)
    let snapshot = try store.snapshot()
    for profile in ExportSubject.volunteers.profiles {
      let names = Set(try table(.volunteers, profile, store).column("name"))
      for volunteer in snapshot.volunteers {
        let mayBeThere =
          volunteer.hold == nil && (volunteer.status == .active || volunteer.status == .paused)
          && (profile == .internal || volunteer.consent.isGiven)
        #expect(names.contains(volunteer.name) == mayBeThere, "\(volunteer.name), \(profile)")
      }
    }
  }

  @Test("What is sent is noted and never undone; what stays in the house is not noted")
  func noted() throws {
    let scratch = Scratch()
    let store = try store(scratch)
    let before = try store.journal(limit: 10, before: nil).count
    try Exporter.note(.matches, .internal, rows: 3, in: store)
    #expect(try store.journal(limit: 10, before: nil).count == before)
    try Exporter.note(.matches, .host, rows: 3, in: store)
    let entry = try #require(try store.journal(limit: 10, before: nil).first)
    #expect(entry.kind == .sent)
    #expect(entry.title == "exported 3 matches for host")
    #expect(throws: StoreError.self) { try store.undo() }
  }

  @Test("The journal tells who did what and when, without what the records say")
  func journal() throws {
    let scratch = Scratch()
    let store = try store(scratch)
    var person = try #require(
      try store.snapshot().volunteers.first { $0.status == .active && $0.hold == nil })
    person.notes = "a private matter"
    try store.write("changed a note", [.save(.volunteer(person))])
    let table = try table(.journal, .internal, store)
    #expect(table.column("what").first == "changed a note")
    #expect(table.column("who").first == "jo")
    #expect(table.column("when (UTC)").first?.hasPrefix("2026-11-1") == true)
    #expect(!table.everything.contains("a private matter"))
  }
}

import Foundation
import Matching
import Testing

@testable import Records

@Suite("What is exported comes back")
struct ExportImportTests {
  /// A record as text, every stored field of it, with references and words in the place of identities.
  private func described(_ value: Any, in snapshot: Snapshot) -> String {
    let words = snapshot.vocabulary
    switch value {
    case let id as Identifier<Skill>: return words.name(id)
    case let id as Identifier<Cause>: return words.name(id)
    case let id as Identifier<Language>: return words.name(id)
    case let id as Identifier<QualificationKind>: return words.name(id)
    case let id as Identifier<Access>: return words.name(id)
    case let id as Identifier<Organisation>:
      return "\(String(describing: snapshot.organisation(id)?.reference))"
    case let id as Identifier<Service>: return "\(String(describing: snapshot.service(id)?.reference))"
    case let id as Identifier<Volunteer>: return "\(String(describing: snapshot.volunteer(id)?.reference))"
    case let id as Identifier<Area>: return snapshot.area(id)?.code ?? "?"
    case let text as String: return text.trimmed
    default: break
    }
    let mirror = Mirror(reflecting: value)
    guard !mirror.children.isEmpty else { return "\(value)" }
    var parts = mirror.children.filter { !["id", "version"].contains($0.label) }.map {
      "\($0.label ?? ""): \(described($0.value, in: snapshot))"
    }
    if mirror.displayStyle == .collection { parts.sort() }
    return "{\(parts.joined(separator: ", "))}"
  }

  private func batch(seed: UInt64) -> Batch {
    var records = RandomRecords(seed: seed)
    var batch = records.batch(size: 8)
    // What no file carries: nameless posts and areas, and people whom no export names.
    for position in batch.services.indices {
      batch.services[position].paidPosts = batch.services[position].paidPosts.filter {
        !$0.title.trimmed.isEmpty
      }
    }
    for position in batch.areas.indices where batch.areas[position].name.trimmed.isEmpty {
      batch.areas[position].name = batch.areas[position].code
    }
    for position in batch.volunteers.indices {
      batch.volunteers[position].hold = nil
      if batch.volunteers[position].status == .optedOut { batch.volunteers[position].status = .paused }
    }
    batch.placements = []
    batch.decisions = []
    batch.planInForce = nil
    return batch
  }

  @Test(
    "All records, field by field, in an empty store, as CSV with a mark for Excel or without",
    arguments: 1..<13)
  func roundTrip(seed: UInt64) throws {
    let old = batch(seed: seed).snapshot
    let bench = try ImportBench()
    let tables: [(ImportKind, TextTable)] = [
      (.areas, RecordExport.areas(old)), (.organisations, RecordExport.organisations(old)),
      (.services, RecordExport.services(old)),
      (.volunteers, RecordExport.volunteers(old, profile: .internal)),
      (.needs, RecordExport.needs(old)),
    ]
    for (kind, table) in tables {
      let bytes = Data(table.csv(forExcel: seed.isMultiple(of: 2)))
      let report = try bench.take(bytes, name: "\(kind.rawValue).csv")
      #expect(report.kind == kind)
      #expect(report.rejected == 0, "\(report.lines)")
      #expect(report.new == table.rows.count)
      #expect(try bench.take(bytes, name: "again.csv").counts == [0, 0, table.rows.count, 0])
    }
    let new = try bench.store.snapshot()
    expectSame(old.areas, new.areas, \.code, old, new)
    expectSame(old.organisations, new.organisations, \.reference, old, new)
    expectSame(old.services, new.services, \.reference, old, new)
    expectSame(old.volunteers, new.volunteers, \.reference, old, new)
    expectSame(old.needs, new.needs, \.reference, old, new)
  }

  private func expectSame<R, Key: Comparable>(
    _ old: RecordList<R>, _ new: RecordList<R>, _ key: KeyPath<R, Key>, _ oldSnapshot: Snapshot,
    _ newSnapshot: Snapshot
  ) {
    let was = old.sorted { $0[keyPath: key] < $1[keyPath: key] }.map { described($0, in: oldSnapshot) }
    let now = new.sorted { $0[keyPath: key] < $1[keyPath: key] }.map { described($0, in: newSnapshot) }
    #expect(was == now)
  }

  @Test("What a file cannot say of a person on a hold, an import of it does not take away")
  func hiddenRefusals() throws {
    let bench = try ImportBench()
    try bench.take(
      "reference,name,organisation name\nS1,Library,Council\n", name: "services.csv", as: .services)
    try bench.take("reference,name,consent\nV1,Amina,yes\nV2,Tom,yes\n", name: "volunteers.csv")
    try bench.take(
      "reference,title,service,refused volunteers\nN1,Reader,S1,volunteers::V1; volunteers::V2\n",
      name: "needs.csv", as: .needs)
    var held = try #require(try bench.volunteer("V1"))
    held.hold = Hold(lead: "Jo Bell", since: Scratch.today)
    _ = try bench.store.write("Hold", [.save(held)])
    let bytes = Data(RecordExport.needs(try bench.store.snapshot()).csv())
    #expect(!String(decoding: bytes, as: UTF8.self).contains("V1"))
    #expect(try bench.take(bytes, name: "needs.csv").counts == [0, 0, 1, 0])
    #expect(try bench.store.snapshot().needs.first?.refusedVolunteers.count == 2)
  }
}

import Foundation
import Matching
import Testing

@testable import Records

@Suite("Records that are exported and imported into an empty store")
struct RoundTripExportTests {
  @Test(
    "are the same records, all of a demo’s but those who may not leave", arguments: [DemoSample.firstSmall])
  func demo(sample: DemoSample) throws {
    try check(sample.snapshot)
  }

  @Test("are the same however strange their text is", arguments: 1...12)
  func random(seed: UInt64) throws {
    var random = RandomRecords(seed: seed)
    // An import takes the blanks around a cell for somebody's slip, and drops them.
    random.texts = random.texts.map(\.trimmed)
    let scratch = Scratch()
    let store = try scratch.store()
    try store.load(tamed(random.batch()), title: "random records")
    try check(try store.snapshot())
  }

  /// Exports every kind, imports all into an empty store, and compares.
  private func check(_ before: Snapshot) throws {
    let bench = try ImportBench()
    let files: [(String, ImportKind, TextTable)] = [
      ("areas.csv", .areas, RecordExport.areas(before)),
      ("organisations.csv", .organisations, RecordExport.organisations(before)),
      ("services.csv", .services, RecordExport.services(before)),
      ("volunteers.csv", .volunteers, RecordExport.volunteers(before, profile: .internal)),
      ("needs.csv", .needs, RecordExport.needs(before)),
    ]
    for (name, kind, table) in files {
      let report = try bench.take(Data(table.csv()), name: name, as: kind)
      #expect(report.rejected == 0, "\(name): \(report.lines)")
      #expect(report.new == table.rows.count, "\(name): \(report.lines)")
    }
    let after = try bench.store.snapshot()
    let translated = Translation(from: after, to: before)
    let expected = Translation(from: before, to: before)
    let isListed = { (volunteer: Volunteer) in
      volunteer.hold == nil && (volunteer.status == .active || volunteer.status == .paused)
    }
    compare(translated.areas(), expected.areas())
    compare(translated.organisations(), expected.organisations())
    compare(translated.services(), expected.services())
    compare(translated.needs(), expected.needs())
    compare(translated.volunteers { _ in true }, expected.volunteers(where: isListed))

    // And importing the same again changes nothing.
    for (name, kind, table) in files {
      let report = try bench.take(Data(table.csv()), name: name, as: kind)
      #expect(report.counts == [0, 0, table.rows.count, 0], "\(name): \(report.lines)")
    }
  }

  /// Names the first record that differs, rather than printing thousands.
  private func compare<Record: Equatable>(
    _ now: [Record], _ then: [Record], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(now.count == then.count, "\(Record.self)", sourceLocation: sourceLocation)
    for (one, other) in zip(now, then) where one != other {
      let changed = zip(Mirror(reflecting: one).children, Mirror(reflecting: other).children).filter {
        "\($0.0.value)" != "\($0.1.value)"
      }.map { "\($0.0.label ?? ""): \($0.1.value) became \($0.0.value)" }
      Issue.record("\(Record.self): \(changed.joined(separator: "; "))", sourceLocation: sourceLocation)
      return
    }
  }

  /// What no file can say: areas without a name are called by their code, posts have a
  /// title, and people who are refused may not be exported.
  private func tamed(_ batch: Batch) -> Batch {
    var batch = batch
    for index in batch.areas.indices where batch.areas[index].name.isEmpty {
      batch.areas[index].name = batch.areas[index].code
    }
    for index in batch.needs.indices { batch.needs[index].refusedVolunteers = [] }
    for index in batch.services.indices { batch.services[index].nameUntitledPosts() }
    return batch
  }
}

extension Service {
  /// Gives posts without a title one.
  mutating func nameUntitledPosts() {
    for index in paidPosts.indices where paidPosts[index].title.trimmed.isEmpty {
      paidPosts[index].title = "Cook, part-time"
    }
  }
}

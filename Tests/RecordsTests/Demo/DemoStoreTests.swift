import Foundation
import Matching
import Testing

@testable import Records

@Suite("A demo database")
struct DemoStoreTests {
  @Test("holds the world as it was made, says DEMO, and is its owner's alone", arguments: DemoSample.allCases)
  func written(sample: DemoSample) throws {
    let scratch = Scratch()
    let store = try scratch.store()
    try sample.world.write(to: store)
    let read = try store.snapshot()
    // The store keeps lists of words in the order of their identities.
    let isSame =
      Array(read.areas) == sample.world.areas && Array(read.organisations) == sample.world.organisations
      && Array(read.placements) == sample.world.placements && Array(read.decisions) == sample.world.decisions
      && read.volunteers.map(\.name) == sample.world.volunteers.map(\.name)
      && read.needs.map(\.title) == sample.world.needs.map(\.title)
      && read.services.map(\.paidPosts) == sample.world.services.map(\.paidPosts)
    #expect(isSame)
    try store.close()
    #expect(try scratch.store().isDemo)
    let attributes = try FileManager.default.attributesOfItem(atPath: scratch.path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test("is refused where there are records already")
  func refused() throws {
    let scratch = Scratch()
    let store = try scratch.store()
    try DemoSample.firstSmall.world.write(to: store)
    #expect(throws: StoreError.self) { try DemoSample.secondSmall.world.write(to: store) }
    #expect(try store.snapshot().volunteers.count == DemoSize.small.volunteers)
  }

  @Test("holds the people around real needs, and the needs as they were")
  func near() throws {
    let needs = DemoSample.firstSmall.world
    var bare = needs
    (bare.volunteers, bare.placements, bare.decisions) = ([], [], [])
    bare.needs = needs.needs.map { need in
      var need = need
      need.refusedVolunteers = []
      return need
    }
    let world = DemoWorld.near(bare.snapshot(), volunteers: 200, seed: 3, today: DemoSample.today)
    let scratch = Scratch()
    let store = try scratch.store()
    try world.write(to: store)
    let read = try store.snapshot()
    #expect(read.volunteers.count == 200 && read.needs.count == needs.needs.count)
    #expect(MatchingContext(snapshot: read, today: DemoSample.today).eligiblePairs().count > 1_000)
  }
}

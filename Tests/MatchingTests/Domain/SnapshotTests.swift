import Testing

@testable import Matching

@Suite("Snapshot")
struct SnapshotTests {
  @Test("Records are found by identity, dense or sparse, and nothing else is")
  func lookUp() {
    for identities in [[3, 4, 5, 6], [1, 5, 6, 900, 12_345_678_901], [7]] as [[Int64]] {
      let needs = identities.map {
        Need(
          id: Identifier($0), reference: Reference(source: "test", code: "\($0)"), service: Identifier(1),
          title: "")
      }
      let snapshot = Snapshot(needs: needs)
      for (position, identity) in identities.enumerated() {
        #expect(snapshot.position(of: Identifier<Need>(identity)) == position)
      }
      for identity in [-1, 0, 2, 8, 899, 12_345_678_900] as [Int64] where !identities.contains(identity) {
        #expect(snapshot.position(of: Identifier<Need>(identity)) == nil)
      }
    }
    #expect(Snapshot().need(Identifier(1)) == nil)
  }

  @Test("Placements are grouped by volunteer and by need, oldest first")
  func placements() {
    var world = RandomWorld(seed: 4)
    let snapshot = world.snapshot(volunteers: 5, needs: 4, placements: 30)
    for volunteer in snapshot.volunteers {
      #expect(
        snapshot.placements(of: volunteer.id).map(\.id)
          == snapshot.placements.filter { $0.volunteer == volunteer.id }.map(\.id))
    }
    for need in snapshot.needs {
      #expect(
        snapshot.placements(in: need.id).map(\.id)
          == snapshot.placements.filter { $0.need == need.id }.map(\.id))
    }
  }

  @Test("Deciles given come before those of the area; a need's cause before its service's")
  func inherited() {
    var one = OnePair()
    one.service.area = Identifier(2)
    one.service.cause = RandomWorld.causes[0]
    var snapshot = one.context.snapshot
    #expect(snapshot.deciles(of: one.service) == Deciles(overall: 2, access: 9))
    #expect(snapshot.cause(of: one.need) == RandomWorld.causes[0])
    one.service.deciles = Deciles(access: 4)
    one.need.cause = RandomWorld.causes[1]
    snapshot = one.context.snapshot
    #expect(snapshot.deciles(of: one.service) == Deciles(access: 4))
    #expect(snapshot.cause(of: one.need) == RandomWorld.causes[1])
    #expect(snapshot.deciles(of: one.volunteer) == .unknown)
    one.volunteer.area = Identifier(7)
    #expect(snapshot.deciles(of: one.volunteer).lowest == 4)
  }
}

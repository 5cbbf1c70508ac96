import Testing

@testable import Matching

@Suite("Chains of moves")
struct ChainOfMovesTests {
  private static let needs = (1...4).map { Identifier<Need>($0) }

  private static func move(_ volunteer: Int64, from: [Int], to: [Int]) -> PlanDifference.Move {
    PlanDifference.Move(
      volunteer: Identifier(volunteer), leaves: from.map { needs[$0] }, joins: to.map { needs[$0] })
  }

  private static func chain(_ moves: [PlanDifference.Move], from volunteer: Int64) -> [Int64] {
    wholeChain(moves, from: [Identifier(volunteer)], [needs[0]]).moves.map(\.volunteer.value)
  }

  private static func wholeChain(
    _ moves: [PlanDifference.Move], from volunteers: Set<Identifier<Volunteer>>,
    _ needs: Set<Identifier<Need>>
  ) -> PlanDifference.Chain {
    var difference = PlanDifference(from: [], to: [])
    difference.moves = moves
    return difference.chain(from: volunteers, needs)
  }

  @Test("Who gives way follows whoever comes, and whoever fills a place follows who left it")
  func bothWays() {
    let givingWay = [Self.move(3, from: [1], to: []), Self.move(2, from: [0], to: [1])]
    let filling = [Self.move(5, from: [], to: [3]), Self.move(4, from: [3], to: [2])]
    let asked = Self.move(1, from: [2], to: [0])
    #expect(Self.chain(givingWay + filling + [asked], from: 1) == [1, 2, 3, 4, 5])
    #expect(Self.chain(filling + [asked] + givingWay, from: 1) == [1, 2, 3, 4, 5])
  }

  @Test("Moves that nothing leads to come last, in the order they had")
  func apart() {
    let moves = [
      Self.move(7, from: [3], to: []), Self.move(6, from: [2], to: []), Self.move(1, from: [], to: [0]),
    ]
    #expect(Self.chain(moves, from: 1) == [1, 7, 6])
    #expect(Self.wholeChain(moves, from: [Identifier(1)], [Self.needs[0]]).followCount == 1)
    #expect(Self.wholeChain(moves, from: [], []).followCount == 0)
  }

  @Test("A chain may begin with a need, and with several volunteers")
  func beginnings() {
    let moves = [
      Self.move(7, from: [3], to: []), Self.move(6, from: [2], to: [1]), Self.move(1, from: [1], to: [0]),
    ]
    let fromNeed = Self.wholeChain(moves, from: [], [Self.needs[2]])
    #expect(fromNeed.moves.map(\.volunteer.value) == [6, 1, 7])
    #expect(fromNeed.followCount == 2)
    #expect(Self.wholeChain(moves, from: [Identifier(1), Identifier(7)], []).followCount == 3)
  }

  @Test("Needs share mentors with those of their service, and only where it has so many and no more")
  func sharing() {
    let services = [2, nil].enumerated().map { position, places in
      var service = Service(
        id: Identifier(Int64(position)), reference: Reference(source: "test", code: "S\(position)"),
        name: "Service", organisation: Identifier(1))
      service.mentorPlaces = places
      return service
    }
    let needs = Self.needs.map { id in
      Need(
        id: id, reference: Reference(source: "test", code: "N\(id)"),
        service: Identifier(id.value <= 2 ? 0 : 1), title: "Need")
    }
    let snapshot = Snapshot(services: services, needs: needs)
    #expect(snapshot.needsSharingMentors(with: Self.needs[0]) == [Self.needs[0], Self.needs[1]])
    #expect(snapshot.needsSharingMentors(with: Self.needs[3]).isEmpty)
  }
}

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
    var difference = PlanDifference(from: [], to: [])
    difference.moves = moves
    let pairing = Pairing(volunteer: Identifier(volunteer), need: needs[0])
    return difference.chain(from: pairing).map(\.volunteer.value)
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
  }
}

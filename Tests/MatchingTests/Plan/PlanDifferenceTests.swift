import Testing

@testable import Matching

@Suite("Differences between plans")
struct PlanDifferenceTests {
  private typealias Town = PlanExample

  @Test("Who moved, joined and left is told apart, in words")
  func moves() {
    let difference = PlanDifference(
      from: [Town.pair(Town.amina, Town.packing), Town.pair(Town.tom, Town.visits)],
      to: [Town.pair(Town.amina, Town.visits), Town.pair(Town.jo, Town.packing)])
    let snapshot = Town().snapshot
    #expect(
      difference.moves.map { $0.sentence(in: snapshot) } == [
        "Amina Yusuf moves from Tuesday packing, Prescot Food Bank to Visits, Huyton Befriending.",
        "Jo Bell joins Tuesday packing, Prescot Food Bank.",
        "Tom Reece leaves Visits, Huyton Befriending.",
      ])
    #expect(difference.moved.map(\.volunteer) == [Town.amina])
    #expect(difference.added.map(\.volunteer) == [Town.jo])
    #expect(difference.removed.map(\.volunteer) == [Town.tom])
  }

  @Test("Two plans with the same pairs do not differ")
  func same() throws {
    let plan = try Town().plan()
    #expect(PlanDifference(from: plan, to: plan).isEmpty)
  }
}

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

  @Test(
    "Everybody whose part differs is told, be it in the time alone, and nobody else",
    arguments: UInt64(1)...50)
  func parts(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    func part(of volunteer: Int64) -> [PlannedPair] {
      (1...3).filter { _ in random.oneIn(2) }.map { need in
        PlannedPair(
          pairing: Pairing(volunteer: Identifier(volunteer), need: Identifier(need)), points: 100,
          fitTenths: 10,
          slot: Slot(index: .random(in: 0..<2, using: &random)))
      }
    }
    func plan(_ parts: [[PlannedPair]]) -> Plan {
      Plan(pairs: parts.flatMap { $0 }, objective: 0, changes: 0, proof: .optimal, policyVersion: 1)
    }
    let before = (1...12).map(part)
    let after = before.enumerated().map { random.oneIn(3) ? part(of: Int64($0.offset + 1)) : $0.element }
    let differing = before.indices.filter { before[$0] != after[$0] }.map {
      Identifier<Volunteer>(Int64($0 + 1))
    }
    #expect(plan(after).volunteers(plannedOtherwiseThan: plan(before)) == Set(differing))
  }
}

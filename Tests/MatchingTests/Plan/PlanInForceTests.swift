import Testing

@testable import Matching

@Suite("The plan in force")
struct PlanInForceTests {
  private typealias Town = PlanExample

  /// One person who suits the visits a little better than the packing.
  private static func town() -> Town {
    var town = Town()
    town.volunteers = [town.volunteers[0]]
    town.needs[1].urgency = 1
    town.policy.spread = 0
    return town
  }

  @Test("The keep bonus keeps a pair that a little better one would replace")
  func keepBonusKeeps() throws {
    var town = Self.town()
    #expect(try town.plan().pairings == [Town.pair(Town.amina, Town.visits)])
    town.inForce = [Town.pair(Town.amina, Town.packing)]
    let kept = try town.plan()
    #expect(kept.pairings == town.inForce && kept.changes == 0)
    #expect(kept.pairs[0].isInPlanInForce)
    town.policy.keepBonus = 100
    let moved = try town.plan()
    #expect(moved.pairings == [Town.pair(Town.amina, Town.visits)] && moved.changes == 2)
  }

  @Test("Of plans that are equally good, the one with the fewest changes is made")
  func fewestChanges() throws {
    var town = Self.town()
    town.needs[1].urgency = 0
    town.policy.keepBonus = 0
    for need in [Town.packing, Town.visits] {
      town.inForce = [Town.pair(Town.amina, need)]
      let plan = try town.plan()
      #expect(plan.pairings == town.inForce && plan.changes == 0)
    }
  }

  @Test("A pair that is meanwhile held is no change; one that can't be any more is")
  func heldAndGone() throws {
    var town = Self.town()
    town.inForce = [Town.pair(Town.amina, Town.packing), Town.pair(Identifier(99), Town.packing)]
    town.hold(Town.amina, Town.packing)
    #expect(try town.plan().changes == 1)
  }

  @Test("The price of short-term pairs rises with the level of the service")
  func shortTermPrice() throws {
    var town = Self.town()
    town.volunteers[0].availableUntil = Town.today.adding(days: 21)
    town.levels = [0, 1]
    let plan = try town.plan()
    #expect(plan.pairings == [Town.pair(Town.amina, Town.packing)] && plan.pairs[0].isShortTerm)
    town.levels = [3, 0]
    let other = try #require(try town.session().whyNot(Town.pair(Town.amina, Town.packing)))
    // Urgency of 1 is 33 points of 8, and the price three times 300.
    guard case .outweighed(let consequence) = other.reason else {
      Issue.record("the pair could be placed")
      return
    }
    #expect(consequence.cost == 33 * 8 + 900)
    #expect(consequence.costTenths == 116)
  }

  @Test("There must be a level for each service")
  func levels() {
    var town = Self.town()
    town.levels = [0]
    #expect(throws: PlanError.wrongLevelCount(expected: 2, found: 1)) { try town.plan() }
  }
}

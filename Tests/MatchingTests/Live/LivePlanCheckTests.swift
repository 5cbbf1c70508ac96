import Testing

@testable import Matching

@Suite("The check of a live plan")
struct LivePlanCheckTests {
  private typealias Town = PlanExample

  /// A plan that lacks its last pair, with a proof of just that.
  private static func worse() throws -> (live: LivePlan, proof: PlanProof) {
    let (solved, proof, loss) = try PlanExample.withoutLastPair()
    var live = solved
    let plan = live.plan
    live.plan = Plan(
      pairs: Array(plan.pairs.dropLast()), objective: plan.objective - loss, changes: plan.changes - 1,
      proof: .optimal, goal: plan.goal, policyVersion: plan.policyVersion, conflicts: plan.conflicts)
    return (live, proof)
  }

  @Test("A feasible plan that is said to be the best and is not is refuted")
  func worseThanSaid() throws {
    let (live, proof) = try Self.worse()
    #expect(
      throws: PlanError.refuted("it is said to be the best, and its certificate does not prove that")
    ) { try live.check(proof) }
  }

  @Test("A plan may be as far from the best as it says, and no further")
  func gapAsSaid() throws {
    var (live, proof) = try Self.worse()
    let gap = try live.certainty(by: proof).uncertainty
    #expect(gap.objective > 0)
    live.plan = live.plan.saying(proof: .within(objective: gap.objective, places: gap.places), [])
    try live.check(proof)
    live.plan = live.plan.saying(proof: .within(objective: gap.objective - 1, places: gap.places), [])
    #expect(
      throws: PlanError.refuted("it is said to be nearer to the best than its certificate proves")
    ) { try live.check(proof) }
  }

  @Test("A service is judged where only what its held placements take of its mentor places is other")
  func heldFirstTimer() throws {
    var town = Town()
    town.services[0].mentorPlaces = 1
    town.needs.removeLast()
    town.needs[0].places = 2
    town.volunteers.removeLast()
    town.volunteers[0].experience = .before
    town.volunteers[1].experience = .firstTime
    town.hold(Town.amina, Town.packing)
    var live = try town.session().live
    #expect(live.plan.pairings == [Town.pair(Town.tom, Town.packing)])

    town.volunteers[0].experience = .firstTime
    let before = live.terms
    let context = MatchingContext(snapshot: town.snapshot, today: Town.today)
    live.terms = PlanTerms(
      context, PairWorths(context, shortTermLevels: town.levels, Incumbents(context)), Pins(context))
    #expect(
      throws: PlanError.refuted("Prescot Food Bank has 1 first-timer for 0 free mentor places")
    ) { try live.write([], needs: [], services: [0], before) }
  }
}

import Testing

@testable import Matching

/// The network that answers has been edited many times, and each answer must still be that of a problem made anew.
@Suite("Explanations of a plan that has followed changes")
struct FollowedExplanationTests {
  @Test("Why and why not cost what a new plan with the pair vetoed or pinned costs", arguments: 0..<5)
  func isTheDecidedPlan(seed: Int) throws {
    var world = ChangingWorld(seed: UInt64(100 + seed), strictness: 1, volunteers: 10 + seed, needs: 8)
    var live = try LivePlan(world.context, shortTermLevels: world.levels)
    for _ in 0..<60 {
      let changes = world.step(plan: live.plan.pairings)
      try live.follow(
        MatchingContext(following: live.context, snapshot: world.snapshot, changes: changes), changes,
        shortTermLevels: world.levels)
    }
    var asked = 0
    for volunteer in world.snapshot.volunteers {
      for need in world.snapshot.needs {
        let pairing = Pairing(volunteer: volunteer.id, need: need.id)
        let (kind, consequence): (Decision.Kind, Consequence)
        if let pair = live.plan.pair(pairing) {
          guard pair.origin == .chosen else { continue }
          (kind, consequence) = (.veto, try #require(try live.session.why(pairing)).without)
        } else {
          guard case .outweighed(let found) = try live.session.whyNot(pairing)?.reason else { continue }
          (kind, consequence) = (.pin, found)
        }
        let decided = MatchingContext(
          snapshot: world.snapshot.deciding(kind, pairing), today: live.context.today)
        let plan = try LivePlan(decided, shortTermLevels: world.levels).plan
        let about: Comment = "seed \(seed), \(kind) of \(pairing)"
        #expect(-consequence.cost == plan.objective - live.plan.objective, about)
        #expect(consequence.changes == plan.changes - live.plan.changes, about)
        if plan.goal == .mostPlaces {
          #expect(consequence.places == plan.pairs.count - live.plan.pairs.count, about)
        }
        asked += 1
      }
    }
    #expect(asked > 5, "seed \(seed)")
  }
}

import Testing

@testable import Matching

/// A plan that follows its records must be as good as one that is made from scratch, after every change.
@Suite("A plan that follows changes")
struct LivePlanTests {
  @Test("After every change it is worth what a new plan is, and its proof holds", arguments: 0..<16)
  func agreesWithANewOne(seed: Int) throws {
    var world = ChangingWorld(
      seed: UInt64(seed), strictness: 1 + seed % 3, volunteers: 8 + seed, needs: 5 + seed % 6)
    var live = try LivePlan(world.context, shortTermLevels: world.levels)
    var (followed, wide) = (0, 0)
    for step in 0..<160 {
      let before = live.plan
      let changes = world.step(plan: live.plan.pairings)
      let context = MatchingContext(following: live.context, snapshot: world.snapshot, changes: changes)
      if let step = PlanStep(from: live, to: context, changes, shortTermLevels: world.levels) {
        var other = live
        if try other.take(step) != nil { followed += 1 } else { wide += 1 }
      }
      let difference = try live.follow(context, changes, shortTermLevels: world.levels)
      let fresh = try PlanSession(world.context, shortTermLevels: world.levels)
      let about: Comment = "seed \(seed), step \(step): \(world.happened)"
      #expect(live.plan.objective == fresh.plan.objective, about)
      #expect(live.plan.changes == fresh.plan.changes, about)
      #expect(
        live.plan.goal == .points || live.plan.pairs.count == fresh.plan.pairs.count, about)
      #expect(live.plan.conflicts == fresh.plan.conflicts, about)
      let hasSamePairs = live.eligible == fresh.live.eligible
      #expect(hasSamePairs, about)
      #expect(difference == PlanDifference(from: before, to: live.plan), about)
      #expect(live.plan.proof == .optimal, about)
      try live.check()
      try expectSound(live, about)
      guard live.plan.objective == fresh.plan.objective, hasSamePairs else { return }
    }
    #expect(followed > 80 && wide > 5, "seed \(seed): \(followed) followed, \(wide) solved anew")
  }

  /// What the plan says is what a plan written from scratch would say.
  private func expectSound(_ live: LivePlan, _ about: Comment) throws {
    var written = live
    try written.writeAll()
    #expect(live.plan.pairs.map(\.pairing) == written.plan.pairs.map(\.pairing), about)
    #expect(live.plan.pairs.map(\.points) == written.plan.pairs.map(\.points), about)
    #expect(live.plan.pairs.map(\.origin) == written.plan.pairs.map(\.origin), about)
    #expect(live.plan.conflicts == written.plan.conflicts, about)
    for pair in live.plan.pairs {
      #expect(live.plan.pair(pair.pairing) == pair, about)
      #expect(live.plan.pairs(in: pair.pairing.need) == written.plan.pairs(in: pair.pairing.need), about)
    }
  }
}

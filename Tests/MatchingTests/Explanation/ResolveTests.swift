import Testing

@testable import Matching

@Suite("Explanations against plans made anew")
struct ResolveTests {
  /// A session over a world with a plan in force that is partly out of date.
  private static func session(seed: Int) throws -> PlanSession {
    var policy = Policy()
    policy.goal = seed % 3 == 0 ? .mostPlaces : .points
    var world = RandomWorld(seed: UInt64(seed), strictness: 1)
    let snapshot = world.snapshot(volunteers: 22, needs: 12, placements: 12, decisions: 10, policy: policy)
    let first = try Self.session(of: snapshot)
    let pairings = first.plan.pairs.map(\.pairing).enumerated().filter { $0.offset % 3 != 0 }.map(\.element)
    let others = snapshot.volunteers.prefix(5).map {
      Pairing(volunteer: $0.id, need: snapshot.needs[Int($0.id.value) % snapshot.needs.count].id)
    }
    return try Self.session(
      of: snapshot.with(
        planInForce: PlanInForce(
          pairings: Array(Set(pairings + others)), committed: Timestamp(milliseconds: 0), policyVersion: 1)))
  }

  private static func session(of snapshot: Snapshot) throws -> PlanSession {
    try PlanSession(
      MatchingContext(snapshot: snapshot, today: RandomWorld.today),
      shortTermLevels: snapshot.services.indices.map { $0 % 4 })
  }

  private static func difference(_ plan: Plan, from other: Plan) -> [Int] {
    [
      plan.objective - other.objective, plan.changes - other.changes,
      plan.goal == .mostPlaces ? plan.pairs.count - other.pairs.count : 0,
    ]
  }

  private static func difference(_ consequence: Consequence, _ goal: Goal) -> [Int] {
    [-consequence.cost, consequence.changes, goal == .mostPlaces ? consequence.places : 0]
  }

  @Test("Why not costs what a plan with the pair pinned costs", arguments: 0..<12)
  func whyNotIsThePinnedPlan(seed: Int) throws {
    let session = try Self.session(seed: seed)
    let snapshot = session.context.snapshot
    var asked = 0
    for volunteer in snapshot.volunteers {
      for need in snapshot.needs {
        let pairing = Pairing(volunteer: volunteer.id, need: need.id)
        guard case .outweighed(let consequence) = try session.whyNot(pairing)?.reason else { continue }
        let pinned = try Self.session(of: snapshot.deciding(.pin, pairing)).plan
        #expect(
          Self.difference(consequence, pinned.goal) == Self.difference(pinned, from: session.plan),
          "seed \(seed), \(pairing)")
        asked += 1
      }
    }
    #expect(asked > 20)
  }

  @Test("Why costs what a plan with the pair vetoed costs", arguments: 0..<24)
  func whyIsTheVetoedPlan(seed: Int) throws {
    let session = try Self.session(seed: seed)
    let snapshot = session.context.snapshot
    for planned in session.plan.pairs {
      let answer = try #require(try session.why(planned.pairing))
      let vetoed = try Self.session(of: snapshot.deciding(.veto, planned.pairing)).plan
      #expect(
        Self.difference(answer.without, vetoed.goal) == Self.difference(vetoed, from: session.plan),
        "seed \(seed), \(planned.pairing)")
    }
  }
}

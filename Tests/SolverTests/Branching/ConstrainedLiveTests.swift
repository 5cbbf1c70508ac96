import Testing

@testable import Solver

@Suite("Constrained problem, live")
struct ConstrainedLiveTests {
  private func quality(_ solved: ConstrainedProblem) -> PlanQuality {
    PlanQuality(
      cardinality: solved.goal == .maximumWeight ? 0 : solved.cardinality, objective: solved.objective,
      changes: solved.changes)
  }

  private func report(_ solved: ConstrainedProblem) throws -> CertificateReport {
    try checkCertificate(
      solved.problem, solved.constraints, solved.assignment, solved.certificate, solved.fixings)
  }

  private func keys(_ solved: ConstrainedProblem) throws -> Set<PairKey> {
    let pairs = try solved.problem.pairs
    var keys: Set<PairKey> = []
    for agent in 0..<solved.agentCount {
      for pair in pairs.row(of: agent) {
        let key = PairKey(agent: agent, task: Int(pairs.task[pair]))
        if solved.isChosen(key) { keys.insert(key) }
      }
    }
    return keys
  }

  /// Makes edits, and one after them that must be refused and change nothing.
  private func apply(
    _ edits: (accepted: [ConstrainedEdit], refused: ConstrainedEdit?), to live: inout ConstrainedProblem
  ) throws -> LiveDifference {
    guard let refused = edits.refused else { return try live.apply(edits.accepted) }
    do {
      try live.apply(edits.accepted + [refused])
      Issue.record("\(refused) is not refused after \(edits.accepted)")
      return LiveDifference()
    } catch is EditError {
      return try live.apply([])
    }
  }

  @Test("After each random edit of tiny problems the plan is as good as brute force finds, and proven")
  func followsTinyEdits() throws {
    var random = RandomNumbers(seed: 111)
    var (accepted, refused) = (0, 0)
    for number in 0..<120 {
      let tiny = TinyConstrained.random(&random, mostPairs: 8)
      var walk = try ConstrainedWalk(tiny)
      var live = try ConstrainedProblem(tiny.problem.flat(), tiny.side, nodeLimit: 100_000)
      var plan = try keys(live)
      for step in 0..<15 {
        let edits = try walk.randomEdits(of: live, mostPairs: 11, &random)
        let before = quality(live)
        let difference = try apply(edits, to: &live)
        accepted += edits.accepted.count
        refused += edits.refused == nil ? 0 : 1
        let place: Comment = "problem \(number), step \(step): \(edits)"
        try #require(quality(live) == walk.bestByBruteForce(), place)
        let isProven = live.isProven
        try #require(isProven, place)
        try #require(try report(live).isOptimal, place)
        #expect(live.constraints == walk.side)
        let new = try keys(live)
        try #require(difference.added == new.subtracting(plan).sorted(), place)
        try #require(Set(difference.removed) == plan.subtracting(new), place)
        #expect(difference.objective == live.objective - before.objective, place)
        #expect(difference.changes == live.changes - before.changes, place)
        plan = new
      }
    }
    #expect(accepted > 2_000 && refused > 200, "\(accepted) accepted, \(refused) refused")
  }

  @Test(
    "After random edits of middling problems the plan is as good as one from scratch, as far as it is proven")
  func followsEdits() throws {
    var random = RandomNumbers(seed: 112)
    var (accepted, refused, proven) = (0, 0, 0)
    for number in 0..<12 {
      let tiny = TinyConstrained.random(&random, mostPairs: 150, agents: 8...20, tasks: 6...12)
      var walk = try ConstrainedWalk(tiny)
      var live = try ConstrainedProblem(tiny.problem.flat(), tiny.side, nodeLimit: 60)
      for step in 0..<15 {
        let edits = try walk.randomEdits(of: live, mostPairs: .max, &random)
        _ = try apply(edits, to: &live)
        accepted += edits.accepted.count
        refused += edits.refused == nil ? 0 : 1
        let place: Comment = "problem \(number), step \(step): \(edits)"
        let fresh = try walk.fromScratch(nodeLimit: 60)
        if live.isProven && fresh.isProven {
          proven += 1
          try #require(quality(live) == quality(fresh), place)
        } else {
          // What one has found the other's bound must allow.
          let (most, least) = (live.bound, live.worth(of: live.tally))
          #expect(
            live.live.network.scale.unit != fresh.live.network.scale.unit
              || (fresh.worth(of: fresh.tally) <= most && least <= fresh.bound), place)
        }
        guard case .holds(let gap) = try report(live) else {
          Issue.record("\(try report(live)) \(place)")
          return
        }
        try #require(0 <= gap.total && gap.total <= live.gap.total, place)
      }
    }
    #expect(
      accepted > 250 && refused > 20 && proven > 60,
      "\(accepted) accepted, \(refused) refused, \(proven) proven")
  }
}

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

  @Test("After each random edit of tiny problems the plan is as good as brute force finds, and proven")
  func followsTinyEdits() throws {
    var random = RandomNumbers(seed: 111)
    for number in 0..<120 {
      let tiny = TinyConstrained.random(&random, mostPairs: 8)
      var walk = try ConstrainedWalk(tiny)
      var live = try ConstrainedProblem(tiny.problem.flat(), tiny.side, nodeLimit: 100_000)
      var plan = try keys(live)
      for step in 0..<25 {
        let edit = walk.randomEdit(&random)
        let before = quality(live)
        guard let difference = try? live.apply([edit]) else { continue }
        walk.apply(edit)
        guard walk.model.rows.reduce(0, { $0 + $1.count }) <= 11 else { break }
        let place: Comment = "problem \(number), step \(step): \(edit)"
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
  }

  @Test(
    "After random edits of middling problems the plan is as good as one from scratch, as far as it is proven")
  func followsEdits() throws {
    var random = RandomNumbers(seed: 112)
    for number in 0..<12 {
      let tiny = TinyConstrained.random(&random, mostPairs: 150, agents: 8...20, tasks: 6...12)
      var walk = try ConstrainedWalk(tiny)
      var live = try ConstrainedProblem(tiny.problem.flat(), tiny.side, nodeLimit: 60)
      for step in 0..<25 {
        let edit = walk.randomEdit(&random)
        guard (try? live.apply([edit])) != nil else { continue }
        walk.apply(edit)
        let place: Comment = "problem \(number), step \(step): \(edit)"
        let fresh = try walk.fromScratch(nodeLimit: 60)
        if live.isProven && fresh.isProven {
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
  }
}

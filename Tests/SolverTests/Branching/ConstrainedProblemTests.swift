import Solver
import Testing

@Suite("Constrained problem")
struct ConstrainedProblemTests {
  private func quality(_ solved: ConstrainedProblem) -> PlanQuality {
    PlanQuality(
      cardinality: solved.goal == .maximumWeight ? 0 : solved.cardinality, objective: solved.objective,
      changes: solved.changes)
  }

  @Test("Random tiny problems with every feature are solved as brute force solves them, and proven")
  func agreesWithBruteForce() throws {
    var random = RandomNumbers(seed: 101)
    for number in 0..<4_000 {
      let tiny = TinyConstrained.random(&random, mostPairs: 10)
      let solved = try ConstrainedProblem(tiny.problem.flat(), tiny.side, nodeLimit: 100_000)
      let plan = tiny.problem.pairs.indices.filter { solved.isChosen(tiny.key($0)) }
      try #require(
        tiny.problem.isFeasible(plan) && tiny.keepsSideConstraints(plan), "problem \(number): \(tiny)")
      try #require(tiny.problem.quality(of: plan) == quality(solved), "problem \(number): \(tiny)")
      try #require(quality(solved) == tiny.bestByBruteForce(), "problem \(number): \(tiny)")
      try #require(solved.isProven, "problem \(number): \(solved.gap) \(tiny)")
      let report = try checkCertificate(
        solved.problem, solved.constraints, solved.assignment, solved.certificate, solved.fixings)
      try #require(report.isOptimal, "problem \(number): \(report) \(tiny)")
    }
  }
}

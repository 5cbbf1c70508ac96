import Solver
import Testing

@Suite("Optimality")
struct OptimalityTests {
  @Test("Random tiny problems with every feature are solved as brute force solves them, and proven")
  func agreesWithBruteForce() throws {
    var random = RandomNumbers(seed: 1)
    for number in 0..<2_000 {
      let tiny = TinyProblem.random(&random)
      let problem = try tiny.flat()
      let assignment = try solve(problem)
      let plan = assignment.chosen
      try #require(tiny.isFeasible(plan), "problem \(number): \(tiny)")
      let quality = tiny.quality(of: plan)
      try #require(quality == tiny.bestByBruteForce(), "problem \(number): \(tiny)")
      #expect(assignment.objective == quality.objective && assignment.changes == quality.changes)
      let report = checkCertificate(problem, assignment)
      try #require(report.isOptimal, "problem \(number): \(report) \(tiny)")
    }
  }

  @Test("The best plans with a pair forced or forbidden are those that brute force finds")
  func differencesAgreeWithBruteForce() throws {
    var random = RandomNumbers(seed: 2)
    for number in 0..<400 {
      let tiny = TinyProblem.random(&random)
      let solved = try SolvedProblem(tiny.flat())
      for pair in tiny.pairs.indices {
        try requireRight(
          try solved.differenceIfForced(pair), solved, tiny, tiny.bestByBruteForce(holding: pair),
          "problem \(number), forced \(pair): \(tiny)")
        try requireRight(
          try solved.differenceIfForbidden(pair), solved, tiny, tiny.bestByBruteForce(without: pair),
          "problem \(number), forbidden \(pair): \(tiny)")
      }
    }
  }

  private func requireRight(
    _ difference: Difference?, _ solved: SolvedProblem, _ tiny: TinyProblem, _ best: PlanQuality?,
    _ comment: Comment
  ) throws {
    guard let difference else {
      try #require(best == nil, comment)
      return
    }
    let before = solved.assignment
    let after = Set(before.chosen).subtracting(difference.removed).union(difference.added).sorted()
    try #require(tiny.isFeasible(after), comment)
    let quality = tiny.quality(of: after)
    try #require(quality == best, comment)
    try #require(before.objective + difference.objective == quality.objective, comment)
    try #require(before.changes + difference.changes == quality.changes, comment)
    try #require(before.cardinality + difference.cardinality == after.count, comment)
  }
}

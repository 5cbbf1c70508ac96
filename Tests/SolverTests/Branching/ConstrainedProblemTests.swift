import Testing

@testable import Solver

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

  @Test("Pairs may be fixed from the start; the best of what they leave is found and proven")
  func fixedFromTheStart() throws {
    var random = RandomNumbers(seed: 102)
    var (solved, refused) = (0, 0)
    for number in 0..<1_500 {
      var tiny = TinyConstrained.random(&random, mostPairs: 10)
      for pair in tiny.problem.pairs.indices where random.happens(25) {
        tiny.fixings[tiny.key(pair)] = random.happens(60) ? .forced : .forbidden
      }
      let problem: ConstrainedProblem
      do {
        problem = try ConstrainedProblem(
          tiny.problem.flat(), tiny.side, fixings: tiny.fixings, nodeLimit: 100_000)
      } catch is EditError {
        refused += 1
        continue
      }
      solved += 1
      try #require(quality(problem) == tiny.bestByBruteForce(), "problem \(number): \(tiny)")
      let report = try checkCertificate(
        problem.problem, problem.constraints, problem.assignment, problem.certificate, problem.fixings)
      try #require(report.isOptimal, "problem \(number): \(report) \(tiny)")
    }
    #expect(solved > 500 && refused > 20, "\(solved) solved, \(refused) refused")
  }

  @Test("What a tree that was cut short has fixed is taken back before the next edit")
  func cutShort() throws {
    var random = RandomNumbers(seed: 103)
    var cut = 0
    for number in 0..<400 {
      let tiny = TinyConstrained.random(&random, mostPairs: 10)
      var problem = try ConstrainedProblem(tiny.problem.flat(), tiny.side, nodeLimit: 100_000)
      for pair in tiny.problem.pairs.indices.map({ tiny.key($0) }) where random.happens(30) {
        let fixing: PairFixing = random.happens(50) ? .forced : .forbidden
        try problem.unrestrict(pair.agent)
        guard (try? problem.live.make(.fix(pair, fixing))) != nil else { continue }
        problem.branch[pair] = fixing
        cut += 1
      }
      try problem.apply([])
      #expect(problem.branch.isEmpty && problem.fixings == PairFixings())
      try #require(quality(problem) == tiny.bestByBruteForce(), "problem \(number): \(tiny)")
    }
    #expect(cut > 200)
  }

  @Test("Weights at the edge of what can be encoded overflow nothing, whatever groups ask")
  func largestWeights() throws {
    var random = RandomNumbers(seed: 104)
    var priced = 0
    for number in 0..<150 {
      var tiny = TinyConstrained.random(&random, mostPairs: 10)
      guard !tiny.problem.pairs.isEmpty else { continue }
      tiny.problem.pairs[0].weight = max(1, tiny.problem.pairs[0].weight)
      var solved: ConstrainedProblem?
      while true {
        do {
          solved = try ConstrainedProblem(tiny.problem.flat(), tiny.side, nodeLimit: 1_000)
        } catch ProblemError.outOfRange {
          break
        }
        for pair in tiny.problem.pairs.indices { tiny.problem.pairs[pair].weight *= 2 }
        for task in tiny.problem.steps.indices {
          tiny.problem.steps[task] = tiny.problem.steps[task].map { 2 * $0 }
        }
      }
      for pair in tiny.problem.pairs.indices { tiny.problem.pairs[pair].weight /= 2 }
      for task in tiny.problem.steps.indices {
        tiny.problem.steps[task] = tiny.problem.steps[task].map { $0 / 2 }
      }
      let last = try #require(solved)
      #expect(last.live.network.scale.bound > 1 << 56, "problem \(number)")
      priced += last.live.network.groups.price.contains { $0 > 0 } ? 1 : 0
      try #require(quality(last) == tiny.bestByBruteForce(), "problem \(number): \(tiny)")
      let report = try checkCertificate(
        last.problem, last.constraints, last.assignment, last.certificate, last.fixings)
      try #require(report.isOptimal, "problem \(number): \(report) \(tiny)")
    }
    #expect(priced > 20)
  }

  @Test("A price rises to the bound and no further, however large the steps are")
  func raisedPrices() {
    let bound: Int64 = 1 << 58
    #expect(ConstrainedProblem.raised(5, by: 3, times: 2, atMost: bound) == 11)
    #expect(ConstrainedProblem.raised(bound - 1, by: 3, times: 1, atMost: bound) == bound)
    #expect(ConstrainedProblem.raised(bound, by: .max, times: 1, atMost: bound) == bound)
    #expect(ConstrainedProblem.raised(0, by: 1 << 40, times: 1 << 40, atMost: bound) == bound)
  }
}

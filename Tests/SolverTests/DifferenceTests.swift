import Solver
import Testing

@Suite("Differences")
struct DifferenceTests {
  @Test("The best plans with a pair forced or forbidden are those that brute force finds")
  func agreesWithBruteForce() throws {
    var random = RandomNumbers(seed: 2)
    for number in 0..<1_000 {
      let tiny = TinyProblem.random(&random, mostPairs: 9)
      let solved = try SolvedProblem(tiny.flat())
      let best = tiny.bestByBruteForce()
      for pair in tiny.pairs.indices {
        try requireRight(
          try solved.differenceIfForced(pair), solved, tiny, best.holding[pair],
          "problem \(number), forced \(pair): \(tiny)")
        try requireRight(
          try solved.differenceIfForbidden(pair), solved, tiny, best.without[pair],
          "problem \(number), forbidden \(pair): \(tiny)")
      }
    }
  }

  @Test("A pair that is not in the problem is refused")
  func refusesUnknownPairs() throws {
    var random = RandomNumbers(seed: 4)
    let tiny = TinyProblem.random(&random, mostPairs: 9)
    let solved = try SolvedProblem(tiny.flat())
    for pair in [-1, tiny.pairs.count] {
      #expect(throws: ProblemError.unknownPair(pair)) { try solved.differenceIfForced(pair) }
      #expect(throws: ProblemError.unknownPair(pair)) { try solved.differenceIfForbidden(pair) }
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

import Testing

@testable import Solver

@Suite("Constrained problem, questions")
struct ConstrainedQuestionTests {
  /// A tiny problem, solved, and its plan.
  private struct Sample {
    var tiny: TinyConstrained
    var solved: ConstrainedProblem

    init(_ random: inout RandomNumbers, nodeLimit: Int) throws {
      tiny = TinyConstrained.random(&random, mostPairs: 9)
      solved = try ConstrainedProblem(tiny.problem.flat(), tiny.side, nodeLimit: nodeLimit)
    }

    var plan: Set<Int> { Set(tiny.problem.pairs.indices.filter { solved.isChosen(tiny.key($0)) }) }

    func answer(_ pair: Int, _ fixing: PairFixing) throws -> ConstrainedDifference? {
      switch fixing {
      case .forced: try solved.differenceIfForced(tiny.key(pair))
      case .forbidden: try solved.differenceIfForbidden(tiny.key(pair))
      }
    }

    /// The best quality of the plans that have a pair, or have not.
    func best(_ pair: Int, _ fixing: PairFixing) -> PlanQuality? {
      var other = tiny
      other.fixings[tiny.key(pair)] = fixing
      return other.bestByBruteForce()
    }

    /// The plan after a change.
    func plan(after difference: LiveDifference) -> [Int] {
      let removed = Set(difference.removed)
      let added = Set(difference.added)
      return tiny.problem.pairs.indices.filter { pair in
        let key = tiny.key(pair)
        return added.contains(key) || plan.contains(pair) && !removed.contains(key)
      }
    }

    /// What a plan of a quality is worth, in the unit of the bound.
    func worth(_ quality: PlanQuality) -> Int128 {
      let unit = solved.live.network.scale.unit
      return Int128(unit.cardinality) * Int128(quality.cardinality)
        + Int128(unit.weight) * Int128(quality.objective) - Int128(quality.changes)
    }
  }

  /// Asks about every pair of random problems; tells how many answers were exact, open, and refused.
  private func ask(
    _ problems: Int, seed: UInt64, nodeLimit: Int
  ) throws -> (exact: Int, open: Int, refused: Int) {
    var random = RandomNumbers(seed: seed)
    var counts = (exact: 0, open: 0, refused: 0)
    for number in 0..<problems {
      let sample = try Sample(&random, nodeLimit: nodeLimit)
      let present = sample.tiny.problem.quality(of: sample.plan.sorted())
      for pair in sample.tiny.problem.pairs.indices {
        for fixing in [PairFixing.forced, .forbidden] {
          let place: Comment = "problem \(number), pair \(pair) \(fixing): \(sample.tiny)"
          let best = sample.best(pair, fixing)
          guard let answer = try sample.answer(pair, fixing) else {
            #expect(best == nil, place)
            counts.refused += 1
            continue
          }
          let truth = try #require(best, place)
          let plan = sample.plan(after: answer.difference)
          var fixed = sample.tiny
          fixed.fixings[fixed.key(pair)] = fixing
          #expect(plan.contains(pair) == (fixing == .forced), place)
          try #require(fixed.problem.isFeasible(plan) && fixed.keepsSideConstraints(plan), place)
          let quality = fixed.problem.quality(of: plan)
          #expect(quality.objective == present.objective + answer.difference.objective, place)
          #expect(quality.changes == present.changes + answer.difference.changes, place)
          if answer.isExact {
            counts.exact += 1
            #expect(quality == truth, place)
          } else {
            counts.open += 1
            // The plan with the fixing and the present plan are each worth at most their gap less than the best.
            let overall = try #require(sample.tiny.bestByBruteForce(), place)
            let told = sample.worth(quality) - sample.worth(present)
            let error = told - (sample.worth(truth) - sample.worth(overall))
            #expect(error.magnitude <= answer.uncertainty.total.magnitude, place)
          }
        }
      }
    }
    return counts
  }

  @Test("What forcing or forbidding any pair changes is what brute force finds, where the plan is proven")
  func exact() throws {
    let counts = try ask(500, seed: 131, nodeLimit: 100_000)
    #expect(counts.exact > 3_000 && counts.open == 0 && counts.refused > 20, "\(counts)")
  }

  @Test("Where the limit of nodes leaves a gap the truth lies in the interval that the answer states")
  func interval() throws {
    let counts = try ask(500, seed: 132, nodeLimit: 1)
    #expect(counts.exact > 2_000 && counts.open > 10, "\(counts)")
  }

  @Test("Nothing can be asked of a fixed pair, or of one that there isn't")
  func refuses() throws {
    var random = RandomNumbers(seed: 133)
    var sample = try Sample(&random, nodeLimit: 10)
    let pair = sample.tiny.key(0)
    try sample.solved.apply([.problem(.fix(pair, .forbidden))])
    #expect(throws: EditError.alreadyFixed(pair, .forbidden)) {
      try sample.solved.differenceIfForced(pair)
    }
    let none = PairKey(agent: pair.agent, task: 99)
    #expect(throws: EditError.unknownPair(none)) { try sample.solved.differenceIfForbidden(none) }
  }
}

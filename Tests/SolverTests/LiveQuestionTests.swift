import Solver
import Testing

@Suite("Questions to a live problem")
struct LiveQuestionTests {
  @Test("What a pin or a veto would change is what it then changes, beside pins and vetoes that there are")
  func foretellsFixings() throws {
    var random = RandomNumbers(seed: 31)
    for number in 0..<150 {
      let tiny = TinyProblem.random(&random, mostPairs: 60, agents: 3...10, tasks: 3...8)
      var live = try LiveProblem(tiny.flat())
      for pair in tiny.pairs where random.happens(20) {
        _ = try? live.apply([
          .fix(PairKey(agent: pair.agent, task: pair.task), random.happens(60) ? .forced : .forbidden)
        ])
      }
      _ = try live.apply([])
      for pair in tiny.pairs {
        let key = PairKey(agent: pair.agent, task: pair.task)
        guard live.fixing(of: key) == nil else { continue }
        for fixing in [PairFixing.forced, .forbidden] {
          let comment: Comment = "problem \(number), \(fixing) \(key)"
          let foretold =
            fixing == .forced ? try live.differenceIfForced(key) : try live.differenceIfForbidden(key)
          var edited = live
          do {
            let difference = try edited.apply([.fix(key, fixing)])
            let found = try #require(foretold, comment)
            try #require(found.objective == difference.objective, comment)
            try #require(found.changes == difference.changes, comment)
            if tiny.goal == .maximumCardinalityThenWeight {
              try #require(found.cardinality == difference.cardinality, comment)
            }
          } catch is EditError {
            try #require(foretold == nil, comment)
          }
        }
      }
    }
  }

  @Test("Questions about pairs that are fixed, or that there aren't, are refused")
  func refusesFixedPairs() throws {
    var live = try LiveProblem(
      AssignmentProblem(
        agents: .init(capacity: [1]), pairs: .init(offset: [0, 1], task: [0], weight: [5]),
        tasks: .init(capacity: [1])))
    let pair = PairKey(agent: 0, task: 0)
    for fixing in [PairFixing.forced, .forbidden] {
      try live.apply([.fix(pair, fixing)])
      #expect(throws: EditError.alreadyFixed(pair, fixing)) { try live.differenceIfForced(pair) }
      #expect(throws: EditError.alreadyFixed(pair, fixing)) { try live.differenceIfForbidden(pair) }
      try live.apply([.release(pair)])
    }
    let nobody = PairKey(agent: 3, task: 0)
    #expect(throws: EditError.unknownAgent(3)) { try live.differenceIfForced(nobody) }
    let nothing = PairKey(agent: 0, task: 9)
    #expect(throws: EditError.unknownPair(nothing)) { try live.differenceIfForbidden(nothing) }
  }
}

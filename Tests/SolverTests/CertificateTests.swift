import Solver
import Testing

@Suite("Certificate")
struct CertificateTests {
  /// Agent 0 with two roles and slots, agent 1 with one role; task 0 takes one limited pair.
  private func sample() throws -> (problem: AssignmentProblem, assignment: Assignment) {
    let problem = try AssignmentProblem(
      agents: .init(capacity: [2, 1]),
      pairs: .init(
        offset: [0, 3, 5], task: [0, 1, 2, 0, 1], weight: [9, 8, 7, 4, 4], slots: [1, 1, 2, 0, 0],
        isLimited: [true, false, false, true, false], isIncumbent: [false, true, false, false, true]),
      tasks: .init(
        capacity: [2, 1, 1], limitedCapacity: [1, 1, 1], stepOffset: [0, 2, 2, 2], stepValue: [3, 1]),
      incumbentCount: 3)
    return (problem, try solve(problem))
  }

  private func expect(
    _ violation: CertificateReport.Violation, breaking change: (inout Assignment) -> Void
  ) throws {
    var (problem, assignment) = try sample()
    change(&assignment)
    #expect(checkCertificate(problem, assignment) == .broken(violation))
  }

  @Test("The sample is solved and proven")
  func sampleHolds() throws {
    let (problem, assignment) = try sample()
    #expect(assignment.chosen == [0, 2, 4])
    #expect(assignment.slot == [1, 2, 0])
    #expect(assignment.objective == 23 && assignment.changes == 4)
    #expect(checkCertificate(problem, assignment).isOptimal)
  }

  @Test("A malformed plan is caught")
  func catchesMalformedPlans() throws {
    try expect(.malformed(position: 1)) { $0.chosen[1] = 0 }
    try expect(.malformed(position: 2)) { $0.chosen[2] = 5 }
    try expect(.malformed(position: 0)) { $0.chosen[0] = -1 }
    try expect(.malformed(position: 2)) { $0.slot.removeLast() }
  }

  @Test("An agent over capacity and wrong, shared or missing slots are caught")
  func catchesInfeasibleAgents() throws {
    try expect(.agentOverCapacity(agent: 1, chosen: 2, capacity: 1)) {
      ($0.chosen, $0.slot) = ([0, 3, 4], [1, 0, 0])
    }
    try expect(.wrongSlot(agent: 0, pair: 2, slot: 1)) { $0.slot[1] = 1 }
    try expect(.wrongSlot(agent: 0, pair: 0, slot: 0)) { $0.slot[0] = 0 }
    try expect(.wrongSlot(agent: 0, pair: 0, slot: 3)) { $0.slot[0] = 3 }
    try expect(.wrongSlot(agent: 1, pair: 4, slot: 1)) { $0.slot[2] = 1 }
    try expect(.slotUsedTwice(agent: 0, pair: 1, slot: 1)) { ($0.chosen, $0.slot) = ([0, 1], [1, 1]) }
  }

  @Test("A task over its capacity or its limited capacity is caught")
  func catchesInfeasibleTasks() throws {
    try expect(.taskOverCapacity(task: 1, chosen: 2, capacity: 1)) {
      ($0.chosen, $0.slot) = ([1, 4], [1, 0])
    }
    try expect(.taskOverLimitedCapacity(task: 0, chosen: 2, capacity: 1)) {
      ($0.chosen, $0.slot) = ([0, 3], [1, 0])
    }
  }

  @Test("Figures that don't add up are caught")
  func catchesWrongFigures() throws {
    try expect(.wrongObjective(said: 24, found: 23)) { $0.objective += 1 }
    try expect(.wrongChanges(said: 3, found: 4)) { $0.changes -= 1 }
  }

  @Test("A unit or prices that can't be a certificate are caught")
  func catchesUnfitCertificates() throws {
    try expect(.unfitUnit) { $0.certificate.unit.weight = 6 }
    try expect(.unfitUnit) { $0.certificate.unit.weight = .max }
    try expect(.unfitUnit) { $0.certificate.unit.weight = 0 }
    try expect(.unfitUnit) { $0.certificate.unit.cardinality = 1 }
    try expect(.wrongPriceCount(expected: 3)) { $0.certificate.taskPrice.removeLast() }
    try expect(.wrongPriceCount(expected: 3)) { $0.certificate.limitedPrice.append(0) }
    try expect(.negativeLimitedPrice(task: 1)) { $0.certificate.limitedPrice[1] = -1 }
  }

  @Test("A unit in which pairs do not outweigh points is caught")
  func catchesWeakCardinality() throws {
    var random = RandomNumbers(seed: 8)
    var tiny = TinyProblem.random(&random, mostPairs: 9)
    tiny.goal = .maximumCardinalityThenWeight
    let problem = try tiny.flat()
    var assignment = try solve(problem)
    assignment.certificate.unit.cardinality /= 2
    #expect(checkCertificate(problem, assignment) == .broken(.unfitUnit))
  }

  @Test("Extreme prices leave a gap and never trap")
  func survivesExtremePrices() throws {
    var (problem, assignment) = try sample()
    for price in [Int64.min, .max] {
      assignment.certificate.taskPrice = [price, price, price]
      assignment.certificate.limitedPrice = [.max, .max, .max]
      #expect(!checkCertificate(problem, assignment).isOptimal)
    }
  }

  @Test("No price can hide that a plan is not the best: the gap is at least what brute force gains")
  func boundsEveryPlan() throws {
    var random = RandomNumbers(seed: 9)
    for number in 0..<1_000 {
      let tiny = TinyProblem.random(&random, mostPairs: 9)
      let problem = try tiny.flat()
      var assignment = try solve(problem)
      let best = tiny.quality(of: assignment.chosen)
      if !assignment.chosen.isEmpty {
        let dropped = random.integer(0...assignment.chosen.count - 1)
        assignment.chosen.remove(at: dropped)
        assignment.slot.remove(at: dropped)
      }
      let worse = tiny.quality(of: assignment.chosen)
      (assignment.objective, assignment.changes) = (worse.objective, worse.changes)
      for task in assignment.certificate.taskPrice.indices where random.happens(50) {
        assignment.certificate.taskPrice[task] += Int64(random.integer(-500...500))
        assignment.certificate.limitedPrice[task] += Int64(random.integer(0...500))
      }
      guard case .holds(let gap) = checkCertificate(problem, assignment) else {
        Issue.record("problem \(number) is not judged")
        continue
      }
      if worse != best { #expect(gap.total > 0) }
      switch tiny.goal {
      case .maximumWeight: #expect(gap.objective >= Int128(best.objective - worse.objective))
      case .maximumCardinalityThenWeight: #expect(gap.pairs >= Int128(best.cardinality - worse.cardinality))
      }
    }
  }

  @Test("A plan that does not keep to its fixings, and fixings that are none, are caught")
  func catchesBrokenFixings() throws {
    let (problem, assignment) = try sample()
    func check(forced: [Int] = [], forbidden: [Int] = []) -> CertificateReport {
      checkCertificate(problem, assignment, PairFixings(forced: forced, forbidden: forbidden))
    }
    #expect(check(forced: [0, 4], forbidden: [3]).isOptimal)
    #expect(check(forced: [1]) == .broken(.forcedPairMissing(pair: 1)))
    #expect(check(forbidden: [0, 2]) == .broken(.forbiddenPairChosen(pair: 0)))
    #expect(check(forced: [4, 0]) == .broken(.malformedFixings))
    #expect(check(forced: [0, 0]) == .broken(.malformedFixings))
    #expect(check(forbidden: [5]) == .broken(.malformedFixings))
    #expect(check(forced: [-1]) == .broken(.malformedFixings))
    #expect(check(forced: [0], forbidden: [0]) == .broken(.malformedFixings))
  }

  @Test("Brute force finds no better plan that keeps to a pin or a veto than the one that is proven")
  func boundsFixedPlansByBruteForce() throws {
    var random = RandomNumbers(seed: 8)
    for number in 0..<200 {
      let tiny = TinyProblem.random(&random, mostPairs: 8)
      let best = tiny.bestByBruteForce()
      for pair in tiny.pairs.indices {
        let key = PairKey(agent: tiny.pairs[pair].agent, task: tiny.pairs[pair].task)
        for (fixing, quality) in [(PairFixing.forced, best.holding[pair]), (.forbidden, best.without[pair])] {
          var live = try LiveProblem(tiny.flat())
          guard let quality else {
            #expect(throws: EditError.self) { try live.apply([.fix(key, fixing)]) }
            continue
          }
          try live.apply([.fix(key, fixing)])
          let comment: Comment = "problem \(number), \(fixing) \(pair): \(tiny)"
          let cardinality = tiny.goal == .maximumWeight ? 0 : live.cardinality
          let found = PlanQuality(cardinality: cardinality, objective: live.objective, changes: live.changes)
          try #require(found == quality, comment)
          try #require(try checkCertificate(live.problem, live.assignment, live.fixings).isOptimal, comment)
        }
      }
    }
  }
}

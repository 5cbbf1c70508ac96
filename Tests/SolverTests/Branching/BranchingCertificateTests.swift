import Solver
import Testing

@Suite("Branching certificate")
struct BranchingCertificateTests {
  private struct Sample {
    var problem: AssignmentProblem
    var constraints: SideConstraints
    var assignment: Assignment
    var certificate: BranchingCertificate

    var report: CertificateReport { checkCertificate(problem, constraints, assignment, certificate) }
  }

  /// Random problems whose plans and proofs took a tree.
  private func branched(_ count: Int) throws -> [Sample] {
    var random = RandomNumbers(seed: 121)
    var samples: [Sample] = []
    while samples.count < count {
      let tiny = TinyConstrained.random(&random, mostPairs: 30, agents: 4...7, tasks: 4...7)
      let solved = try ConstrainedProblem(tiny.problem.flat(), tiny.side, nodeLimit: 10_000)
      guard solved.nodeCount > 2 else { continue }
      samples.append(
        Sample(
          problem: try solved.problem, constraints: solved.constraints, assignment: solved.assignment,
          certificate: solved.certificate))
    }
    return samples
  }

  /// Agent 0 may take 5 and has two tasks of 3; agents 1 and 2 are marked, in a group that takes one of them.
  private func sample() throws -> Sample {
    let problem = try AssignmentProblem(
      agents: .init(capacity: [2, 1, 1]),
      pairs: .init(offset: [0, 2, 4, 5], task: [0, 1, 1, 2, 2], weight: [9, 8, 7, 2, 6]),
      tasks: .init(capacity: [1, 2, 1]))
    let constraints = SideConstraints(
      budget: [5, SideConstraints.noBudget, 9], load: [3, 3, 1], group: [-1, 0, 0], groupCapacity: [1],
      isMarked: [false, true, true])
    let solved = try ConstrainedProblem(problem, constraints)
    return Sample(
      problem: problem, constraints: constraints, assignment: solved.assignment,
      certificate: solved.certificate)
  }

  private func expect(_ violation: CertificateReport.Violation, breaking change: (inout Sample) -> Void)
    throws
  {
    var sample = try sample()
    change(&sample)
    #expect(sample.report == .broken(violation))
  }

  @Test("The sample is solved and proven")
  func sampleHolds() throws {
    let sample = try sample()
    #expect(sample.assignment.chosen == [0, 2] && sample.assignment.objective == 16)
    #expect(sample.report.isOptimal)
  }

  @Test("A plan over a budget or over the capacity of a group is caught")
  func catchesInfeasiblePlans() throws {
    try expect(.agentOverBudget(agent: 0, load: 6, budget: 5)) {
      ($0.assignment.chosen, $0.assignment.slot, $0.assignment.objective) = ([0, 1, 2], [0, 0, 0], 24)
      $0.assignment.changes = 3
    }
    try expect(.groupOverCapacity(group: 0, chosen: 2, capacity: 1)) {
      ($0.assignment.chosen, $0.assignment.slot, $0.assignment.objective) = ([0, 2, 4], [0, 0, 0], 22)
      $0.assignment.changes = 3
    }
  }

  @Test("Constraints and prices of groups that can't be any are caught")
  func catchesMalformed() throws {
    try expect(.malformedConstraints) { $0.constraints.budget.removeLast() }
    try expect(.malformedConstraints) { $0.constraints.group[0] = 1 }
    try expect(.malformedConstraints) { $0.constraints.load[0] = -1 }
    try expect(.wrongGroupPriceCount(expected: 1)) { $0.certificate.groupPrice.append(0) }
    try expect(.negativeGroupPrice(group: 0)) { $0.certificate.groupPrice[0] = -1 }
    try expect(.negativeLimitedPrice(task: 1)) {
      $0.certificate.nodes = [.leaf(.init(limited: [1: -1]))]
    }
    try expect(.negativeGroupPrice(group: 0)) { $0.certificate.nodes = [.leaf(.init(group: [0: -1]))] }
    try expect(.malformedTree(node: 0)) { $0.certificate.nodes = [.leaf(.init(task: [3: 0]))] }
    try expect(.malformedTree(node: 0)) { $0.certificate.nodes = [] }
    try expect(.malformedTree(node: 1)) { $0.certificate.nodes.append(.leaf(.init())) }
    try expect(.malformedTree(node: 0)) { $0.certificate.nodes = [.branch(pair: 5)] }
    try expect(.malformedTree(node: 1)) {
      $0.certificate.nodes = [
        .branch(pair: 0), .branch(pair: 0), .leaf(.init()), .leaf(.init()), .leaf(.init()),
      ]
    }
  }

  @Test("A group's price that is too low or too high leaves a gap")
  func seesWrongGroupPrices() throws {
    for price in [0, 5, 60] {
      var sample = try sample()
      sample.certificate.groupPrice[0] = Int64(price) * sample.certificate.prices.unit.weight
      guard case .holds(let gap) = sample.report else {
        Issue.record("\(sample.report)")
        continue
      }
      #expect(price == 5 ? gap.total >= 0 : gap.total > 0)
    }
  }

  @Test("A tree without a leaf, or that divides by another pair or none, proves no more than it should")
  func catchesBrokenTrees() throws {
    var needed = 0
    for (number, sample) in try branched(24).enumerated() {
      try #require(sample.report.isOptimal, "problem \(number)")
      let nodes = sample.certificate.nodes
      for position in nodes.indices {
        var broken = sample
        broken.certificate.nodes.remove(at: position)
        #expect(!broken.report.isOptimal, "problem \(number) without node \(position)")
        guard case .branch(let pair) = nodes[position] else { continue }
        broken = sample
        broken.certificate.nodes[position] = .branch(pair: (pair + 1) % sample.problem.pairs.count)
        if case .holds(let gap) = broken.report { #expect(gap.total >= 0, "problem \(number)") }
      }
      var root = sample
      root.certificate.nodes = [.leaf(.init())]
      guard case .holds(let gap) = root.report else {
        Issue.record("problem \(number): \(root.report)")
        continue
      }
      // Some trees are needed to find the plan and not to prove it.
      if gap.total > 0 { needed += 1 }
    }
    #expect(needed > 12)
  }

  @Test("No prices and no tree bound plans by less than what brute force finds")
  func neverProvesTooMuch() throws {
    var random = RandomNumbers(seed: 122)
    for number in 0..<400 {
      let tiny = TinyConstrained.random(&random, mostPairs: 9)
      let solved = try ConstrainedProblem(tiny.problem.flat(), tiny.side, nodeLimit: 1_000)
      var sample = Sample(
        problem: try solved.problem, constraints: solved.constraints, assignment: solved.assignment,
        certificate: solved.certificate)
      let unit = sample.certificate.prices.unit.weight
      for _ in 0..<4 {
        for task in sample.certificate.prices.taskPrice.indices where random.happens(40) {
          sample.certificate.prices.taskPrice[task] += Int64(random.integer(-9...9)) * unit
          sample.certificate.prices.limitedPrice[task] = Int64(random.integer(0...9)) * unit
        }
        for group in sample.certificate.groupPrice.indices where random.happens(40) {
          sample.certificate.groupPrice[group] = Int64(random.integer(0...20)) * unit
        }
        if sample.problem.pairs.count > 1, random.happens(50) {
          let pair = random.integer(0...sample.problem.pairs.count - 1)
          sample.certificate.nodes = [
            .branch(pair: pair), .leaf(.init()),
            .leaf(.init(task: [0: Int64(random.integer(-9...9)) * unit])),
          ]
        }
        guard case .holds(let gap) = sample.report else {
          Issue.record("problem \(number): \(sample.report)")
          break
        }
        #expect(gap.total >= 0, "problem \(number)")
      }
    }
  }
}

import Solver
import Testing

@Suite("Live problem")
struct LiveProblemTests {
  @Test(
    "After each of 6,000 random edits of small problems the plan is as good as one from scratch, and proven")
  func followsEditsOfSmallProblems() throws {
    var random = RandomNumbers(seed: 21)
    for number in 0..<120 {
      let tiny = TinyProblem.random(&random, mostPairs: 12)
      try walk(tiny, steps: 50, &random, "problem \(number)")
    }
  }

  @Test(
    "After each of 4,000 random edits of middling problems the plan is as good as one from scratch, and proven"
  )
  func followsEditsOfMiddlingProblems() throws {
    var random = RandomNumbers(seed: 22)
    for number in 0..<20 {
      let tiny = TinyProblem.random(&random, mostPairs: 300, agents: 10...40, tasks: 5...20)
      try walk(tiny, steps: 200, &random, "problem \(number)")
    }
  }

  private func walk(_ tiny: TinyProblem, steps: Int, _ random: inout RandomNumbers, _ name: String) throws {
    var model = EditedProblem(tiny)
    var live = try LiveProblem(tiny.flat())
    var plan = Set(try keys(live))
    for step in 0..<steps {
      let edit = model.randomEdit(&random)
      let comment: Comment = "\(name), step \(step): \(edit)"
      let before = quality(live)
      do {
        let difference = try live.apply([edit])
        model.apply(edit)
        let after = Set(try keys(live))
        try #require(plan.subtracting(after).sorted() == difference.removed, comment)
        try #require(after.subtracting(plan).sorted() == difference.added, comment)
        plan = after
        try #require(before.objective + difference.objective == live.objective, comment)
        try #require(before.cardinality + difference.cardinality == live.cardinality, comment)
        try #require(before.changes + difference.changes == live.changes, comment)
      } catch is EditError {
        try #require(quality(live) == before, comment)
      }
      try requireBest(live, model, comment)
    }
  }

  /// Compares a live problem with the model that was edited like it.
  private func requireBest(_ live: LiveProblem, _ model: EditedProblem, _ comment: Comment) throws {
    let problem = try live.problem
    let flat = try model.flat()
    try #require(isSame(problem, flat), comment)
    let fixings = live.fixings
    try #require(fixings.forced.count == model.fixings.values.count { $0 == .forced }, comment)
    try #require(fixings.forbidden.count == model.fixings.values.count { $0 == .forbidden }, comment)
    let best = try model.bestFromScratch()
    var found = quality(live)
    // Where the goal is weight alone, plans of the same quality may hold more or fewer pairs.
    if model.goal == .maximumWeight { found.cardinality = best.cardinality }
    try #require(found == best, comment)
    let report = checkCertificate(problem, live.assignment, fixings)
    try #require(report.isOptimal, "\(report) \(comment)")
  }

  private func quality(_ live: LiveProblem) -> PlanQuality {
    PlanQuality(cardinality: live.cardinality, objective: live.objective, changes: live.changes)
  }

  private func keys(_ live: LiveProblem) throws -> [PairKey] {
    let pairs = try live.problem.pairs
    var agent = 0
    return live.assignment.chosen.map { pair in
      while pair >= Int(pairs.offset[agent + 1]) { agent += 1 }
      return PairKey(agent: agent, task: Int(pairs.task[pair]))
    }
  }

  private func isSame(_ left: AssignmentProblem, _ right: AssignmentProblem) -> Bool {
    left.agents.capacity == right.agents.capacity && left.pairs.offset == right.pairs.offset
      && left.pairs.task == right.pairs.task && left.pairs.weight == right.pairs.weight
      && left.pairs.slots == right.pairs.slots && left.pairs.isLimited == right.pairs.isLimited
      && left.pairs.isIncumbent == right.pairs.isIncumbent && left.tasks.capacity == right.tasks.capacity
      && left.tasks.stepOffset == right.tasks.stepOffset && left.tasks.stepValue == right.tasks.stepValue
      && left.incumbentCount == right.incumbentCount && left.goal == right.goal
      && zip(left.tasks.limitedCapacity, right.tasks.limitedCapacity).enumerated().allSatisfy {
        min($1.0, left.tasks.capacity[$0]) == min($1.1, left.tasks.capacity[$0])
      }
  }
}

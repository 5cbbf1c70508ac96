import Solver
import Testing

@Suite("Live problem, growing")
struct LiveGrowthTests {
  private func proven(_ live: LiveProblem) throws -> Bool {
    try checkCertificate(live.problem, live.assignment, live.fixings).isOptimal
  }

  @Test("People and tasks that are of no use change nothing, however many are added")
  func staysThroughGrowth() throws {
    var random = RandomNumbers(seed: 41)
    let tiny = TinyProblem.random(&random, mostPairs: 80, agents: 12...12, tasks: 8...8)
    var live = try LiveProblem(tiny.flat())
    let chosen = live.assignment.chosen
    for pair in tiny.pairs where random.happens(20) {
      _ = try? live.apply([
        .fix(PairKey(agent: pair.agent, task: pair.task), random.happens(50) ? .forced : .forbidden)
      ])
    }
    _ = try live.apply([])
    let fixings = live.fixings
    #expect(!fixings.forced.isEmpty && !fixings.forbidden.isEmpty && !chosen.isEmpty)
    for number in 0..<400 {
      let useless = PairTerms(task: number % 8, weight: -500, slots: 0b111 << 20)
      let difference = try live.apply([
        .addAgent(capacity: 0, pairs: [useless]),
        .addTask(TaskTerms(capacity: 2, limitedCapacity: 1)),
      ])
      try #require(difference == LiveDifference(), "after \(number + 1) additions")
    }
    #expect(live.agentCount == 412 && live.taskCount == 408)
    #expect(live.fixings == fixings)
    #expect(try proven(live))
  }

  @Test("Rows that are written over and over do not wear the problem out")
  func reusesRoom() throws {
    var random = RandomNumbers(seed: 42)
    let tiny = TinyProblem.random(&random, mostPairs: 60, agents: 10...10, tasks: 10...10)
    var live = try LiveProblem(tiny.flat())
    let before = (live.objective, live.changes)
    for number in 0..<3_000 {
      let wide = (0..<10).map { PairTerms(task: $0, weight: -1 - Int64(number % 7), slots: 0b11 << 28) }
      try live.apply([.addAgent(capacity: Int32(number % 4), pairs: wide)])
      try live.apply([.removeAgent(live.agentCount - 1)])
    }
    #expect(live.objective == before.0 && live.changes == before.1)
    #expect(try proven(live))
  }

  @Test("Removing and adding again restores the objective and the changes")
  func restores() throws {
    var random = RandomNumbers(seed: 43)
    for _ in 0..<60 {
      let tiny = TinyProblem.random(&random, mostPairs: 120, agents: 8...20, tasks: 4...10)
      var live = try LiveProblem(tiny.flat())
      let model = EditedProblem(tiny)
      for agent in model.rows.indices {
        let before = (live.objective, live.changes)
        let away = try live.apply([.removeAgent(agent)])
        let back = try live.apply([
          .setAgent(agent, capacity: model.capacity[agent], pairs: model.rows[agent])
        ])
        #expect(live.objective == before.0 && live.changes == before.1)
        #expect(away.objective == -back.objective && away.changes == -back.changes)
      }
      for task in model.tasks.indices {
        let before = (live.objective, live.changes)
        try live.apply([.removeTask(task)])
        try live.apply([.setTask(task, model.tasks[task])])
        #expect(live.objective == before.0 && live.changes == before.1)
      }
      for pair in tiny.pairs {
        let key = PairKey(agent: pair.agent, task: pair.task)
        let before = (live.objective, live.changes)
        for fixing in [PairFixing.forced, .forbidden] {
          guard (try? live.apply([.fix(key, fixing)])) != nil else { continue }
          try live.apply([.release(key)])
          #expect(live.objective == before.0 && live.changes == before.1)
        }
      }
      #expect(try proven(live))
    }
  }

  @Test("Weights that the encoding did not allow for are encoded anew, or refused and nothing changed")
  func allowsForLargerFigures() throws {
    var random = RandomNumbers(seed: 44)
    for goal in [AssignmentProblem.Goal.maximumWeight, .maximumCardinalityThenWeight] {
      var tiny = TinyProblem.random(&random, mostPairs: 40, agents: 6...6, tasks: 6...6)
      tiny.goal = goal
      var live = try LiveProblem(tiny.flat())
      var model = EditedProblem(tiny)
      for power in [3, 6, 9] {
        let large = PairTerms(task: 1, weight: (0..<power).reduce(1) { weight, _ in weight * 10 })
        let edits = [
          ProblemEdit.setPair(agent: 2, large),
          .setTask(3, TaskTerms(capacity: 3, steps: [large.weight * 3, large.weight])),
        ]
        try live.apply(edits)
        for edit in edits { model.apply(edit) }
        #expect(live.objective == (try model.bestFromScratch().objective))
        #expect(try proven(live))
      }
      let before = live.assignment
      #expect(throws: ProblemError.self) {
        try live.apply([.setPair(agent: 0, PairTerms(task: 0, weight: .max / 2))])
      }
      #expect(live.assignment == before)
    }
  }

  @Test("A copy goes its own way")
  func copiesAreIndependent() throws {
    var random = RandomNumbers(seed: 45)
    let tiny = TinyProblem.random(&random, mostPairs: 60, agents: 10...10, tasks: 6...6)
    let live = try LiveProblem(tiny.flat())
    let before = live.assignment
    var copy = live
    for agent in 0..<10 { try copy.apply([.removeAgent(agent)]) }
    #expect(copy.cardinality == 0 && live.assignment == before && live.cardinality > 0)
    #expect(try proven(live) && proven(copy))
  }

  @Test("Edits made together lead where they lead one by one")
  func takesEditsTogether() throws {
    var random = RandomNumbers(seed: 46)
    for number in 0..<100 {
      let tiny = TinyProblem.random(&random, mostPairs: 60, agents: 4...12, tasks: 3...8)
      var model = EditedProblem(tiny)
      var live = try LiveProblem(tiny.flat())
      var together = live
      var edits: [ProblemEdit] = []
      for _ in 0..<12 {
        let edit = model.randomEdit(&random)
        guard (try? live.apply([edit])) != nil else { continue }
        model.apply(edit)
        edits.append(edit)
      }
      try together.apply(edits)
      try #require(
        together.objective == live.objective && together.changes == live.changes, "problem \(number)")
      try #require(try proven(together), "problem \(number)")
    }
  }
}

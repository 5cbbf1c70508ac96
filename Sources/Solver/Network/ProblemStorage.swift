/// The problem's buffers as a network keeps them: as they were given at first, and open to change in place.
struct ProblemStorage: Sendable {
  var pairs: Pairs
  var tasks: Tasks
  var incumbentCount: Int

  init(_ problem: AssignmentProblem) {
    pairs = Pairs(problem.pairs)
    tasks = Tasks(problem.tasks)
    incumbentCount = problem.incumbentCount
  }

  /// The pairs, in rows by agent; buffers that nothing uses are empty.
  struct Pairs: Sendable {
    var rows: Rows
    var task: [Int32]
    var weight: [Int64]
    var slots: [UInt32]
    var isLimited: [Bool]
    var isIncumbent: [Bool]

    init(_ pairs: AssignmentProblem.Pairs) {
      rows = Rows(offset: pairs.offset)
      task = pairs.task
      weight = pairs.weight
      slots = pairs.slots
      isLimited = pairs.isLimited
      isIncumbent = pairs.isIncumbent
    }

    /// The pairs of one agent.
    func row(of agent: Int) -> Range<Int> { rows[agent] }

    /// +1 for a pair of the incumbent plan, −1 for another: what choosing it adds to the agreement with that plan.
    func agreement(of pair: Int) -> Int {
      !isIncumbent.isEmpty && isIncumbent[pair] ? 1 : -1
    }
  }

  /// The tasks, with their steps in rows by task.
  struct Tasks: Sendable {
    var capacity: [Int32]
    var limitedCapacity: [Int32]
    var stepRows: Rows
    var stepValue: [Int64]

    init(_ tasks: AssignmentProblem.Tasks) {
      capacity = tasks.capacity
      limitedCapacity = tasks.limitedCapacity
      stepRows = Rows(offset: tasks.stepOffset)
      stepValue = tasks.stepValue
    }

    /// What filling the place after `filled` others adds to the objective.
    func step(_ task: Int, after filled: Int) -> Int64 {
      guard !stepValue.isEmpty && filled < Int(stepRows.count[task]) else { return 0 }
      return stepValue[Int(stepRows.start[task]) + filled]
    }
  }
}

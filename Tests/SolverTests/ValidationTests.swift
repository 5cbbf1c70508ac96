import Solver
import Testing

@Suite("Validation")
struct ValidationTests {
  /// Two agents, two tasks and three pairs that fit together.
  private let agents = AssignmentProblem.Agents(capacity: [1, 2])
  private let pairs = AssignmentProblem.Pairs(offset: [0, 1, 3], task: [0, 0, 1], weight: [1, 2, 3])
  private let tasks = AssignmentProblem.Tasks(capacity: [1, 1])

  private func expect(
    _ error: ProblemError, agents: AssignmentProblem.Agents? = nil, incumbentCount: Int? = nil,
    changing change: (inout AssignmentProblem.Pairs, inout AssignmentProblem.Tasks) -> Void
  ) {
    var (pairs, tasks) = (pairs, tasks)
    change(&pairs, &tasks)
    #expect(throws: error) {
      try AssignmentProblem(
        agents: agents ?? self.agents, pairs: pairs, tasks: tasks, incumbentCount: incumbentCount)
    }
  }

  @Test("Buffers of the wrong length are named, with both lengths")
  func refusesWrongCounts() {
    expect(.wrongCount(buffer: "pairs.offset", expected: 4, found: 3), agents: .init(capacity: [1, 1, 1])) {
      _, _ in
    }
    expect(.wrongCount(buffer: "pairs.weight", expected: 3, found: 2)) { pairs, _ in pairs.weight = [1, 2] }
    expect(.wrongCount(buffer: "pairs.slots", expected: 3, found: 1)) { pairs, _ in pairs.slots = [1] }
    expect(.wrongCount(buffer: "pairs.isLimited", expected: 3, found: 1)) { pairs, _ in
      pairs.isLimited = [true]
    }
    expect(.wrongCount(buffer: "pairs.isIncumbent", expected: 3, found: 4)) { pairs, _ in
      pairs.isIncumbent = [true, true, true, true]
    }
    expect(.wrongCount(buffer: "tasks.limitedCapacity", expected: 2, found: 1)) { _, tasks in
      tasks.limitedCapacity = [1]
    }
    expect(.wrongCount(buffer: "tasks.stepOffset", expected: 3, found: 2)) { _, tasks in
      tasks.stepOffset = [0, 0]
    }
    expect(.wrongCount(buffer: "tasks.stepValue", expected: 0, found: 1)) { _, tasks in tasks.stepValue = [1]
    }
  }

  @Test("Offsets that begin elsewhere, fall or end elsewhere are refused")
  func refusesBadOffsets() {
    expect(.badOffset(buffer: "pairs.offset", position: 0)) { pairs, _ in pairs.offset = [1, 1, 3] }
    expect(.badOffset(buffer: "pairs.offset", position: 2)) { pairs, _ in pairs.offset = [0, 4, 3] }
    expect(.badOffset(buffer: "pairs.offset", position: 2)) { pairs, _ in pairs.offset = [0, 1, 2] }
    expect(.badOffset(buffer: "tasks.stepOffset", position: 2)) { _, tasks in
      tasks.stepOffset = [0, 0, 1]
    }
  }

  @Test("Negative capacities, unknown tasks, unsorted rows and rising steps are refused")
  func refusesBadValues() {
    expect(
      .negativeCapacity(buffer: "agents.capacity", position: 1, value: -1), agents: .init(capacity: [1, -1])
    ) { _, _ in
    }
    expect(.negativeCapacity(buffer: "tasks.capacity", position: 0, value: -2)) { _, tasks in
      tasks.capacity = [-2, 1]
    }
    expect(.negativeCapacity(buffer: "tasks.limitedCapacity", position: 1, value: -3)) { _, tasks in
      tasks.limitedCapacity = [0, -3]
    }
    expect(.unknownTask(pair: 2, task: 2)) { pairs, _ in pairs.task[2] = 2 }
    expect(.unknownTask(pair: 0, task: -1)) { pairs, _ in pairs.task[0] = -1 }
    expect(.unsortedRow(agent: 1, pair: 2)) { pairs, _ in pairs.task[2] = 0 }
    expect(.risingSteps(task: 0, step: 1)) { _, tasks in
      (tasks.stepOffset, tasks.stepValue) = ([0, 2, 2], [1, 2])
    }
    expect(.risingSteps(task: 0, step: 1)) { _, tasks in
      (tasks.capacity[0], tasks.stepOffset, tasks.stepValue) = (2, [0, 1, 1], [-1])
    }
    expect(.tooFewIncumbents(marked: 1, said: 0), incumbentCount: 0) { pairs, _ in
      pairs.isIncumbent = [false, true, false]
    }
  }

  @Test("A negative last step is allowed where no place follows")
  func allowsNegativeStepAtTheEnd() throws {
    var tasks = tasks
    (tasks.stepOffset, tasks.stepValue) = ([0, 1, 1], [-3])
    let problem = try AssignmentProblem(agents: agents, pairs: pairs, tasks: tasks)
    let assignment = try solve(problem)
    #expect(assignment.objective == 3 && assignment.chosen == [2])
    #expect(checkCertificate(problem, assignment).isOptimal)
  }

  @Test(
    "Figures beyond exact arithmetic are refused, whatever the goal",
    arguments: [AssignmentProblem.Goal.maximumWeight, .maximumCardinalityThenWeight])
  func detectsOverflow(goal: AssignmentProblem.Goal) throws {
    for weight in [Int64.max, .min, 1 << 60] {
      for isStep in [false, true] {
        var (pairs, tasks) = (pairs, tasks)
        if isStep {
          (tasks.stepOffset, tasks.stepValue) = ([0, 1, 1], [weight])
        } else {
          pairs.weight[0] = weight
        }
        let problem = try AssignmentProblem(goal: goal, agents: agents, pairs: pairs, tasks: tasks)
        #expect(throws: ProblemError.self) { try solve(problem) }
      }
    }
  }

  @Test("The largest figures that are accepted are still solved exactly")
  func solvesTheLargestFigures() throws {
    var largest: Int64 = 0
    for exponent in stride(from: 62, through: 30, by: -1) {
      let weight = Int64(1) << Int64(exponent)
      var pairs = pairs
      pairs.weight = [weight, weight - 1, -weight]
      for goal in [AssignmentProblem.Goal.maximumWeight, .maximumCardinalityThenWeight] {
        let problem = try AssignmentProblem(goal: goal, agents: agents, pairs: pairs, tasks: tasks)
        guard let assignment = try? solve(problem) else { continue }
        largest = max(largest, weight)
        #expect(assignment.chosen == (goal == .maximumWeight ? [0] : [0, 2]))
        #expect(checkCertificate(problem, assignment).isOptimal)
      }
    }
    #expect(largest >= 1 << 50)
  }
}

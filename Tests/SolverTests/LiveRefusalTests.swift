import Solver
import Testing

@Suite("Refused edits")
struct LiveRefusalTests {
  /// Two agents with two roles and two tasks of one place; agent 0 can do both in slot 1 alone, the second limited.
  private func sample() throws -> LiveProblem {
    try LiveProblem(
      AssignmentProblem(
        agents: .init(capacity: [2, 1]),
        pairs: .init(
          offset: [0, 2, 4], task: [0, 1, 0, 1], weight: [9, 8, 7, 6], slots: [1, 1, 0, 0],
          isLimited: [false, true, false, true]),
        tasks: .init(capacity: [1, 1], limitedCapacity: [1, 0])))
  }

  private func expect(_ error: EditError, _ edits: ProblemEdit...) throws {
    var live = try sample()
    for edit in edits.dropLast() { try live.apply([edit]) }
    let before = (live.assignment, live.fixings)
    #expect(throws: error) { try live.apply(edits.suffix(1)) }
    #expect(live.assignment == before.0 && live.fixings == before.1)
    #expect(!error.description.isEmpty)
  }

  @Test("What there isn't is named")
  func namesTheUnknown() throws {
    let pair = PairTerms(task: 0, weight: 1)
    try expect(.unknownAgent(2), .setAgentCapacity(2, 1))
    try expect(.unknownAgent(-1), .removeAgent(-1))
    try expect(.unknownAgent(5), .setPair(agent: 5, pair))
    try expect(.unknownTask(2), .removeTask(2))
    try expect(.unknownTask(7), .setPair(agent: 0, PairTerms(task: 7, weight: 1)))
    try expect(.unknownTask(-1), .addAgent(capacity: 1, pairs: [PairTerms(task: -1, weight: 1)]))
    let key = PairKey(agent: 1, task: 0)
    try expect(.unknownPair(key), .removePair(key), .removePair(key))
    try expect(.unknownPair(key), .removePair(key), .fix(key, .forced))
    try expect(.unknownPair(key), .removePair(key), .setIncumbents([key], count: 1))
    try expect(.notFixed(key), .release(key))
  }

  @Test("Malformed figures are refused")
  func refusesMalformedFigures() throws {
    let pair = PairTerms(task: 0, weight: 1)
    try expect(.negativeCapacity(-1), .setAgentCapacity(0, -1))
    try expect(.negativeCapacity(-2), .addTask(TaskTerms(capacity: -2)))
    try expect(.negativeCapacity(-3), .setTask(0, TaskTerms(capacity: 1, limitedCapacity: -3)))
    try expect(.repeatedTask(agent: 0, task: 0), .setAgent(0, capacity: 1, pairs: [pair, pair]))
    try expect(.risingSteps(task: 0), .setTask(0, TaskTerms(capacity: 2, steps: [1, 2])))
    try expect(.risingSteps(task: 2), .addTask(TaskTerms(capacity: 2, steps: [-1])))
    try expect(.tooFewIncumbents(marked: 1, said: 0), .setIncumbents([PairKey(agent: 0, task: 0)], count: 0))
    try expect(.wrongWeightCount(expected: 4, found: 3), .setWeights([1, 2, 3]))
  }

  @Test("Pins that contradict each other, a veto, or what there is room for are refused")
  func refusesContradictoryFixings() throws {
    let first = PairKey(agent: 0, task: 0)
    let limited = PairKey(agent: 0, task: 1)
    let rival = PairKey(agent: 1, task: 0)
    try expect(.alreadyFixed(first, .forced), .fix(first, .forced), .fix(first, .forbidden))
    try expect(.alreadyFixed(first, .forbidden), .fix(first, .forbidden), .fix(first, .forced))
    // Both use slot 1.
    try expect(
      .agentCannotHoldForced(0), .setTask(1, TaskTerms(capacity: 1)), .fix(first, .forced),
      .fix(limited, .forced))
    try expect(.agentCannotHoldForced(0), .fix(first, .forced), .setAgentCapacity(0, 0))
    try expect(.agentCannotHoldForced(0), .fix(first, .forced), .removeAgent(0))
    try expect(.taskCannotHoldForced(1), .fix(limited, .forced))
    try expect(.taskCannotHoldForced(0), .fix(first, .forced), .fix(rival, .forced))
    try expect(.taskCannotHoldForced(0), .fix(first, .forced), .removeTask(0))
    let open = ProblemEdit.setTask(1, TaskTerms(capacity: 1))
    try expect(
      .taskCannotHoldForced(1), open, .fix(limited, .forced),
      .setTask(1, TaskTerms(capacity: 1, limitedCapacity: 0)))
  }

  @Test("The edits before a refused one hold, and the next difference tells of them")
  func keepsEditsBeforeARefusedOne() throws {
    var live = try sample()
    let objective = live.objective
    #expect(throws: EditError.unknownAgent(9)) { try live.apply([.removeAgent(0), .removeAgent(9)]) }
    #expect(live.objective == 7)
    let difference = try live.apply([])
    #expect(difference.objective == 7 - objective && difference.cardinality == live.cardinality - 1)
    #expect(difference.removed.contains(PairKey(agent: 0, task: 0)))
  }
}

/// How much a live problem may grow before its network must be built anew.
struct Room: Sendable {
  /// Figures of the problem as it is.
  struct Figures: Sendable {
    var roles = 0
    var places = 0
    var pairs = 0

    /// The most pairs that a plan could hold.
    var mostPairs: Int { min(roles, places, pairs) }
  }

  var figures: Figures
  /// Agents and tasks in store when the network was built.
  private let agents: Int
  private let tasks: Int
  /// What the network was built for, at least.
  private var spare: Spare
  /// What it must be built for.
  private let needed: Spare
  /// The lengths of the buffers of pairs at which too much of them is waste.
  private var mostBuffered = (pairs: 0, ways: 0)

  /// Room for a problem to grow by about an eighth, with weights and steps up to four times as large, and for all
  /// that is asked for.
  init(_ problem: AssignmentProblem, atLeast least: Spare = Spare()) {
    figures = Figures(
      roles: problem.agents.capacity.reduce(0) { $0 + Int($1) },
      places: problem.tasks.capacity.reduce(0) { $0 + Int($1) }, pairs: problem.pairs.count)
    agents = 16 + problem.agents.count / 8
    tasks = 16 + problem.tasks.count / 4
    let weight = problem.pairs.weight.reduce(0) { max($0, $1.magnitude) }
    let step = problem.tasks.stepValue.reduce(0) { max($0, $1.magnitude) }
    // Beyond 2⁵⁸ nothing can be encoded, so these products need no more than to stay within 64 bits.
    let limit: UInt64 = 1 << 60
    spare = least.joined(4 * min(weight, limit), 4 * min(step, limit), 64 + 2 * figures.mostPairs)
    spare.slotNodes = 4 * UInt32.bitWidth + problem.agents.count
    spare.limitedParts = 16 + problem.tasks.count / 8
    needed = least.joined(weight, step, figures.mostPairs)
  }

  /// The empty network of a problem, with all that is in store.
  mutating func network(of problem: AssignmentProblem) throws -> Network {
    let padded = try problem.padded(agents: agents, tasks: tasks)
    var network: Network
    do {
      network = try Network(padded, spare: spare)
    } catch ProblemError.outOfRange {
      // Large figures leave no room for larger ones.
      let (slotNodes, limitedParts) = (spare.slotNodes, spare.limitedParts)
      spare = needed
      (spare.slotNodes, spare.limitedParts) = (slotNodes, limitedParts)
      network = try Network(padded, spare: spare)
    }
    network.reserveBuffers()
    mostBuffered = (4_096 + 2 * network.problem.pairs.rows.end, 4_096 + 2 * network.incoming.rows.end)
    return network
  }

  /// Room for a problem that has outgrown this one's store, with the same encoding of the objective where that
  /// allows for its figures: then the prices stay as they are, to the last unit.
  func renewed(for problem: AssignmentProblem, atLeast figures: Spare) -> Room {
    var renewed = Room(problem, atLeast: figures)
    guard allows(figures) else { return renewed }
    renewed.spare.largestWeight = spare.largestWeight
    renewed.spare.largestStep = spare.largestStep
    renewed.spare.mostPairs = spare.mostPairs
    return renewed
  }

  /// Whether figures can be encoded as they are.
  func allows(_ figures: Spare) -> Bool {
    figures.largestWeight <= spare.largestWeight && figures.largestStep <= spare.largestStep
      && figures.mostPairs <= spare.mostPairs
  }

  /// Whether the network has what any one edit may take, and more of each than it wastes.
  func suffices(_ network: Network, agents: Int, tasks: Int) -> Bool {
    agents <= network.agentCount && tasks <= network.taskCount
      && network.slots.spareCount >= 2 * UInt32.bitWidth && network.limitedTask.last == -1
      && network.problem.pairs.rows.end <= mostBuffered.pairs
      && network.incoming.rows.end <= mostBuffered.ways
  }
}

extension AssignmentProblem {
  /// The problem with agents and tasks after its own that nobody uses, and with every optional buffer in full.
  func padded(agents moreAgents: Int, tasks moreTasks: Int) throws -> AssignmentProblem {
    func full<Value>(_ buffer: [Value], _ value: Value) -> [Value] {
      buffer.isEmpty ? Array(repeating: value, count: pairs.count) : buffer
    }
    func more(_ buffer: [Int32], _ count: Int, _ value: Int32) -> [Int32] {
      buffer + repeatElement(value, count: count)
    }
    var stepOffset = tasks.stepOffset
    if stepOffset.isEmpty { stepOffset = [Int32](repeating: 0, count: tasks.count + 1) }
    let limited = tasks.limitedCapacity.isEmpty ? tasks.capacity : tasks.limitedCapacity
    return try AssignmentProblem(
      goal: goal, agents: .init(capacity: more(agents.capacity, moreAgents, 0)),
      pairs: .init(
        offset: more(pairs.offset, moreAgents, Int32(pairs.count)), task: pairs.task, weight: pairs.weight,
        slots: full(pairs.slots, 0), isLimited: full(pairs.isLimited, false),
        isIncumbent: full(pairs.isIncumbent, false)),
      tasks: .init(
        capacity: more(tasks.capacity, moreTasks, 0), limitedCapacity: more(limited, moreTasks, 0),
        stepOffset: more(stepOffset, moreTasks, Int32(tasks.stepValue.count)), stepValue: tasks.stepValue),
      incumbentCount: incumbentCount)
  }
}

extension Network {
  /// Makes the buffers that edits lengthen this network's own, with an eighth to spare, so that no edit copies them.
  mutating func reserveBuffers() {
    let pairs = 1_024 + problem.pairs.rows.end + problem.pairs.rows.end / 8
    problem.pairs.task.reserveCapacity(pairs)
    problem.pairs.weight.reserveCapacity(pairs)
    problem.pairs.slots.reserveCapacity(pairs)
    problem.pairs.isLimited.reserveCapacity(pairs)
    problem.pairs.isIncumbent.reserveCapacity(pairs)
    value.reserveCapacity(pairs)
    site.reserveCapacity(pairs)
    isChosen.reserveCapacity(pairs)
    let ways = 1_024 + incoming.rows.end + incoming.rows.end / 8
    incoming.reserveCapacity(ways)
    incoming.linkWays(ofPairs: problem.pairs.rows.end)
    incoming.reserveLinks(pairs: pairs, ways: ways)
  }
}

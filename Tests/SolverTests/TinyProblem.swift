import Solver

/// A problem in plain nested form, small enough to try every plan, from which the flat one is made.
struct TinyProblem {
  struct Pair {
    var agent: Int
    var task: Int
    var weight: Int64
    var slots: UInt32 = 0
    var isLimited = false
    var isIncumbent = false
  }

  var goal = AssignmentProblem.Goal.maximumWeight
  var roles: [Int]
  var capacity: [Int]
  var limitedCapacity: [Int]
  var steps: [[Int64]]
  var pairs: [Pair]
  var incumbentsElsewhere = 0

  /// A random problem with every feature, more or less often.
  static func random(
    _ random: inout RandomNumbers, mostPairs: Int, agents: ClosedRange<Int> = 1...4,
    tasks: ClosedRange<Int> = 1...4
  ) -> TinyProblem {
    let agents = random.integer(agents)
    let tasks = random.integer(tasks)
    let spread = random.integer(0...2) == 0 ? 2 : 40
    let hasSlots = random.happens(60)
    let hasLimits = random.happens(60)
    let hasSteps = random.happens(60)
    let hasIncumbents = random.happens(60)
    var problem = TinyProblem(
      goal: random.happens(50) ? .maximumWeight : .maximumCardinalityThenWeight,
      roles: (0..<agents).map { _ in random.happens(40) ? 1 : random.integer(0...4) },
      capacity: (0..<tasks).map { _ in random.integer(0...3) },
      limitedCapacity: (0..<tasks).map { _ in hasLimits ? random.integer(0...3) : 9 },
      steps: (0..<tasks).map { _ in
        hasSteps
          ? (0..<random.integer(0...4)).map { _ in Int64(random.integer(0...spread)) }.sorted(by: >) : []
      },
      pairs: [], incumbentsElsewhere: hasIncumbents ? random.integer(0...2) : 0)
    for agent in 0..<agents {
      for task in 0..<tasks where random.happens(70) && problem.pairs.count < mostPairs {
        problem.pairs.append(
          Pair(
            agent: agent, task: task, weight: Int64(random.integer(-spread / 3...spread)),
            slots: hasSlots && random.happens(80) ? UInt32(random.integer(1...7)) << 29 : 0,
            isLimited: hasLimits && random.happens(50), isIncumbent: hasIncumbents && random.happens(40)))
      }
    }
    return problem
  }

  var incumbentCount: Int { pairs.count { $0.isIncumbent } + incumbentsElsewhere }

  /// The flat problem; its pair `i` is ours.
  func flat() throws -> AssignmentProblem {
    var offset: [Int32] = [0]
    for agent in roles.indices { offset.append(Int32(pairs.count { $0.agent <= agent })) }
    var stepOffset: [Int32] = [0]
    for steps in steps { stepOffset.append(stepOffset[stepOffset.count - 1] + Int32(steps.count)) }
    return try AssignmentProblem(
      goal: goal, agents: .init(capacity: roles.map { Int32($0) }),
      pairs: .init(
        offset: offset, task: pairs.map { Int32($0.task) }, weight: pairs.map(\.weight),
        slots: pairs.map(\.slots), isLimited: pairs.map(\.isLimited), isIncumbent: pairs.map(\.isIncumbent)),
      tasks: .init(
        capacity: capacity.map { Int32($0) }, limitedCapacity: limitedCapacity.map { Int32($0) },
        stepOffset: stepOffset, stepValue: steps.flatMap { $0 }),
      incumbentCount: incumbentCount)
  }
}

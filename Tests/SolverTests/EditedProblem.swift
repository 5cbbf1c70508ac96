import Solver

/// A problem in plain nested form that follows edits in the plainest way, for a live problem to be compared with.
struct EditedProblem {
  var goal: AssignmentProblem.Goal
  var capacity: [Int32] = []
  var rows: [[PairTerms]] = []
  var tasks: [TaskTerms] = []
  var fixings: [PairKey: PairFixing] = [:]
  var incumbentCount = 0

  init(_ tiny: TinyProblem) {
    goal = tiny.goal
    capacity = tiny.roles.map { Int32($0) }
    rows = tiny.roles.indices.map { agent in
      tiny.pairs.filter { $0.agent == agent }.map {
        PairTerms(
          task: $0.task, weight: $0.weight, slots: $0.slots, isLimited: $0.isLimited,
          isIncumbent: $0.isIncumbent)
      }
    }
    tasks = tiny.capacity.indices.map {
      TaskTerms(
        capacity: Int32(tiny.capacity[$0]), limitedCapacity: Int32(tiny.limitedCapacity[$0]),
        steps: tiny.steps[$0])
    }
    incumbentCount = tiny.incumbentCount
  }

  var marked: Int { rows.reduce(0) { $0 + $1.count { $0.isIncumbent } } }

  mutating func apply(_ edit: ProblemEdit) {
    switch edit {
    case .addAgent(let capacity, let pairs):
      self.capacity.append(capacity)
      rows.append(pairs)
    case .setAgent(let agent, let capacity, let pairs):
      self.capacity[agent] = capacity
      setRow(agent, pairs)
    case .setAgentCapacity(let agent, let capacity): self.capacity[agent] = capacity
    case .removeAgent(let agent):
      capacity[agent] = 0
      setRow(agent, [])
    case .addTask(let terms): tasks.append(terms)
    case .setTask(let task, let terms): tasks[task] = terms
    case .removeTask(let task): tasks[task] = TaskTerms(capacity: 0)
    case .setPair(let agent, let terms):
      setRow(agent, rows[agent].filter { $0.task != terms.task } + [terms])
    case .setPairs(let task, let changes):
      for change in changes {
        let others = rows[change.agent].filter { $0.task != task }
        setRow(change.agent, others + (change.terms.map { [$0] } ?? []))
      }
    case .removePair(let pair): setRow(pair.agent, rows[pair.agent].filter { $0.task != pair.task })
    case .fix(let pair, let fixing): fixings[pair] = fixing
    case .release(let pair): fixings[pair] = nil
    case .setIncumbents(let pairs, let count):
      for agent in rows.indices {
        for position in rows[agent].indices {
          rows[agent][position].isIncumbent = pairs.contains(
            PairKey(agent: agent, task: rows[agent][position].task))
        }
      }
      incumbentCount = count
    case .setWeights(let weights):
      var next = 0
      for agent in rows.indices {
        rows[agent].sort { $0.task < $1.task }
        for position in rows[agent].indices {
          rows[agent][position].weight = weights[next]
          next += 1
        }
      }
    }
    incumbentCount = max(incumbentCount, marked)
  }

  private mutating func setRow(_ agent: Int, _ pairs: [PairTerms]) {
    rows[agent] = pairs
    for pair in fixings.keys where pair.agent == agent && !pairs.contains(where: { $0.task == pair.task }) {
      fixings[pair] = nil
    }
  }

  /// The problem without its fixings.
  func flat() throws -> AssignmentProblem {
    var pairs = AssignmentProblem.Pairs(offset: [0], task: [], weight: [])
    for row in rows {
      for terms in row.sorted(by: { $0.task < $1.task }) {
        pairs.task.append(Int32(terms.task))
        pairs.weight.append(terms.weight)
        pairs.slots.append(terms.slots)
        pairs.isLimited.append(terms.isLimited)
        pairs.isIncumbent.append(terms.isIncumbent)
      }
      pairs.offset.append(Int32(pairs.count))
    }
    return try AssignmentProblem(
      goal: goal, agents: .init(capacity: capacity), pairs: pairs, tasks: Self.flat(tasks),
      incumbentCount: incumbentCount)
  }

  /// The quality of a best plan that keeps to the fixings, from scratch: each forced pair has a task of its own and
  /// so much weight that nothing can be worth to leave it out, and its real task has a place less.
  func bestFromScratch() throws -> PlanQuality {
    var tasks = tasks
    var pairs = AssignmentProblem.Pairs(offset: [0], task: [], weight: [])
    let bonus: Int64 = 1 << 20
    var objective: Int64 = 0
    for (agent, row) in rows.enumerated() {
      var open: [PairTerms] = []
      var forced: [PairTerms] = []
      for terms in row.sorted(by: { $0.task < $1.task }) {
        switch fixings[PairKey(agent: agent, task: terms.task)] {
        case .forbidden: continue
        case nil: open.append(terms)
        case .forced:
          if let first = tasks[terms.task].steps.first {
            objective += first
            tasks[terms.task].steps.removeFirst()
          }
          tasks[terms.task].capacity -= 1
          if terms.isLimited, let limit = tasks[terms.task].limitedCapacity {
            tasks[terms.task].limitedCapacity = limit - 1
          }
          objective -= bonus
          var own = terms
          own.task = tasks.count
          own.weight += bonus
          own.isLimited = false
          tasks.append(TaskTerms(capacity: 1))
          forced.append(own)
        }
      }
      for terms in open + forced {
        pairs.task.append(Int32(terms.task))
        pairs.weight.append(terms.weight)
        pairs.slots.append(terms.slots)
        pairs.isLimited.append(terms.isLimited)
        pairs.isIncumbent.append(terms.isIncumbent)
      }
      pairs.offset.append(Int32(pairs.count))
    }
    let assignment = try solve(
      AssignmentProblem(
        goal: goal, agents: .init(capacity: capacity), pairs: pairs, tasks: Self.flat(tasks),
        incumbentCount: incumbentCount))
    return PlanQuality(
      cardinality: assignment.cardinality, objective: assignment.objective + objective,
      changes: assignment.changes)
  }

  private static func flat(_ tasks: [TaskTerms]) -> AssignmentProblem.Tasks {
    var flat = AssignmentProblem.Tasks(capacity: tasks.map(\.capacity), stepOffset: [0])
    flat.limitedCapacity = tasks.map { $0.limitedCapacity ?? $0.capacity }
    for terms in tasks {
      flat.stepValue += terms.steps
      flat.stepOffset.append(Int32(flat.stepValue.count))
    }
    return flat
  }
}

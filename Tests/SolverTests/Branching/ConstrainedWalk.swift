@testable import Solver

/// A problem with side constraints that follows edits in the plainest way, for a live one to be compared with.
struct ConstrainedWalk {
  var model: EditedProblem
  var side: SideConstraints

  init(_ tiny: TinyConstrained) throws {
    model = EditedProblem(tiny.problem)
    side = try tiny.side.full(for: tiny.problem.flat())
  }

  /// A random edit of any kind; it may be one that must be refused.
  func randomEdit(_ random: inout RandomNumbers) -> ConstrainedEdit {
    let agent = random.integer(0...max(0, model.rows.count - 1))
    let task = random.integer(0...max(0, model.tasks.count - 1))
    let group = random.integer(0...max(0, side.groupCapacity.count - 1))
    switch random.integer(0...15) {
    case 0:
      return .setBudget(
        agent: agent, random.happens(20) ? SideConstraints.noBudget : Int32(random.integer(0...9)))
    case 1: return .setLoad(task: task, Int32(random.integer(0...5)))
    case 2, 3: return .setGroupCapacity(group: group, Int32(random.integer(0...3)))
    case 4: return .setGroup(task: task, random.happens(20) ? nil : group)
    case 5: return .setMark(agent: agent, random.happens(60))
    case 6 where side.groupCapacity.count < 5: return .addGroup(capacity: Int32(random.integer(0...2)))
    default: return .problem(model.randomEdit(&random))
    }
  }

  /// Some random edits of the same problem, solved, that can be made one after the other and leave no more pairs than a
  /// limit; and one after them that is refused, nil where none was.
  mutating func randomEdits(
    of solved: ConstrainedProblem, mostPairs: Int, _ random: inout RandomNumbers
  ) throws -> (accepted: [ConstrainedEdit], refused: ConstrainedEdit?) {
    var probe = solved
    var accepted: [ConstrainedEdit] = []
    for _ in 0..<random.integer(1...5) {
      let edit = randomEdit(&random)
      var next = self
      do {
        try probe.apply([edit])
      } catch is EditError {
        return (accepted, edit)
      }
      next.apply(edit)
      guard next.model.rows.reduce(0, { $0 + $1.count }) <= mostPairs else { break }
      self = next
      accepted.append(edit)
    }
    return (accepted, nil)
  }

  mutating func apply(_ edit: ConstrainedEdit) {
    switch edit {
    case .problem(let edit):
      model.apply(edit)
      if case .addAgent = edit {
        side.budget.append(SideConstraints.noBudget)
        side.isMarked.append(false)
      }
      if case .addTask = edit {
        side.load.append(0)
        side.group.append(-1)
      }
    case .setBudget(let agent, let budget): side.budget[agent] = budget
    case .setLoad(let task, let load): side.load[task] = load
    case .addGroup(let capacity): side.groupCapacity.append(capacity)
    case .setGroupCapacity(let group, let capacity): side.groupCapacity[group] = capacity
    case .setGroup(let task, let group): side.group[task] = Int32(group ?? -1)
    case .setMark(let agent, let mark): side.isMarked[agent] = mark
    }
  }

  /// The same problem, solved from scratch with the same fixings.
  func fromScratch(nodeLimit: Int) throws -> ConstrainedProblem {
    try ConstrainedProblem(model.flat(), side, fixings: model.fixings, nodeLimit: nodeLimit)
  }

  /// The best quality by trying every plan.
  func bestByBruteForce() -> PlanQuality? {
    var tiny = TinyProblem(
      goal: model.goal, roles: model.capacity.map { Int($0) }, capacity: model.tasks.map { Int($0.capacity) },
      limitedCapacity: model.tasks.map { Int($0.limitedCapacity ?? 99) }, steps: model.tasks.map(\.steps),
      pairs: [])
    for (agent, row) in model.rows.enumerated() {
      for terms in row.sorted(by: { $0.task < $1.task }) {
        tiny.pairs.append(
          .init(
            agent: agent, task: terms.task, weight: terms.weight, slots: terms.slots,
            isLimited: terms.isLimited, isIncumbent: terms.isIncumbent))
      }
    }
    tiny.incumbentsElsewhere = model.incumbentCount - model.marked
    return TinyConstrained(problem: tiny, side: side, fixings: model.fixings).bestByBruteForce()
  }
}

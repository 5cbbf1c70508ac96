extension ConstrainedProblem {
  mutating func make(_ edit: ConstrainedEdit) throws {
    switch edit {
    case .problem(let edit): try make(edit)
    case .setBudget(let agent, let budget):
      try live.require(agent: agent)
      if budget < 0 { throw EditError.negativeCapacity(budget) }
      if side.budget[agent] == budget { return }
      try unrestrict(agent)
      side.budget[agent] = budget
      suspects.insert(agent)
    case .setLoad(let task, let load):
      try live.require(task: task)
      if load < 0 { throw EditError.negativeCapacity(load) }
      if side.load[task] == load { return }
      side.load[task] = load
      try suspectAll(with: task)
    case .addGroup(let capacity):
      if capacity < 0 { throw EditError.negativeCapacity(capacity) }
      side.groupCapacity.append(capacity)
      queue.append()
      if side.groupCapacity.count == 1 {
        live.network.openGroups(side)
      } else {
        live.network.groups.addGroup()
      }
    case .setGroupCapacity(let group, let capacity):
      try require(group: group)
      if capacity < 0 { throw EditError.negativeCapacity(capacity) }
      side.groupCapacity[group] = capacity
      queue.insert(group)
    case .setGroup(let task, let group):
      try live.require(task: task)
      if let group { try require(group: group) }
      setGroup(of: task, to: group ?? -1)
    case .setMark(let agent, let mark):
      try live.require(agent: agent)
      setMark(of: agent, to: mark)
    }
  }

  private mutating func make(_ edit: ProblemEdit) throws {
    switch edit {
    case .addAgent:
      try live.make(edit)
      side.budget.append(SideConstraints.noBudget)
      side.isMarked.append(false)
    case .addTask:
      try live.make(edit)
      side.load.append(0)
      side.group.append(-1)
    case .setAgent(let agent, _, _), .setAgentCapacity(let agent, _), .removeAgent(let agent),
      .setPair(let agent, _):
      try make(edit, of: agent)
    case .removePair(let pair), .fix(let pair, _), .release(let pair): try make(edit, of: pair.agent)
    case .setPairs(_, let changes):
      for change in changes {
        try unrestrict(change.agent)
        if live.agentCapacity.indices.contains(change.agent) { suspects.insert(change.agent) }
      }
      try live.make(edit)
    case .setTask, .removeTask: try live.make(edit)
    case .setIncumbents, .setWeights:
      for agent in restrictions.keys.sorted() {
        try unrestrict(agent)
        suspects.insert(agent)
      }
      try live.make(edit)
    }
  }

  /// Makes an edit of an agent's row, which must see all of it.
  private mutating func make(_ edit: ProblemEdit, of agent: Int) throws {
    try unrestrict(agent)
    if live.agentCapacity.indices.contains(agent) { suspects.insert(agent) }
    try live.make(edit)
  }

  private func require(group: Int) throws {
    guard side.groupCapacity.indices.contains(group) else { throw EditError.unknownGroup(group) }
  }

  private mutating func suspectAll(with task: Int) throws {
    for agent in restrictions.keys.sorted()
    where try live.terms(of: agent).contains(where: { $0.task == task }) {
      try unrestrict(agent)
      suspects.insert(agent)
    }
    for holder in live.network.holders(of: task, live.reservations) { suspects.insert(holder) }
  }

  private mutating func setMark(of agent: Int, to mark: Bool) {
    guard side.isMarked[agent] != mark else { return }
    side.isMarked[agent] = mark
    guard !side.groupCapacity.isEmpty else { return }
    let held = live.network.roles(of: agent).map { Int(live.network.rolePair[$0]) }.filter { $0 >= 0 }
      .map { Int(live.network.problem.pairs.task[$0]) }
    for task in held { live.network.groups.count(agent, task, -1) }
    live.network.groups.setMark(agent, mark)
    for task in held { live.network.groups.count(agent, task, 1) }
    live.writeOpen(agent, live.network.offers(of: agent).map(\.terms))
  }

  private mutating func setGroup(of task: Int, to group: Int) {
    let old = Int(side.group[task])
    guard old != group else { return }
    side.group[task] = Int32(group)
    for agent in live.network.holders(of: task, live.reservations) {
      live.network.groups.count(agent, task, -1)
    }
    live.network.groups.setGroup(task, -1)
    if old >= 0 { live.network.addToll(-live.network.groups.price[old], at: task) }
    live.network.groups.setGroup(task, group)
    for agent in live.network.holders(of: task, live.reservations) {
      live.network.groups.count(agent, task, 1)
    }
    if group >= 0 { live.network.addToll(live.network.groups.price[group], at: task) }
    for group in [old, group] where group >= 0 { queue.insert(group) }
  }
}

extension Network {
  /// Opens the groups of side constraints, which ask nothing yet, and counts who is in them.
  mutating func openGroups(_ side: SideConstraints) {
    groups = GroupPrices(
      agentCount: agentCount, taskCount: taskCount, isMarked: side.isMarked, group: side.group,
      groupCount: side.groupCapacity.count)
    for agent in side.isMarked.indices where side.isMarked[agent] {
      for role in roles(of: agent) where rolePair[role] >= 0 {
        groups.count(agent, Int(problem.pairs.task[Int(rolePair[role])]), 1)
      }
    }
  }

  /// The agents that hold a task, forced ones included.
  fileprivate func holders(of task: Int, _ reservations: Reservations) -> [Int] {
    let part = Int(limitedSite[task])
    let own = reservations.task.filter { $0.key.task == task }.map(\.value)
    return ([task] + (part < 0 ? [] : [part]) + own.sorted()).flatMap { site in
      rolesPlaced(at: site).map { Int(roleAgent[$0]) }
    }
  }
}

/// Groups to be looked at, each once.
struct GroupQueue: Sendable {
  private var isQueued: [Bool] = []
  private var groups: [Int] = []
  private var next = 0

  init(count: Int = 0) { isQueued = [Bool](repeating: false, count: count) }

  var isEmpty: Bool { next == groups.count }

  /// Makes room for one group more.
  mutating func append() { isQueued.append(false) }

  mutating func insert(_ group: Int) {
    guard !isQueued[group] else { return }
    isQueued[group] = true
    groups.append(group)
  }

  mutating func removeFirst() -> Int? {
    guard !isEmpty else {
      groups.removeAll(keepingCapacity: true)
      next = 0
      return nil
    }
    let group = groups[next]
    next += 1
    isQueued[group] = false
    return group
  }
}

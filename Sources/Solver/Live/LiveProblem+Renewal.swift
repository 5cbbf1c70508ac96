extension LiveProblem {
  mutating func makeRoom(
    agents: Int = 0, for pairs: [PairTerms], of agent: Int, _ capacity: Int32
  ) throws {
    var figures = room.figures
    if agents == 0 {
      figures.roles -= Int(agentCapacity[agent])
      figures.pairs -= network.problem.pairs.row(of: agent).count + (forbidden[agent]?.count ?? 0)
    }
    figures.roles += Int(capacity)
    figures.pairs += pairs.count
    let largest = pairs.reduce(0) { max($0, $1.weight.magnitude) }
    try makeRoom(Spare().joined(largest, 0, figures.mostPairs), agents: agents)
  }

  mutating func makeRoom(tasks: Int = 0, for terms: TaskTerms) throws {
    var figures = room.figures
    figures.places += Int(terms.capacity)
    let largest = terms.steps.reduce(0) { max($0, $1.magnitude) }
    try makeRoom(Spare().joined(0, largest, figures.mostPairs), tasks: tasks)
  }

  /// Sees to it that an edit finds room for what it adds; builds the network anew, larger, where it would not.
  ///
  /// - Throws: ``ProblemError/outOfRange(largestWeight:largestStep:mostPairs:)`` where the figures can't be encoded.
  mutating func makeRoom(_ figures: Spare = Spare(), agents: Int = 0, tasks: Int = 0) throws {
    let ownTasks = network.taskCount - reservations.firstTask
    guard
      !room.allows(figures)
        || !room.suffices(network, agents: agentCount + agents, tasks: taskCount + tasks + ownTasks)
    else { return }
    repair()
    try renew(figures)
  }

  /// Builds the network anew around the same plan and prices, with more room.
  private mutating func renew(_ figures: Spare) throws {
    let problem = try problem
    var renewed = self
    renewed.room = room.renewed(for: problem, atLeast: figures)
    renewed.network = try renewed.room.network(of: problem)
    renewed.reservations = Reservations(taskCount: renewed.network.taskCount)
    renewed.network.moves = network.moves
    renewed.network.adoptPrices(of: network)
    renewed.network.adoptGroups(of: network)
    for (pair, _) in reservations.task.sorted(by: { $0.key < $1.key }) {
      let isLimited = network.offers(of: pair.agent).contains {
        $0.terms.task == pair.task && $0.terms.isLimited
      }
      let own = renewed.reservations.take(pair, isLimited: isLimited)
      renewed.network.replaceTerms(of: own, capacity: 1, limitedCapacity: 1, steps: [])
      renewed.network.potential[renewed.network.unitCount + own] = 0
    }
    for task in Set(reservations.task.keys.map(\.task)).sorted() {
      renewed.network.tally.objective += renewed.reservedGains(of: task)
      renewed.writeOpenTerms(of: task)
    }
    let rewritten = Set(forbidden.keys).union(reservations.task.keys.map(\.agent)).union(roleLimit.keys)
    for agent in rewritten.sorted() {
      renewed.writeOpen(agent, network.offers(of: agent).map(\.terms))
    }
    for agent in 0..<agentCount {
      // Whoever finds no seat at once has left, as far as a difference is concerned.
      let held = network.held(by: agent)
      for (task, _) in held { renewed.network.moves?.append(PairKey(agent: agent, task: Int(task)), -1) }
      renewed.network.seat(agent, held)
    }
    renewed.network.settleAll()
    renewed.forward = ShortestPath(nodeCount: renewed.network.nodeCount)
    renewed.backward = ReverseShortestPath(nodeCount: renewed.network.nodeCount)
    renewed.repair()
    self = renewed
  }
}

extension Network {
  /// Another network's price in this one's unit: where that is another, in proportion.
  private func scaled(_ price: Int64, of other: Network) -> Int64 {
    if scale.unit == other.scale.unit { return price }
    return Int64(clamping: Int128(price) * Int128(scale.bound) / Int128(other.scale.bound))
  }

  /// Takes over the groups of a network of the same agents and tasks, with what they ask; nobody holds a pair yet.
  fileprivate mutating func adoptGroups(of other: Network) {
    groups = other.groups.renewed(agentCount: agentCount, taskCount: taskCount) { scaled($0, of: other) }
    for group in groups.tasks.indices where groups.price[group] != 0 {
      for task in groups.tasks[group] { addToll(groups.price[group], at: Int(task)) }
    }
  }

  /// Takes over the prices of a network of the same tasks.
  fileprivate mutating func adoptPrices(of other: Network) {
    func scaled(_ price: Int64) -> Int64 { self.scaled(price, of: other) }
    for task in 0..<min(taskCount, other.taskCount) {
      potential[unitCount + task] = scaled(other.potential[other.unitCount + task])
      guard case let limited = Int(limitedSite[task]), limited >= 0 else { continue }
      let part = Int(other.limitedSite[task])
      potential[unitCount + limited] =
        part < 0 ? potential[unitCount + task] : scaled(other.potential[other.unitCount + part])
    }
  }

  /// The tasks and slots that an agent holds.
  fileprivate func held(by agent: Int) -> [(task: Int32, slot: UInt32)] {
    roles(of: agent).filter { rolePair[$0] >= 0 }.map { role in
      let unit = Int(roleUnit[role])
      return (problem.pairs.task[Int(rolePair[role])], unit < agentCount ? 0 : slots.bit[unit - agentCount])
    }
  }
}

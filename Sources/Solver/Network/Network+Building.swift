extension Network {
  /// Builds the network of a problem with an empty plan, and the potentials for which that is optimal as long
  /// as no agent has a role to give.
  ///
  /// A network that is not going to change need not list all pairs by their sites: holes are filled with few of them.
  init(_ problem: AssignmentProblem, spare: Spare = Spare(), listsIncoming: Bool = true) throws {
    let scale = try ObjectiveScale(problem, spare)
    let agentCount = problem.agents.count
    let taskCount = problem.tasks.count
    let pairCount = problem.pairs.count
    self.problem = ProblemStorage(problem)
    self.scale = scale
    self.agentCount = agentCount
    self.taskCount = taskCount
    slots = SlotNodes(problem, spare: spare.slotNodes)
    value = Self.values(of: problem, scale)

    var limitedSite = [Int32](repeating: -1, count: taskCount)
    var limitedTask: [Int32] = []
    // A problem without pairs may still be given limited ones.
    let mayHaveLimited = !problem.pairs.isLimited.isEmpty || spare.limitedParts > 0
    if mayHaveLimited && !problem.tasks.limitedCapacity.isEmpty {
      for task in 0..<taskCount where problem.tasks.limitedCapacity[task] < problem.tasks.capacity[task] {
        limitedSite[task] = Int32(taskCount + limitedTask.count)
        limitedTask.append(Int32(task))
      }
    }
    limitedTask.append(contentsOf: repeatElement(-1, count: spare.limitedParts))
    self.limitedSite = limitedSite
    self.limitedTask = limitedTask
    var site = problem.pairs.task
    if !limitedTask.isEmpty && !problem.pairs.isLimited.isEmpty {
      for pair in 0..<pairCount where problem.pairs.isLimited[pair] && limitedSite[Int(site[pair])] >= 0 {
        site[pair] = limitedSite[Int(site[pair])]
      }
    }
    self.site = site

    var roleOffset: [Int32] = [0]
    var roleAgent: [Int32] = []
    roleOffset.reserveCapacity(agentCount + 1)
    for agent in 0..<agentCount {
      let roles = min(Int(problem.agents.capacity[agent]), problem.pairs.row(of: agent).count)
      for _ in 0..<roles { roleAgent.append(Int32(agent)) }
      roleOffset.append(Int32(roleAgent.count))
    }
    roleRows = Rows(offset: roleOffset)
    self.roleAgent = roleAgent

    let siteCount = taskCount + limitedTask.count
    var degree = [Int](repeating: 0, count: siteCount)
    for site in site { degree[Int(site)] += 1 }
    var placeOffset: [Int32] = [0]
    placeOffset.reserveCapacity(siteCount + 1)
    var places = 0
    for site in 0..<siteCount {
      var capacity: Int32 = 0
      if site < taskCount {
        capacity = problem.tasks.capacity[site]
      } else if case let task = Int(limitedTask[site - taskCount]), task >= 0 {
        capacity = problem.tasks.limitedCapacity[task]
      }
      places += min(degree[site], Int(capacity))
      placeOffset.append(Int32(places))
    }
    placeRows = Rows(offset: placeOffset)

    let unitCount = agentCount + slots.bit.count
    potential = [Int64](repeating: 0, count: unitCount + siteCount + 1)
    isChosen = [Bool](repeating: false, count: pairCount)
    rolePair = [Int32](repeating: -1, count: roleAgent.count)
    roleUnit = [Int32](repeating: -1, count: roleAgent.count)
    rolePlace = [Int32](repeating: -1, count: roleAgent.count)
    used = [Int32](repeating: 0, count: agentCount)
    slotRole = [Int32](repeating: -1, count: slots.bit.count)
    placeRole = [Int32](repeating: -1, count: places)
    placeCount = [Int32](repeating: 0, count: siteCount)
    incoming = IncomingPairs(siteCount: siteCount)
    if listsIncoming { incoming = IncomingPairs(self) }
    setFirstPrices()
  }

  private static func values(of problem: AssignmentProblem, _ scale: ObjectiveScale) -> [Int64] {
    let incumbent = problem.pairs.isIncumbent
    return [Int64](unsafeUninitializedCapacity: problem.pairs.count) { buffer, count in
      for pair in 0..<problem.pairs.count {
        let isIncumbent = !incumbent.isEmpty && incumbent[pair]
        buffer[pair] = scale.value(weight: problem.pairs.weight[pair], isIncumbent: isIncumbent)
      }
      count = problem.pairs.count
    }
  }

  /// A task asks the negated gain of its first place; what has no place is too dear for every pair.
  mutating func setFirstPrices() {
    for task in 0..<taskCount {
      let price = problem.tasks.capacity[task] > 0 ? -step(task, after: 0) : scale.bound
      potential[unitCount + task] = -price
    }
    for (index, task) in limitedTask.enumerated() where task >= 0 {
      let hasPlace = limitedCapacity(Int(task)) > 0
      potential[unitCount + taskCount + index] = hasPlace ? potential[unitCount + Int(task)] : -scale.bound
    }
  }
}

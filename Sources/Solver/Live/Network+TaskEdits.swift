extension Network {
  /// Gives a task other capacities and steps; whoever has no place any more, or can't pay what a place must now
  /// cost, is let go.
  ///
  /// - Complexity: O(places + steps of the task); O(pairs of the task) where it has its first limit.
  mutating func replaceTerms(of task: Int, capacity: Int, limitedCapacity: Int, steps: ArraySlice<Int64>) {
    let filled = filled(task)
    tally.objective -= gains(of: task, filled)
    problem.tasks.capacity[task] = Int32(capacity)
    problem.tasks.limitedCapacity[task] = Int32(limitedCapacity)
    _ = problem.tasks.stepRows.resize(task, to: steps.count)
    problem.tasks.stepValue.follow(problem.tasks.stepRows, task, from: nil, filler: 0)
    problem.tasks.stepValue.replaceSubrange(problem.tasks.stepRows[task], with: steps)
    tally.objective += gains(of: task, filled)

    if limitedCapacity < capacity && limitedSite[task] < 0 { openPart(of: task) }
    evictOverflow(of: task)
    makePlaces(at: task)
    if limitedSite[task] >= 0 { makePlaces(at: Int(limitedSite[task])) }
    raisePriceToStep(of: task)
    looseEnds.tasks.append(Int32(task))
  }

  private func gains(of task: Int, _ filled: Int) -> Int64 {
    (0..<filled).reduce(0) { $0 + problem.tasks.step(task, after: $1) }
  }

  /// Gives a task that had no limit a limited part, at the task's own price, and leads its limited pairs there.
  private mutating func openPart(of task: Int) {
    guard let index = limitedTask.firstIndex(of: -1) else {
      preconditionFailure("a live problem keeps limited parts in store")
    }
    let part = taskCount + index
    limitedTask[index] = Int32(task)
    limitedSite[task] = Int32(part)
    potential[unitCount + part] = potential[unitCount + task]

    let ways = incoming.rows[task].map { incoming.entries[$0] }
    let limited = ways.filter { problem.pairs.isLimited[Int($0.pair)] }
    let moving = rolesPlaced(at: task).filter { problem.pairs.isLimited[Int(rolePair[$0])] }.map {
      (pair: Int(rolePair[$0]), unit: Int(roleUnit[$0]))
    }
    for (pair, _) in moving {
      if let role = rolesPlaced(at: task).first(where: { Int(rolePair[$0]) == pair }) { drop(role: role) }
    }
    for way in limited {
      incoming.remove(pair: Int(way.pair), at: task)
      site[Int(way.pair)] = Int32(part)
    }
    for way in limited { incoming.insert(way, at: part) }
    makePlaces(at: part)
    for (pair, unit) in moving {
      if Int(placeCount[part]) < limitedCapacity(task) {
        add(pair: pair, from: unit)
      } else {
        settle(unit < agentCount ? unit : Int(slots.agent[unit - agentCount]))
      }
    }
  }

  /// Lets go of those who gain least, until no more hold a place than there are.
  private mutating func evictOverflow(of task: Int) {
    let limited = Int(limitedSite[task])
    while limited >= 0 && Int(placeCount[limited]) > limitedCapacity(task) { evictOne(from: [limited]) }
    while filled(task) > Int(problem.tasks.capacity[task]) {
      evictOne(from: limited < 0 ? [task] : [task, limited])
    }
  }

  private mutating func evictOne(from sites: [Int]) {
    func margin(_ role: Int) -> Int64 { gain(of: Int(rolePair[role])) - potential[Int(roleUnit[role])] }
    let placed = sites.flatMap { Array(rolesPlaced(at: $0)) }
    guard let role = placed.min(by: { (margin($0), $0) < (margin($1), $1) }) else { return }
    let agent = Int(roleAgent[role])
    drop(role: role)
    settle(agent)
  }

  /// Raises the price of a task so far that its last filled place is worth filling, and that of its limited part
  /// with it.
  mutating func raisePriceToStep(of task: Int) {
    guard case let filled = filled(task), filled > 0 else { return }
    let least = -step(task, after: filled - 1)
    guard -potential[unitCount + task] < least else { return }
    raisePrice(ofSite: task, to: least)
    guard case let limited = Int(limitedSite[task]), limited >= 0, placeCount[limited] > 0 else { return }
    if -potential[unitCount + limited] < least { raisePrice(ofSite: limited, to: least) }
  }
}

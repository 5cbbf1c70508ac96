extension Network {
  /// Makes the plan optimal again, at the loose ends there are.
  ///
  /// Every reduced cost must be non-negative, but for arcs that stand for these ends: limited parts with room that
  /// ask more than their task, free places that ask more than the negated gain of the place, and free roles
  /// that could gain. They are mended in this order, because none spoils what those before it have mended.
  mutating func repair(_ forward: inout ShortestPath, _ backward: inout ReverseShortestPath) {
    // Whoever leaves a task for an opened part may leave others too, which then join the list.
    var next = 0
    while next < looseEnds.tasks.count {
      openLimitedPart(of: Int(looseEnds.tasks[next]))
      next += 1
    }
    for task in looseEnds.tasks { fillHoles(at: Int(task), &backward) }
    for agent in looseEnds.agents { giveRoles(to: Int(agent), &forward) }
    assert(isOptimal(looseEnds), "a repair leaves what it touched with a negative reduced cost")
    looseEnds.removeAll()
  }

  /// Raises the price of a task whose limited part has room but asks more, so that the part may pass pairs on.
  ///
  /// Whoever can't pay that leaves. To lower the part's price instead would tempt ever more agents away from where
  /// they are.
  private mutating func openLimitedPart(of task: Int) {
    let limited = Int(limitedSite[task])
    guard limited >= 0, Int(placeCount[limited]) < limitedCapacity(task) else { return }
    let price = -potential[unitCount + limited]
    if price > -potential[unitCount + task] { raisePrice(ofSite: task, to: price) }
  }

  /// Raises what a task or its limited part asks, and lets go of whoever can't pay that.
  mutating func raisePrice(ofSite site: Int, to price: Int64) {
    potential[unitCount + site] = -price
    for role in Array(rolesPlaced(at: site)) where rolePair[role] >= 0 {
      if gain(of: Int(rolePair[role])) < potential[Int(roleUnit[role])] { settle(Int(roleAgent[role])) }
    }
  }
}

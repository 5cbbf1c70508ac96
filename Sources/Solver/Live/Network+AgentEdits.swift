/// One pair of an agent's row as the network is to hold it.
struct Offer {
  var terms: PairTerms
  /// The task of its own at which a forced pair arrives.
  var reservedTask: Int?
}

extension Network {
  /// The pairs of an agent that may be chosen.
  func offers(of agent: Int) -> [Offer] {
    problem.pairs.row(of: agent).map { pair in
      let terms = PairTerms(
        task: Int(problem.pairs.task[pair]), weight: problem.pairs.weight[pair],
        slots: problem.pairs.slots[pair], isLimited: problem.pairs.isLimited[pair],
        isIncumbent: problem.pairs.isIncumbent[pair])
      let arrival = task(of: Int(site[pair]))
      return Offer(terms: terms, reservedTask: arrival == terms.task ? nil : arrival)
    }
  }

  /// Gives an agent other pairs and roles; it keeps what it holds as far as that is still possible and pays.
  ///
  /// - Complexity: O(pairs of the agent · its roles and slots).
  mutating func replaceRow(of agent: Int, by offers: [Offer], capacity: Int) {
    let held = takeAway(agent)
    for pair in problem.pairs.row(of: agent) { incoming.remove(pair: pair, at: Int(site[pair])) }
    replacePairs(of: agent, by: offers)
    replaceUnits(of: agent, offers, capacity)
    for pair in problem.pairs.row(of: agent) {
      // The units first: a closure that changes the network while it is read would copy it.
      var units: [Int] = []
      forEachUnit(of: pair, agent) { units.append($0) }
      for unit in units {
        let entry = IncomingPairs.Entry(unit: Int32(unit), pair: Int32(pair), value: value[pair])
        incoming.insert(entry, at: Int(site[pair]))
      }
      makePlaces(at: Int(site[pair]))
    }
    seat(agent, held)
    settle(agent)
  }

  /// Lets go of all that an agent holds; tells the tasks and slots, the most gainful pair first.
  private mutating func takeAway(_ agent: Int) -> [(task: Int32, slot: UInt32)] {
    var held: [(gain: Int64, task: Int32, slot: UInt32)] = []
    for role in roles(of: agent) where rolePair[role] >= 0 {
      let pair = Int(rolePair[role])
      let unit = Int(roleUnit[role])
      let slot = unit < agentCount ? 0 : slots.bit[unit - agentCount]
      held.append((gain(of: pair), problem.pairs.task[pair], slot))
      drop(role: role)
    }
    held.sort { ($0.gain, $1.task) > ($1.gain, $0.task) }
    return held.map { ($0.task, $0.slot) }
  }

  private mutating func replacePairs(of agent: Int, by offers: [Offer]) {
    _ = problem.pairs.rows.resize(agent, to: offers.count)
    followPairs(of: agent, from: nil)
    for (pair, offer) in zip(problem.pairs.rows[agent], offers) { write(offer, at: pair, of: agent) }
  }

  /// Lengthens the buffers of pairs to the end of their rows, and takes an agent's row along that moved.
  mutating func followPairs(of agent: Int, from left: Range<Int>?) {
    let rows = problem.pairs.rows
    problem.pairs.task.follow(rows, agent, from: left, filler: 0)
    problem.pairs.weight.follow(rows, agent, from: left, filler: 0)
    problem.pairs.slots.follow(rows, agent, from: left, filler: 0)
    problem.pairs.isLimited.follow(rows, agent, from: left, filler: false)
    problem.pairs.isIncumbent.follow(rows, agent, from: left, filler: false)
    value.follow(rows, agent, from: left, filler: 0)
    site.follow(rows, agent, from: left, filler: 0)
    isChosen.follow(rows, agent, from: left, filler: false)
    incoming.follow(rows)
  }

  /// Writes what the network holds of a pair, but for the lists of the sites.
  mutating func write(_ offer: Offer, at pair: Int, of agent: Int) {
    let terms = offer.terms
    problem.pairs.task[pair] = Int32(terms.task)
    problem.pairs.weight[pair] = terms.weight
    problem.pairs.slots[pair] = terms.slots
    problem.pairs.isLimited[pair] = terms.isLimited
    problem.pairs.isIncumbent[pair] = terms.isIncumbent
    if let task = offer.reservedTask {
      // More than any other pair and step, so that a best plan never leaves it for them.
      value[pair] = scale.bound
      site[pair] = Int32(task)
    } else {
      value[pair] = worth(of: pair, agent)
      let limited = terms.isLimited ? limitedSite[terms.task] : -1
      site[pair] = limited >= 0 ? limited : Int32(terms.task)
    }
  }

  private mutating func replaceUnits(of agent: Int, _ offers: [Offer], _ capacity: Int) {
    let binding = SlotNodes.binding(offers.map(\.terms.slots)[...], roles: capacity)
    let hasRoom = slots.replaceRow(of: agent, by: binding)
    precondition(hasRoom, "a live problem keeps slot nodes in store")
    for slot in slots.row(of: agent) { slotRole[slot] = -1 }

    for role in roles(of: agent) { roleAgent[role] = -1 }
    _ = roleRows.resize(agent, to: min(capacity, offers.count))
    roleAgent.follow(roleRows, agent, from: nil, filler: -1)
    rolePair.follow(roleRows, agent, from: nil, filler: -1)
    roleUnit.follow(roleRows, agent, from: nil, filler: -1)
    rolePlace.follow(roleRows, agent, from: nil, filler: -1)
    for role in roles(of: agent) {
      roleAgent[role] = Int32(agent)
      rolePair[role] = -1
    }
  }

  /// Seats forced pairs, then those that the agent held, as far as there are roles, slots and places.
  mutating func seat(_ agent: Int, _ held: [(task: Int32, slot: UInt32)]) {
    let row = problem.pairs.row(of: agent)
    for pair in row where task(of: Int(site[pair])) != Int(problem.pairs.task[pair]) && !isChosen[pair] {
      let slot = held.first { $0.task == problem.pairs.task[pair] }?.slot
      let others = held.reduce(0) { $0 | $1.slot } & ~(slot ?? 0)
      seat(pair, agent, preferring: slot ?? ~others)
    }
    for (task, slot) in held {
      guard let pair = row.first(where: { problem.pairs.task[$0] == task }), !isChosen[pair] else { continue }
      seat(pair, agent, preferring: slot)
    }
  }

  private mutating func seat(_ pair: Int, _ agent: Int, preferring preferred: UInt32) {
    let site = Int(site[pair])
    let task = task(of: site)
    guard Int(used[agent]) < roles(of: agent).count, filled(task) < Int(problem.tasks.capacity[task]),
      site == task || Int(placeCount[site]) < limitedCapacity(task)
    else { return }
    let row = slots.row(of: agent)
    var unit: Int? = agent
    if !row.isEmpty && problem.pairs.slots[pair] != 0 {
      let free = row.filter { slotRole[$0] < 0 && slots.bit[$0] & problem.pairs.slots[pair] != 0 }
      unit = (free.first { slots.bit[$0] & preferred != 0 } ?? free.first).map { agentCount + $0 }
    }
    guard let unit else { return }
    add(pair: pair, from: unit)
    // An empty task, or part, may ask less than the first who comes must pay.
    raisePriceToStep(of: task)
    if site != task && potential[unitCount + site] > potential[unitCount + task] {
      raisePrice(ofSite: site, to: -potential[unitCount + task])
    }
  }

  /// Makes as many places in a site's list as it may fill.
  mutating func makePlaces(at site: Int) {
    let task = task(of: site)
    let capacity = site == task ? Int(problem.tasks.capacity[task]) : limitedCapacity(task)
    let places = min(capacity, Int(incoming.rows.count[site]))
    guard places > Int(placeRows.count[site]) else { return }
    let left = placeRows.resize(site, to: places)
    placeRole.follow(placeRows, site, from: left, filler: -1)
    if left != nil {
      let first = Int(placeRows.start[site])
      for place in first..<first + Int(placeCount[site]) { rolePlace[Int(placeRole[place])] = Int32(place) }
    }
  }
}

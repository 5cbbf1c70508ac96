// How many pairs of one task change at once
//
// Where a task becomes more or less worth having, the rows of all its agents say something else, and to write them anew
// would take all of them apart. So a pair is written where it stands; one that comes is put at the end of its agent's
// row, and the last of the row takes the place of one that goes. Then the task asks the least price at which nobody
// gains by a pair that it does not hold (`fitPrice`). This leaves no arc a negative reduced cost but those of holders
// that can't pay the price any more: they are let go, and the places that they leave are filled as any others. A
// shift of all weights so shifts the price, and nobody moves who need not.
//
// A pair is changed in place only where its agent needs no other roles, slot nodes or site for it.

extension Network {
  /// The position of an agent's pair with a task.
  func pair(of agent: Int, with task: Int) -> Int? {
    let tasks = problem.pairs.task.span
    for pair in problem.pairs.row(of: agent) where tasks[pair] == Int32(truncatingIfNeeded: task) {
      return pair
    }
    return nil
  }

  /// Whether a pair can come, change or go while its agent's roles and slot nodes stay.
  ///
  /// - Parameters:
  ///   - pair: Where it stands; nil where it is to come.
  ///   - terms: What it is to be; nil where it is to go.
  ///   - agent: Its agent.
  ///   - capacity: The most roles of the agent.
  /// - Returns: Whether it can; an edit of the agent's whole row is needed where not.
  func fitsInPlace(_ pair: Int?, _ terms: PairTerms?, of agent: Int, capacity: Int) -> Bool {
    let count = problem.pairs.row(of: agent).count
    let roles = roles(of: agent).count
    guard let pair else {
      guard let terms else { return true }
      return roles == min(capacity, count + 1) && needsNoNodes(terms.slots, of: agent)
    }
    if isReserved(pair) { return false }
    guard let terms else { return roles == min(capacity, count - 1) && slots.row(of: agent).isEmpty }
    return terms.isLimited == problem.pairs.isLimited[pair]
      && (terms.slots == problem.pairs.slots[pair] || needsNoNodes(terms.slots, of: agent))
  }

  /// Whether an agent has no slot nodes, and a pair with these slots gives it no need of any.
  private func needsNoNodes(_ mask: UInt32, of agent: Int) -> Bool {
    let roles = roles(of: agent).count
    return slots.row(of: agent).isEmpty && (mask == 0 || roles <= 1 || mask.nonzeroBitCount >= roles)
  }

  /// Gives a pair other terms; what its agent and its task make of them waits for ``fitPrice(of:atLeast:_:)``.
  mutating func rewrite(_ pair: Int, _ terms: PairTerms, of agent: Int) {
    let (weight, agreement) = (problem.pairs.weight[pair], problem.pairs.agreement(of: pair))
    write(Offer(terms: terms), at: pair, of: agent)
    if isChosen[pair] {
      tally.objective += terms.weight - weight
      tally.agreement += problem.pairs.agreement(of: pair) - agreement
    }
    incoming.setValue(value[pair], of: pair)
  }

  /// Puts a pair at the end of an agent's row.
  mutating func append(_ terms: PairTerms, to agent: Int) {
    let left = problem.pairs.rows.resize(agent, to: problem.pairs.row(of: agent).count + 1)
    followPairs(of: agent, from: left)
    let row = problem.pairs.row(of: agent)
    if let left {
      for (old, new) in zip(left, row) {
        incoming.renumber(old, to: new)
        isChosen[old] = false
      }
      let move = Int32(row.lowerBound - left.lowerBound)
      for role in roles(of: agent) where rolePair[role] >= 0 { rolePair[role] += move }
    }
    let pair = row.upperBound - 1
    isChosen[pair] = false
    write(Offer(terms: terms), at: pair, of: agent)
    incoming.insert(
      IncomingPairs.Entry(unit: Int32(agent), pair: Int32(pair), value: value[pair]), at: Int(site[pair]))
    makePlaces(at: Int(site[pair]))
  }

  /// Takes a pair out of an agent's row; true where the agent held it.
  mutating func remove(_ pair: Int, of agent: Int) -> Bool {
    let holder = roles(of: agent).first { Int(rolePair[$0]) == pair }
    if let holder { drop(role: holder) }
    incoming.remove(pair: pair, at: Int(site[pair]))
    let last = problem.pairs.row(of: agent).upperBound - 1
    if pair != last {
      problem.pairs.task[pair] = problem.pairs.task[last]
      problem.pairs.weight[pair] = problem.pairs.weight[last]
      problem.pairs.slots[pair] = problem.pairs.slots[last]
      problem.pairs.isLimited[pair] = problem.pairs.isLimited[last]
      problem.pairs.isIncumbent[pair] = problem.pairs.isIncumbent[last]
      value[pair] = value[last]
      site[pair] = site[last]
      isChosen[pair] = isChosen[last]
      isChosen[last] = false
      incoming.renumber(last, to: pair)
      for role in roles(of: agent) where Int(rolePair[role]) == last { rolePair[role] = Int32(pair) }
    }
    _ = problem.pairs.rows.resize(agent, to: last - problem.pairs.row(of: agent).lowerBound)
    return holder != nil
  }

  /// Lets a task and its limited part ask the least at which nobody gains by a pair with it that it does not hold, and
  /// lets go of whoever can't pay that.
  ///
  /// - Parameters:
  ///   - task: The task.
  ///   - least: What it must ask at least besides.
  ///   - leastLimited: What its limited part must ask at least besides.
  /// - Complexity: O(pairs of the task), and O(its pairs) for each agent that is let go.
  mutating func fitPrice(of task: Int, atLeast least: Int64, _ leastLimited: Int64) {
    let filled = filled(task)
    // No filled place is cheaper than what filling it gains; nor need a free one be.
    let floor =
      problem.tasks.capacity[task] > 0 ? -step(task, after: max(0, filled - 1)) : -potential[unitCount + task]
    var price = max(floor, least, leastPrice(ofSite: task))
    let limited = Int(limitedSite[task])
    if limited >= 0 {
      let part = max(leastLimited, leastPrice(ofSite: limited))
      // A part with room asks what its task does, a full one no less.
      if Int(placeCount[limited]) < limitedCapacity(task) { price = max(price, part) }
      potential[unitCount + limited] = -max(price, part)
    }
    potential[unitCount + task] = -price
    for site in limited < 0 ? [task] : [task, limited] {
      raisePrice(ofSite: site, to: -potential[unitCount + site])
    }
    looseEnds.tasks.append(Int32(task))
  }

  /// The least that a site may ask so that no pair with it gains more than the unit that it would leave.
  private func leastPrice(ofSite site: Int) -> Int64 {
    let (entries, potential) = (incoming.entries.span, potential.span)
    var least = -scale.bound
    for position in incoming.rows[site] {
      let entry = entries[position]
      let price = entry.value - potential[Int(entry.unit)]
      if price > least && !isChosen[Int(entry.pair)] { least = price }
    }
    return least
  }
}

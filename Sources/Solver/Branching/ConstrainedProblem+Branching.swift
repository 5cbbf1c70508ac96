extension ConstrainedProblem {
  /// Divides the plans until none can be better than the best one found, or the limit of nodes is reached.
  mutating func branchAndBound() throws {
    tree.root = prices
    tree.nodes = [Tree.Node(bound: bound, branch: pairToBranchOn())]
    do {
      try divide()
    } catch {
      // What fails here too is made good before the next edit.
      try? leaveTree()
      throw error
    }
    bound = tree.leaves.reduce(worth(of: tally)) { max($0, $1.bound) }
    try leaveTree()
  }

  /// Takes what the tree has fixed out of the network, and gives it the prices of the root again.
  mutating func leaveTree() throws {
    _ = try stand(at: [:], asking: tree.root.group)
    repair()
  }

  private mutating func divide() throws {
    while tree.nodes.count + 2 <= nodeLimit, let parent = tree.next(above: worth(of: tally)),
      let pair = tree.nodes[parent].branch
    {
      let forbidden = try child(of: parent, pair, .forbidden)
      let forced = try child(of: parent, pair, .forced)
      tree.nodes[parent].children = (tree.nodes.count, tree.nodes.count + 1)
      tree.nodes += [forbidden, forced]
    }
  }

  /// The prices at which the network stands.
  var prices: Prices {
    let certificate = live.certificate
    return Prices(
      task: certificate.taskPrice, limited: certificate.limitedPrice, group: live.network.groups.price)
  }

  /// Bounds the plans of a node that have a pair, or have not, and looks for a good one among them.
  private mutating func child(of parent: Int, _ pair: PairKey, _ fixing: PairFixing) throws -> Tree.Node {
    let above = tree.nodes[parent]
    var node = Tree.Node(
      origin: (parent, pair, fixing), depth: above.depth + 1, bound: above.bound, prices: above.prices)
    var fixings = tree.fixings(at: parent)
    fixings[pair] = fixing
    var groupPrice = tree.root.group
    for (group, price) in above.prices.group { groupPrice[group] = price }
    guard try stand(at: fixings, asking: groupPrice) else {
      node.bound = .min
      return node
    }
    try relax()
    if pairToBranchOn() == nil && relaxationBound() > worth(of: tally) {
      // Nothing is left to branch on, so what is left of the gap is prices that were not sought to the end.
      for group in groupPrice.indices { queue.insert(group) }
      try relax(mostVisits: 200)
    }
    let bound = relaxationBound()
    if bound < node.bound {
      node.bound = bound
      node.prices = PriceChanges(from: tree.root, to: prices)
    }
    considerPlan()
    node.branch = pairToBranchOn()
    return node
  }

  /// Gives the network the fixings of a node and prices to begin with; false where no plan keeps to them.
  private mutating func stand(at fixings: [PairKey: PairFixing], asking price: [Int64]) throws -> Bool {
    for (pair, fixing) in branch.sorted(by: { $0.key < $1.key }) where fixings[pair] != fixing {
      try prepare(pair.agent)
      try live.make(.release(pair))
      branch[pair] = nil
    }
    for group in price.indices { live.network.setPrice(ofGroup: group, to: price[group]) }
    for (pair, fixing) in fixings.sorted(by: { $0.key < $1.key }) where branch[pair] == nil {
      try prepare(pair.agent)
      do {
        try live.make(.fix(pair, fixing))
      } catch is EditError {
        return false
      }
      branch[pair] = fixing
    }
    return isWithinLimits(fixings)
  }

  private mutating func prepare(_ agent: Int) throws {
    try unrestrict(agent)
    suspects.insert(agent)
  }

  /// Whether the pairs that are forced leave every budget and group something or nothing, but not less.
  private func isWithinLimits(_ fixings: [PairKey: PairFixing]) -> Bool {
    let forced = fixings.filter { $0.value == .forced }.keys
    var load = pinned.load
    var marked = pinned.marked
    for pair in forced {
      load[pair.agent, default: 0] += Int(side.load[pair.task])
      if side.isMarked[pair.agent] { marked[Int(side.group[pair.task]), default: 0] += 1 }
    }
    return forced.allSatisfy { pair in
      let group = Int(side.group[pair.task])
      return load[pair.agent, default: 0] <= budget(of: pair.agent)
        && (group < 0 || marked[group, default: 0] <= capacity(ofGroup: group))
    }
  }

  /// A pair about which the bound and the network's plan do not agree.
  private mutating func pairToBranchOn() -> PairKey? {
    var worst: (agent: Int, correction: Int128) = (-1, 0)
    for agent in restrictions.keys.sorted() {
      let correction = correction(of: agent)
      if correction > worst.correction { worst = (agent, correction) }
    }
    if worst.agent >= 0 { return disputedPair(of: worst.agent) }
    return disputedPairOfGroup()
  }

  private func disputedPair(of agent: Int) -> PairKey? {
    let network = live.network
    let wanted = bestBundle(of: agent).tasks
    let held = network.roles(of: agent).map { Int(network.rolePair[$0]) }
      .filter { $0 >= 0 && !network.isReserved($0) }.map { Int(network.problem.pairs.task[$0]) }
    let task = wanted.first { !held.contains($0) } ?? held.first { !wanted.contains($0) }
    return task.map { PairKey(agent: agent, task: $0) }
  }

  private func disputedPairOfGroup() -> PairKey? {
    let network = live.network
    var worst: (group: Int, waste: Int128) = (-1, 0)
    for group in network.groups.price.indices {
      let room = capacity(ofGroup: group) - network.groups.count[group]
      let waste = Int128(network.groups.price[group]) * Int128(room)
      if waste > worst.waste { worst = (group, waste) }
    }
    guard worst.group >= 0 else { return nil }
    let candidate = network.markedCandidates(in: worst.group).min { one, other in
      let costs = [one, other].map { network.potential[$0.unit] - network.gain(of: $0.pair) }
      return (costs[0], one.pair) < (costs[1], other.pair)
    }
    guard let (pair, unit) = candidate else { return nil }
    return PairKey(
      agent: unit < network.agentCount ? unit : Int(network.slots.agent[unit - network.agentCount]),
      task: Int(network.problem.pairs.task[pair]))
  }
}

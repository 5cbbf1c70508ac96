extension ConstrainedProblem {
  /// The problem as it now is, without its side constraints, and with the pairs that are fixed as if they were not.
  /// - Complexity: O(agents + tasks + pairs).
  public var problem: AssignmentProblem {
    get throws { try live.problem }
  }

  /// The pairs of ``problem`` that are forced or forbidden, by their positions there.
  /// - Complexity: O(agents + pairs).
  public var fixings: PairFixings {
    var fixings = live.fixings
    let closed = positions { restrictions[$0.agent]?.closed.contains($0.task) ?? false }
    fixings.forbidden.removeAll { closed.contains($0) }
    return fixings
  }

  /// The plan, and the prices of its certificate's root.
  /// - Complexity: O(agents + tasks + pairs).
  public var assignment: Assignment {
    var chosen: [Int] = []
    var slot: [UInt32] = []
    var next = 0
    for agent in 0..<agentCount {
      let list = live.list(of: agent)
      let own = list.indices.filter {
        (list[$0].position.map { live.network.isChosen[$0] } ?? false)
          != (deviation[PairKey(agent: agent, task: list[$0].terms.task)] != nil)
      }
      chosen += own.map { next + $0 }
      slot += SlotSeating.slots(of: own.map { list[$0].terms.slots })
      next += list.count
    }
    return Assignment(
      chosen: chosen, slot: slot, objective: objective, changes: changes, certificate: certificate.prices)
  }

  /// The prices, and where it was branched the tree, that prove the plan as good as ``gap`` says.
  /// - Complexity: O(tasks + groups + nodes · prices that differ), and O(pairs) where it was branched.
  public var certificate: BranchingCertificate {
    guard !tree.nodes.isEmpty else {
      return BranchingCertificate(prices: live.certificate, groupPrice: live.network.groups.price)
    }
    let unit = live.network.scale.unit
    let branched = Set(tree.nodes.compactMap { $0.origin?.pair })
    var position: [PairKey: Int] = [:]
    var next = 0
    for agent in 0..<agentCount {
      for listed in live.list(of: agent) {
        let pair = PairKey(agent: agent, task: listed.terms.task)
        if branched.contains(pair) { position[pair] = next }
        next += 1
      }
    }
    var nodes: [BranchingCertificate.Node] = []
    var open = [0]
    while let node = open.popLast().map({ tree.nodes[$0] }) {
      if let (forbidden, forced) = node.children, let pair = node.branch.flatMap({ position[$0] }) {
        nodes.append(.branch(pair: pair))
        open += [forced, forbidden]
      } else {
        nodes.append(
          .leaf(
            BranchingCertificate.LeafPrices(
              task: node.prices.task, limited: node.prices.limited, group: node.prices.group)))
      }
    }
    return BranchingCertificate(
      prices: Certificate(unit: unit, taskPrice: tree.root.task, limitedPrice: tree.root.limited),
      groupPrice: tree.root.group, nodes: nodes)
  }

  /// The positions in ``problem`` of the pairs of restricted agents that a predicate holds for.
  private func positions(where isWanted: (PairKey) -> Bool) -> Set<Int> {
    var positions: Set<Int> = []
    var next = 0
    for agent in 0..<agentCount {
      guard restrictions[agent] != nil else {
        next += live.pairCount(of: agent)
        continue
      }
      for listed in live.list(of: agent) {
        if isWanted(PairKey(agent: agent, task: listed.terms.task)) { positions.insert(next) }
        next += 1
      }
    }
    return positions
  }
}

extension LiveProblem {
  /// The number of pairs in an agent's row, with those that are forbidden.
  func pairCount(of agent: Int) -> Int {
    network.problem.pairs.row(of: agent).count + (forbidden[agent]?.count ?? 0)
  }
}

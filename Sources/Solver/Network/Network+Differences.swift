extension Network {
  /// The cheapest residual cycle through the pair's forward arc: what must give way for it.
  func differenceIfForced(_ pair: Int) -> Difference? {
    let head = unitCount + Int(site[pair])
    var reverse = ReverseShortestPath(nodeCount: nodeCount)
    guard reverse.run(in: self, through: pair) != nil else { return nil }
    var search = ShortestPath(nodeCount: nodeCount)
    guard var cycle = search.path(in: self, from: head, toMeet: reverse) else { return nil }
    cycle.append(ShortestPath.Arc(tail: cycle.last?.head ?? head, head: head, item: pair))
    return difference(along: cycle)
  }

  /// The cheapest residual cycle through the pair's backward arc: what takes its place.
  ///
  /// There is always one, because an agent may drop any pair.
  func differenceIfForbidden(_ pair: Int) -> Difference {
    let site = Int(site[pair])
    guard let role = rolesPlaced(at: site).first(where: { rolePair[$0] == pair }) else { return .none }
    let unit = Int(roleUnit[role])
    var reverse = ReverseShortestPath(nodeCount: nodeCount)
    _ = reverse.run(in: self, toSite: site, below: ShortestPath.unreached)
    var search = ShortestPath(nodeCount: nodeCount)
    guard let path = search.path(in: self, from: unit, toMeet: reverse) else { return .none }
    return difference(along: path + [ShortestPath.Arc(tail: unitCount + site, head: unit, item: role)])
  }

  /// What a cycle of residual arcs changes.
  private func difference(along arcs: [ShortestPath.Arc]) -> Difference {
    var difference = Difference.none
    for arc in arcs {
      if arc.tail < unitCount && arc.head >= unitCount && arc.head < root {
        difference.added.append(arc.item)
        difference.objective += problem.pairs.weight[arc.item]
      } else if arc.tail >= unitCount && arc.tail < root && arc.head < unitCount {
        let pair = Int(rolePair[arc.item])
        difference.removed.append(pair)
        difference.objective -= problem.pairs.weight[pair]
      } else if arc.head == root && arc.tail >= unitCount {
        let task = arc.tail - unitCount
        difference.objective += problem.tasks.step(task, after: filled(task))
      } else if arc.tail == root && arc.head >= unitCount {
        let task = arc.head - unitCount
        difference.objective -= problem.tasks.step(task, after: filled(task) - 1)
      }
    }
    difference.added.sort()
    difference.removed.sort()
    difference.cardinality = difference.added.count - difference.removed.count
    difference.changes = disagreement(of: difference.added) - disagreement(of: difference.removed)
    return difference
  }

  private func disagreement(of pairs: [Int]) -> Int {
    pairs.reduce(0) { $0 - problem.pairs.agreement(of: $1) }
  }
}

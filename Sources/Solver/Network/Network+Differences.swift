extension Network {
  /// The cheapest residual cycle through the pair's forward arc: what must give way for it.
  func differenceIfForced(_ pair: Int) -> Difference? {
    var search = ShortestPath(nodeCount: nodeCount)
    let head = unitCount + Int(site[pair])
    guard search.run(in: self, from: head, to: .pair(pair), below: ShortestPath.unreached) != nil else {
      return nil
    }
    return difference(along: search.path(in: self))
  }

  /// The cheapest residual cycle through the pair's backward arc: what takes its place.
  ///
  /// There is always one, because an agent may drop any pair.
  func differenceIfForbidden(_ pair: Int) -> Difference {
    let head = unitCount + Int(site[pair])
    let placed = rolesPlaced(at: Int(site[pair])).first { rolePair[$0] == pair }
    guard let role = placed else { return .none }
    var search = ShortestPath(nodeCount: nodeCount)
    _ = search.run(in: self, from: Int(roleUnit[role]), to: .node(head), below: ShortestPath.unreached)
    let back = ShortestPath.Arc(tail: head, head: Int(roleUnit[role]), item: role)
    return difference(along: search.path(in: self) + [back])
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
        difference.objective += step(task, after: filled(task)) / scale.unit.weight
      } else if arc.tail == root && arc.head >= unitCount {
        let task = arc.head - unitCount
        difference.objective -= step(task, after: filled(task) - 1) / scale.unit.weight
      }
    }
    difference.added.sort()
    difference.removed.sort()
    difference.cardinality = difference.added.count - difference.removed.count
    difference.changes = changes(of: difference.added) - changes(of: difference.removed)
    return difference
  }

  private func changes(of pairs: [Int]) -> Int {
    let incumbent = problem.pairs.isIncumbent
    return pairs.reduce(0) { $0 + (!incumbent.isEmpty && incumbent[$1] ? -1 : 1) }
  }
}

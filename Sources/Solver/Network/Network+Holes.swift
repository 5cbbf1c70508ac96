extension Network {
  /// Fills each free place of a task that asks more than its negated gain, or lowers its price to that.
  mutating func fillHoles(at task: Int, _ search: inout ReverseShortestPath) {
    while case let excess = excess(at: task), excess > 0 { fillHole(at: task, excess, &search) }
  }

  /// How much more than the negated gain of its next free place a task asks.
  private func excess(at task: Int) -> Int64 {
    let filled = filled(task)
    guard filled < Int(problem.tasks.capacity[task]) else { return 0 }
    return step(task, after: filled) - potential[unitCount + task]
  }

  private mutating func fillHole(at task: Int, _ excess: Int64, _ search: inout ReverseShortestPath) {
    var found = search.run(in: self, toSite: task, below: excess)
    while case let missing = search.missingReach, missing > 0 {
      listPairs(missing)
      found = search.run(in: self, toSite: task, below: excess)
    }
    let length = found ?? excess
    for node in search.labels.touched where search.labels.distance(Int(node)) < length {
      potential[Int(node)] += length - search.labels.distance(Int(node))
    }
    if found != nil { push(along: search.path(from: root)) }
  }

  /// Lists pairs with a reduced cost up to a small part of what an item is worth, or so much farther than before, but
  /// at least twice as far; all where that is a large part.
  private mutating func listPairs(_ missing: Int64) {
    let item = scale.bound - scale.unit.cardinality
    let reach = incoming.reach == 0 ? item / 32 + 1 : incoming.reach + max(incoming.reach, missing)
    incoming = reach < item / 4 ? IncomingPairs(self, reach: reach) : IncomingPairs(self)
  }
}

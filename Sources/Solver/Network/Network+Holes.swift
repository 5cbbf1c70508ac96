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
    let found = search.run(in: self, toSite: task, below: excess)
    let length = found ?? excess
    for node in search.labels.touched where search.labels.distance(Int(node)) < length {
      potential[Int(node)] += length - search.labels.distance(Int(node))
    }
    if found != nil { push(along: search.path(from: root)) }
  }
}

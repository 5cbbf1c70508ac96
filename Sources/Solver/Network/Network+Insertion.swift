extension Network {
  /// Gives an agent its free roles in turn, each along a shortest path, so that the plan is always the best for the
  /// roles given so far.
  ///
  /// This is the successive shortest path method with a search that stays local: it ends at the first way to
  /// fill a place, to free somebody, or to leave the new role unused, and raises only the prices it passed.
  mutating func giveRoles(to agent: Int, _ search: inout ShortestPath) {
    while Int(used[agent]) < roles(of: agent).count && potential[agent] > 0 { giveRole(to: agent, &search) }
  }

  /// Gives an agent one more role, or lowers its profit to nothing where that is best left unused.
  private mutating func giveRole(to agent: Int, _ search: inout ShortestPath) {
    let unused = potential[agent]
    let found = search.run(in: self, from: agent, toRootBelow: unused)
    let length = found ?? unused
    for node in search.labels.touched where search.labels.distance(Int(node)) < length {
      potential[Int(node)] -= length - search.labels.distance(Int(node))
    }
    if found != nil { push(along: search.path()) }
  }
}

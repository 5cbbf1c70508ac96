/// What has been taken apart in a network and must be looked at before the plan is optimal again.
struct LooseEnds: Sendable {
  /// Tasks that may have a free place, or room in a limited part, for which they ask too much.
  var tasks: [Int32] = []
  /// Agents that may have a free role and gain by it.
  var agents: [Int32] = []

  mutating func removeAll() {
    tasks.removeAll(keepingCapacity: true)
    agents.removeAll(keepingCapacity: true)
  }
}

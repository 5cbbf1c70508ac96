extension LiveProblem {
  /// A pair that the best plan holds.
  public struct ChosenPair: Sendable, Hashable {
    /// The position of the task.
    public var task: Int
    /// The slot that it uses: one bit, or 0 for a pair without slots.
    public var slot: UInt32
  }

  /// The size of the incumbent plan, as changes are counted.
  public var incumbentCount: Int { network.problem.incumbentCount }

  /// The pairs that the best plan holds of an agent, ascending by task.
  ///
  /// - Complexity: O(roles of the agent).
  public func chosen(of agent: Int) -> [ChosenPair] {
    network.slotsUsed(by: agent)
      .map { ChosenPair(task: Int(network.problem.pairs.task[$0.pair]), slot: $0.slot) }
      .sorted { $0.task < $1.task }
  }
}

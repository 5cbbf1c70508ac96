extension PlanDifference {
  /// The moves in the order in which one causes the next, from the volunteer of a pair onwards.
  ///
  /// Whoever joins a need makes somebody leave it, and whoever leaves a need makes room for somebody to join it;
  /// each such chain is told to its end, first the one of those who give way.
  /// Needs of one service share its mentor places, so a move at one may cause a move at another.
  /// Moves that no such step reaches come last, in the order they had.
  ///
  /// - Parameters:
  ///   - pairing: Where the chain begins.
  ///   - sharing: The needs that share something with a need; by default none.
  /// - Returns: The moves in their order.
  /// - Complexity: O(moves · needs that share).
  public func chain(
    from pairing: Pairing, sharing: (Identifier<Need>) -> [Identifier<Need>] = { _ in [] }
  ) -> [Move] {
    var leaving: [Identifier<Need>: [Int]] = [:]
    var joining: [Identifier<Need>: [Int]] = [:]
    for (position, move) in moves.enumerated() {
      for need in move.leaves { leaving[need, default: []].append(position) }
      for need in move.joins { joining[need, default: []].append(position) }
    }
    var reached = [Bool](repeating: false, count: moves.count)
    var order: [Int] = []
    // Depth first: a chain is told to its end before the next one begins. What comes last is told first.
    var waiting =
      Array(moves.indices.reversed()) + moves.indices.filter { moves[$0].volunteer == pairing.volunteer }
    while let position = waiting.popLast() {
      guard !reached[position] else { continue }
      reached[position] = true
      order.append(position)
      let (joins, leaves) = (moves[position].joins, moves[position].leaves)
      var caused = joins.flatMap { leaving[$0] ?? [] }
      caused += leaves.flatMap { joining[$0] ?? [] }
      caused += joins.flatMap(sharing).flatMap { leaving[$0] ?? [] }
      caused += leaves.flatMap(sharing).flatMap { joining[$0] ?? [] }
      waiting.append(contentsOf: caused.reversed())
    }
    return order.map { moves[$0] }
  }
}

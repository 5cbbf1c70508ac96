extension PlanDifference {
  /// The moves in the order in which one causes the next, from the volunteer of a pair onwards.
  ///
  /// Whoever joins a need makes somebody leave it, and whoever leaves a need makes room for somebody to join it.
  /// Moves that no such step reaches come last, in the order they had.
  /// - Complexity: O(moves).
  func chain(from pairing: Pairing) -> [Move] {
    var leaving: [Identifier<Need>: [Int]] = [:]
    var joining: [Identifier<Need>: [Int]] = [:]
    for (position, move) in moves.enumerated() {
      for need in move.leaves { leaving[need, default: []].append(position) }
      for need in move.joins { joining[need, default: []].append(position) }
    }
    var reached = [Bool](repeating: false, count: moves.count)
    var order: [Int] = []
    func reach(_ positions: [Int]) {
      for position in positions where !reached[position] {
        reached[position] = true
        order.append(position)
      }
    }
    reach(moves.indices.filter { moves[$0].volunteer == pairing.volunteer })
    var next = 0
    while next < order.count {
      let move = moves[order[next]]
      for need in move.joins { reach(leaving[need] ?? []) }
      for need in move.leaves { reach(joining[need] ?? []) }
      next += 1
    }
    reach(Array(moves.indices))
    return order.map { moves[$0] }
  }
}

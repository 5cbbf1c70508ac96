extension PlanDifference {
  /// Moves in the order in which one causes the next.
  public struct Chain: Equatable, Sendable {
    /// All moves: first those that follow from where the chain begins, and then the rest.
    public var moves: [Move]
    /// How many of the moves, the first ones, follow from where the chain begins.
    public var followCount: Int
  }

  /// The moves in the order in which one causes the next, from some volunteers and needs onwards.
  ///
  /// Whoever joins a need makes somebody leave it, and whoever leaves a need makes room for somebody to join it;
  /// each such chain is told to its end, first the one of those who give way.
  /// Needs that share mentor places are one in this: a move at one may cause a move at another.
  /// Moves that no such step reaches come last, from the first of them onwards.
  ///
  /// - Parameters:
  ///   - volunteers: Whose moves the chain begins with.
  ///   - needs: Where it begins besides: with whoever leaves or joins one of these.
  ///   - sharing: The needs that share something with a need; by default none.
  /// - Returns: The moves in their order.
  /// - Complexity: O(moves · needs that share).
  public func chain(
    from volunteers: Set<Identifier<Volunteer>>, _ needs: Set<Identifier<Need>>,
    sharing: (Identifier<Need>) -> [Identifier<Need>] = { _ in [] }
  ) -> Chain {
    var leaving: [Identifier<Need>: [Int]] = [:]
    var joining: [Identifier<Need>: [Int]] = [:]
    for (position, move) in moves.enumerated() {
      for need in move.leaves { leaving[need, default: []].append(position) }
      for need in move.joins { joining[need, default: []].append(position) }
    }
    var reached = [Bool](repeating: false, count: moves.count)
    var order: [Int] = []
    // Depth first: a chain is told to its end before the next one begins. What comes last is told first.
    func follow(from starts: some Sequence<Int>) {
      var waiting = Array(starts.reversed())
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
    }
    follow(from: moves.indices.filter { volunteers.contains(moves[$0].volunteer) })
    follow(from: moves.indices.filter { !needs.isDisjoint(with: moves[$0].leaves + moves[$0].joins) })
    let followCount = order.count
    follow(from: moves.indices)
    return Chain(moves: order.map { moves[$0] }, followCount: followCount)
  }
}

extension Snapshot {
  /// The needs that share mentor places with a need: those of its service, and none where that has no limit.
  public func needsSharingMentors(with id: Identifier<Need>) -> [Identifier<Need>] {
    guard let need = need(id), service(need.service)?.mentorPlaces != nil else { return [] }
    return needs(of: need.service).map(\.id)
  }
}

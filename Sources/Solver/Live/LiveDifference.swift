/// What edits have changed in the best plan.
public struct LiveDifference: Sendable, Equatable {
  /// The pairs that have left the plan, ascending.
  public var removed: [PairKey] = []
  /// The pairs that have entered it, ascending.
  public var added: [PairKey] = []
  /// What the objective has gained, by the edits themselves and by the plan that follows them.
  public var objective: Int64 = 0
  /// What the number of pairs has gained.
  public var cardinality = 0
  /// What the number of changes from the incumbent plan has gained.
  public var changes = 0

  /// Makes a difference that changes nothing.
  public init() {}
}

/// The pairs that come and go in a network, one after the other; a pair may do so many times.
struct MoveLog: Sendable {
  private var moves: [(pair: PairKey, sign: Int)] = []

  mutating func append(_ pair: PairKey, _ sign: Int) { moves.append((pair, sign)) }

  /// The agents of pairs that came or went, ascending.
  var agents: [Int] { Set(moves.map(\.pair.agent)).sorted() }

  /// What remains of the moves, and clears them.
  mutating func takeDifference() -> LiveDifference {
    var difference = LiveDifference()
    moves.sort { $0.pair < $1.pair }
    var next = moves.startIndex
    while next < moves.endIndex {
      let pair = moves[next].pair
      var net = 0
      while next < moves.endIndex && moves[next].pair == pair {
        net += moves[next].sign
        next += 1
      }
      if net > 0 { difference.added.append(pair) }
      if net < 0 { difference.removed.append(pair) }
    }
    moves.removeAll(keepingCapacity: true)
    return difference
  }
}

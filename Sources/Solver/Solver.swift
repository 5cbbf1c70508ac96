// How a problem is solved
//
// The problem (`Problem/`) is a maximum-weight b-matching with three additions: an agent with several roles uses one
// slot for each pair, a task may have a limited part, and a task's first places may be worth more than its later
// ones. Each fits a network in which a unit of flow is one chosen pair:
//
//     root → agent → (agent, slot) → pair → [limited part →] task → root
//
// so the greatest weight is a maximum-weight circulation, which is integral and has integral dual prices.
//
// Optimality (`Network/`). Every node has a potential: the profit of a unit that pairs leave from, the negated price
// of a site where they arrive. The reduced cost of a residual arc is its cost and the potentials' difference; when
// none is negative, no cycle of residual arcs can gain anything and the plan is optimal. The prices are then the
// certificate, and `Certificate/`, which shares no code with the rest, turns them into an upper bound again.
//
// The goals are lexicographic: (pairs,) objective, fewest changes. They are put in one 64-bit integer whose levels
// can't reach each other; `ObjectiveScale` shows that nothing overflows, or refuses the problem.
//
// The method has three steps.
//
// 1. `Auction/`: agents bid for places with an increment ε that falls from stage to stage. This gives prices that are
//    nearly right and a plan that nearly fits them, fast, for a bid looks at one agent's row alone. It computes in 32
//    bits, in fractions of a point, and where the number of pairs comes first with a bonus much smaller than the real
//    one (`AuctionUnit`). What does not fit the prices (`Network+Start`), pairs that gain less than another would and
//    places that ask too much, is a loose end.
// 2. Holes (`Network+Holes`): free places that ask more than they should are filled, each along a shortest path
//    against the arcs, or their price is lowered. Whoever waits for a role is the best end of such a path, because it
//    mends two ends at once; most of what an auction leaves pairs up so.
//    These searches need the pairs of a site, and to list all pairs by their sites takes as long as the auction's last
//    stage. Only pairs with a small reduced cost are listed (`IncomingPairs`): a search knows how far it can trust that,
//    for a reduced cost has fallen by no more than its site's price, and asks for more where it has gone farther.
// 3. Insertion (`Network+Insertion`): roles that would still gain by a pair are given one, each along a shortest path,
//    or their profit is lowered.
//
// Steps 2 and 3 are the successive shortest path method with local searches: only nodes nearer than the end of the
// path change their potential, which keeps every reduced cost non-negative. They are exact whatever step 1 left;
// without it they are merely slow. Both end, for each path mends one place or role and spoils none.
//
// Edits (`Live/`). A solved problem can follow changes: what an edit touches is made to fit the prices there are, and
// the loose ends that this leaves are mended by steps 2 and 3 again. `LiveProblem` says how.
//
// Where to find it: a pair becomes an arc in `Network+Building`; prices move in `Auction.updatePrices`, and after that
// in `fillHole` and `giveRole` (edits: `raisePrice`); the proof is checked in `Certificate/BoundCheck`. Invariants are asserted in debug
// builds (`Network+Invariants`); memory without bounds checks is `Scratch` and `SearchLabels`, and nothing else.
//
// Questions (`Network+Differences`): what must give way for a pair, or replaces one, is the cheapest residual cycle
// through its arc, found by two searches that meet.
//
// Cost: a bid takes O(d + log c) for the d pairs of an agent and the c places of a task; stages have a few bids for each
// role. A local search takes O(p + q log q) for the p pairs it looks at, at worst all; there are at most as many as
// places and roles. In practice time is nearly linear in the number of pairs.
//
// Bounds: prices and distances need 64 bits (`ObjectiveScale`), an auction 32 (`AuctionUnit`); pairs, roles and nodes
// are counted in 32 bits, which validation ensures, for every buffer of them has 32-bit offsets.
//
// Sources: Ahuja, Magnanti, Orlin, Network Flows (1993), chapters 9 and 12; Bertsekas, Network Optimization (1998),
// chapter 7; Jonker and Volgenant, Computing 38 (1987), for a local search after a heuristic start.

/// Finds a best plan for a problem, and the prices that prove it.
///
/// The result depends on the problem alone: same buffers, same plan.
///
/// - Parameter problem: A validated problem.
/// - Returns: A plan that is optimal by the problem's goal, then has the fewest changes.
/// - Throws: ``ProblemError/outOfRange(largestWeight:largestStep:mostPairs:)`` where the lexicographic
///   objective has no exact 64-bit encoding.
public func solve(_ problem: AssignmentProblem) throws -> Assignment {
  try SolvedProblem.solved(problem).assignment
}

/// A problem with its best plan, ready for questions of what else might have been.
///
/// Every question is one shortest path in the residual network of the solved state, exact and much cheaper
/// than to solve again; it changes nothing, so questions may be asked from any thread.
public struct SolvedProblem: Sendable {
  private let network: Network

  /// Solves a problem.
  ///
  /// - Parameter problem: A validated problem.
  /// - Throws: ``ProblemError/outOfRange(largestWeight:largestStep:mostPairs:)`` where the lexicographic
  ///   objective has no exact 64-bit encoding.
  public init(_ problem: AssignmentProblem) throws {
    var network = try Self.solved(problem)
    network.listAllPairs()
    self.network = network
    assignment = network.assignment
  }

  /// The network of a problem with its best plan.
  fileprivate static func solved(_ problem: AssignmentProblem) throws -> Network {
    var network = try Network(problem, listsIncoming: false)
    network.startFromAuction()
    var forward = ShortestPath(nodeCount: network.nodeCount)
    var backward = ReverseShortestPath(nodeCount: network.nodeCount)
    network.repair(&forward, &backward)
    assert(network.isOptimalForUsedRoles && network.hasGivenAllRoles)
    return network
  }

  /// The best plan.
  public let assignment: Assignment

  /// The change to the best plan that holds a pair.
  ///
  /// - Parameter pair: A pair of the problem.
  /// - Returns: The difference to the solved plan (none where that holds the pair), or nil where no plan can
  ///   hold the pair, because its agent, its task or its task's limited part has no capacity.
  /// - Throws: ``ProblemError/unknownPair(_:)``.
  /// - Complexity: One search, O(agents + tasks + pairs looked at).
  public func differenceIfForced(_ pair: Int) throws -> Difference? {
    try requireKnown(pair)
    if network.isChosen[pair] { return Difference.none }
    return network.differenceIfForced(pair)
  }

  /// The change to the best plan that does not hold a pair.
  ///
  /// - Parameter pair: A pair of the problem.
  /// - Returns: The difference to the solved plan; none where that does not hold the pair.
  /// - Throws: ``ProblemError/unknownPair(_:)``.
  /// - Complexity: One search, O(agents + tasks + pairs looked at).
  public func differenceIfForbidden(_ pair: Int) throws -> Difference {
    try requireKnown(pair)
    return network.isChosen[pair] ? network.differenceIfForbidden(pair) : .none
  }

  private func requireKnown(_ pair: Int) throws {
    guard network.isChosen.indices.contains(pair) else { throw ProblemError.unknownPair(pair) }
  }
}

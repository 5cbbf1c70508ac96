// How constraints that are not part of a flow are kept
//
// Two constraints do not fit the network: the budget of an agent with several roles, which is a knapsack, and the
// capacity of a group of tasks for pairs of marked agents, which cuts across the places of the tasks. Without them the
// flow is exact; with them the problem is NP-hard (a knapsack alone is). Most of the time few of them bind.
//
// The bound. Each group asks a price r ≥ 0 of marked agents (Lagrangian relaxation: Held and Karp 1971; Fisher,
// Management Science 27, 1981). For prices p of tasks, q of limited parts and r of groups no plan is worth more than
//
//     Σ agents max over feasible bundles Σ (worth − p − [limited] q − [marked] r)
//       + Σ tasks, places max(0, step + p) + Σ q · limited capacity + Σ r · group capacity.
//
// Budgets need no multiplier: a bundle of few pairs is maximised exactly within its agent's budget, which bounds better
// than a price of load could, for a knapsack has no integral relaxation (Geoffrion, Mathematical Programming Study 2,
// 1974; in the manner of column generation, where these bundles are the columns: Barnhart et al., Operations Research
// 46, 1998). Everything is in the integer unit of the lexicographic objective, so the bound proves the changes too.
//
// The network follows the prices (`Network/GroupPrices`): a marked agent's pair is worth r less, and a change of r is an
// edit like any other, mended by the same local searches. At given r the network's plan is best, and the bound exceeds
// it by Σ r · (capacity − held) and by what restricted agents could gain more. When both vanish, the plan is proven
// without a tree: this is complementary slackness.
//
// Groups (`+Prices`). For one group the bound is convex in r. The search takes the plans on both sides of the capacity
// and goes to where they are worth the same; then it puts r amid the prices at which the group stays full, for groups
// that marked agents move between would else outbid each other by one unit at a time, for ever. Groups that others
// disturb queue up again; the bound falls with every step. Where no r makes a group exactly full, plans tie, and exchanges
// along residual cycles of no cost (`+Ties`) look for the one that fits. Where there is none, pairs that are too many are
// closed: kept from the network, those first whose agents lose least.
//
// Budgets (`+Budgets`). The relaxation rarely exceeds one. Who does is restricted, in the network, to its best bundle at
// the prices there are and to whatever else fits however it is combined.
//
// Restrictions (`Restriction`). So the network's plan always keeps all constraints. The bound counts, for each agent
// that pairs or roles are kept from, what it could gain more with them. When prices in its row have changed and there is
// such a gain, the restriction is moved or lifted, a few times; one that was moved in vain stays as long as those prices.
//
// The tree (`+Branching`). What gap remains is branched on, best bound first: a pair is forbidden, or forced. The node's
// problem is an edit of its parent's. A node is done when its bound is no more than the best plan found; every leaf keeps
// its prices, so the tree is a certificate (`BranchingCertificate`) that the independent check goes through. When the
// limit of nodes is reached, the greatest bound of a leaf says how good the best of the nodes' plans is. The limit counts
// nodes and never time, and ties are broken by position, so the result is a function of the problem and the edits.
//
// Edits go on from the root: only groups and agents that they touch are looked at again. A tree that proved its plan
// is grown anew where an edit leaves a gap; after one that was cut short and brought no better plan the root's stands, as
// long as the gap is no more than twice what was left then.
//
// Forced pairs come first, as everywhere: a budget or a capacity that they exceed is what they take.
//
// Cost: with nothing binding, a check of the agents and groups that an edit moved. A step of a group's search costs O(pairs
// of the group's tasks) and the repair; a group takes a handful, more where many bind near each other. A node costs two
// edits and the steps they disturb. Memory: the leaves' prices, where they differ from the root's.
//
// Range. A group's price is at most L (`ObjectiveScale` shows what follows): then no marked pair gains anything. Sums over
// agents or groups are 128 bits wide.

/// A problem with side constraints that stays solved while it is edited.
///
/// It does all that ``LiveProblem`` does, and its plan keeps ``SideConstraints``. The plan is the best by the goal, then
/// has the fewest changes, wherever ``isProven``; else ``gap`` says how much better one could be at most. Where no
/// side constraint binds it costs what a live problem costs.
///
/// A copy shares its buffers until either is edited; the first edit then copies them all, O(pairs).
public struct ConstrainedProblem: Sendable {
  /// The most nodes of a tree, root included: a figure of the method, not of the machine.
  public let nodeLimit: Int

  var live: LiveProblem
  var side: SideConstraints
  /// What keeps agents within their budgets in the network, where that does not by itself.
  var restrictions: [Int: Restriction] = [:]
  /// The pairs that the tree has fixed at the node where the network stands.
  var branch: [PairKey: PairFixing] = [:]
  /// What forced pairs take, without those that the tree has forced.
  var pinned = Pinned()
  /// Agents that may be over their budgets.
  var suspects: Set<Int> = []
  /// Groups that may hold too many pairs, or fewer than they ask a price for.
  var queue = GroupQueue()
  /// The plan that is best so far, as what the network's plan has more (+1) or less (−1) than it.
  var deviation: [PairKey: Int] = [:]
  /// What came into the network's plan (+1) and left it (−1) since a difference was last told.
  var net: [PairKey: Int] = [:]
  /// The agents of all those.
  var touched: Set<Int> = []
  /// The agents whose pairs, or the slots they use, the last edits may have changed.
  public private(set) var touchedAgents: [Int] = []
  /// The plan when a difference was last told.
  private var told = Told()
  /// What the plan is worth; nil while there is none.
  var best: Tally?
  /// No plan is worth more, in the network's unit.
  var bound: Int128 = 0
  var tree = Tree()
  /// The gap that the last tree left without a better plan than the root's, as far as edits have not closed it since.
  var gapLeft: Int128 = 0

  /// What forced pairs take of budgets and groups: where that is more than there is, it is their limit.
  struct Pinned: Sendable {
    /// The load of each agent that has some.
    var load: [Int: Int] = [:]
    /// The pairs of marked agents in each group that has some; −1 stands for no group.
    var marked: [Int: Int] = [:]
  }

  private struct Told: Sendable {
    var deviation: [PairKey: Int] = [:]
    var objective: Int64 = 0
    var cardinality = 0
    var changes = 0
  }

  /// Solves a problem with side constraints, with room for edits.
  ///
  /// - Parameters:
  ///   - problem: A validated problem.
  ///   - constraints: What plans keep besides.
  ///   - fixings: The pairs that plans must hold, and those that none may.
  ///   - nodeLimit: The most nodes of a tree, at least 1; by default fewer for larger problems.
  /// - Throws: ``ProblemError`` where the constraints don't fit the problem, or where the lexicographic objective
  ///   has no exact 64-bit encoding; ``EditError`` at the first pair that can't be fixed.
  public init(
    _ problem: AssignmentProblem, _ constraints: SideConstraints, fixings: [PairKey: PairFixing] = [:],
    nodeLimit: Int? = nil
  ) throws {
    side = try constraints.full(for: problem)
    self.nodeLimit = max(1, nodeLimit ?? Self.usualNodeLimit(problem))
    live = try LiveProblem(problem)
    _ = live.network.moves?.takeDifference()
    if !side.groupCapacity.isEmpty { live.network.openGroups(side) }
    queue = GroupQueue(count: side.groupCapacity.count)
    for group in side.groupCapacity.indices { queue.insert(group) }
    for agent in side.budget.indices where isOverBudget(agent) { suspects.insert(agent) }
    for (pair, fixing) in fixings.sorted(by: { $0.key < $1.key }) { try make(.problem(.fix(pair, fixing))) }
    try improve(mostVisits: 200)
    touched = []
    tell()
  }

  /// The nodes that a tree usually may have: 200, fewer where there are more than 100,000 pairs, and the root alone from
  /// a million on.
  ///
  /// In large problems the gaps of groups that are far from each other add up, and to close one after the other takes a
  /// number of nodes that is exponential in theirs; a few nodes gain little, and the plan would move with every edit
  /// for the sake of that.
  private static func usualNodeLimit(_ problem: AssignmentProblem) -> Int {
    let nodes = min(200, 20_000_000 / max(1, problem.pairs.count))
    return nodes > 20 ? nodes : 1
  }

  /// What a better plan is.
  public var goal: AssignmentProblem.Goal { live.goal }
  /// The number of agents, with those that were removed.
  public var agentCount: Int { live.agentCount }
  /// The number of tasks, with those that were removed.
  public var taskCount: Int { live.taskCount }
  /// The side constraints as they now are.
  public var constraints: SideConstraints { side }
  /// The number of pairs in the plan.
  public var cardinality: Int { tally.cardinality }
  /// The objective of the plan.
  public var objective: Int64 { tally.objective }
  /// The changes of the plan from the incumbent plan.
  public var changes: Int { live.network.problem.incumbentCount - tally.agreement }
  /// Whether the plan is proven to be the best, in its objective and in the number of changes.
  public var isProven: Bool { bound == worth(of: tally) }
  /// The number of nodes of the tree that the plan and its proof took; 1 where nothing was branched on.
  public var nodeCount: Int { max(1, tree.nodes.count) }

  /// How much better than the plan another could be at most.
  public var gap: CertificateReport.Gap {
    CertificateReport.Gap(total: bound - worth(of: tally), live.network.scale.unit)
  }

  /// Whether the plan holds a pair.
  ///
  /// - Parameter pair: Any pair.
  /// - Returns: True where it is chosen; false also where there is no such pair.
  /// - Complexity: O(pairs of the agent).
  public func isChosen(_ pair: PairKey) -> Bool {
    live.isChosen(pair) != (deviation[pair] != nil)
  }

  /// How a pair is fixed; nil for one that the plan may hold or not, and for one that there isn't.
  ///
  /// - Parameter pair: Any pair.
  /// - Returns: The fixing.
  public func fixing(of pair: PairKey) -> PairFixing? {
    let isClosed = restrictions[pair.agent]?.closed.contains(pair.task) ?? false
    return isClosed ? nil : live.fixing(of: pair)
  }

  var tally: Tally {
    guard let best else { preconditionFailure("a problem has a plan once it is solved") }
    return best
  }

  /// What a plan is worth in the network's unit.
  func worth(of tally: Tally) -> Int128 {
    let unit = live.network.scale.unit
    return Int128(unit.cardinality) * Int128(tally.cardinality)
      + Int128(unit.weight) * Int128(tally.objective) + Int128(tally.agreement)
  }

  /// Makes edits, one after the other, and then the plan the best again, as far as the limit of nodes allows.
  ///
  /// - Parameter edits: The edits; each sees the problem as those before it have made it.
  /// - Returns: What has changed in the plan since the last time that a difference was returned.
  /// - Throws: ``EditError`` at the first edit that is refused, or ``ProblemError`` where its figures are beyond
  ///   exact arithmetic. It changes nothing; the edits before it hold, and the next difference tells of them.
  /// - Complexity: That of ``LiveProblem/apply(_:)``, a search of the price for each group that the edits disturb,
  ///   and where the prices leave a gap at most ``nodeLimit`` times that.
  @discardableResult
  public mutating func apply(_ edits: [ConstrainedEdit]) throws -> LiveDifference {
    if edits.isEmpty && branch.isEmpty { return takeDifference() }
    do {
      // Only an error in the tree leaves something fixed.
      if !branch.isEmpty { try leaveTree() }
      for edit in edits { try make(edit) }
    } catch {
      try improve()
      throw error
    }
    try improve()
    return takeDifference()
  }

  private mutating func takeDifference() -> LiveDifference {
    let aside = [deviation, told.deviation].flatMap { $0.keys.map(\.agent) }
    touchedAgents = touched.union(aside).sorted()
    touched = []
    var moves = net
    for (pair, sign) in deviation { moves[pair, default: 0] -= sign }
    for (pair, sign) in told.deviation { moves[pair, default: 0] += sign }
    var difference = LiveDifference()
    difference.added = moves.filter { $0.value > 0 }.keys.sorted()
    difference.removed = moves.filter { $0.value < 0 }.keys.sorted()
    difference.objective = objective - told.objective
    difference.cardinality = cardinality - told.cardinality
    difference.changes = changes - told.changes
    tell()
    return difference
  }

  /// Takes the plan as one that is known.
  private mutating func tell() {
    net = [:]
    told = Told(
      deviation: deviation, objective: objective, cardinality: cardinality, changes: changes)
  }
}

extension CertificateReport.Gap {
  /// A gap in a unit, in pairs and points.
  init(total: Int128, _ unit: Certificate.Unit) {
    func roundedUp(_ factor: Int64) -> Int128 { (total + Int128(factor) - 1) / Int128(factor) }
    self.init(
      total: total, pairs: unit.cardinality == 0 ? 0 : roundedUp(unit.cardinality),
      objective: roundedUp(unit.weight))
  }
}

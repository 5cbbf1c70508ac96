// How a solved problem follows edits
//
// The network of a solved problem is optimal: no residual arc has a negative reduced cost. An edit changes a few
// arcs. What it touches is first made to fit the prices there are: an agent's row, slots and roles are written
// anew, it is seated where it was, takes the least profit that the prices allow and lets go of what gains
// less (`Network+AgentEdits`); a task lets go of whoever has no place any more or can't pay for it
// (`Network+TaskEdits`). Where many pairs of one task change, they are written where they stand, and the task asks so
// much that nobody gains by a pair that it does not hold (`Network+ColumnEdits`). What is left are loose ends, free
// places that ask too much and free roles that could gain, the same ends that an auction leaves, and the same local
// searches mend them (`Network+Repair`). So an edit costs a few searches near to what it touched, and its plan is
// exactly as good as one from scratch.
//
// Fixings. A forbidden pair is kept out of the network. A forced one arrives at a task of its own, which has one
// place, and is worth more there than any other pair and step together; its real task has one place, its first
// step and where it is limited one limited place less. To take a forced pair into a plan displaces at most one
// other pair of its agent, for the sets of pairs that fit an agent's roles and slots are a matroid; so every best
// plan holds it, in the slot that is best for the whole.
//
// Range. The bounds that `ObjectiveScale` argues hold here too. With L the most that one pair and one step are worth: a
// forced pair is worth L exactly; a price rises only as long as somebody gains by paying it, so to L at most, and
// falls only to the negated gain of a place, so to −L at least; a place that opens where there was none asks
// at most L, so a search for whom to put there ends within 2L. An edit whose figures would raise L beyond what the
// network was built for is encoded anew, or refused before anything is changed.
//
// Room. Nodes are numbered by kind, so a network is built with agents, tasks, slot nodes and limited parts in
// store, and with an encoding of the objective that allows for larger figures; rows grow at the end of their
// buffers (`Rows`). When the store is used up the network is built anew, larger, around the same plan and prices
// (`LiveProblem+Renewal`): that costs as much as to build it at first, once in many thousand edits.

/// A problem that stays solved while it is edited.
///
/// Agents, tasks and pairs keep their positions for ever; a removed one leaves its position empty. After each call of
/// ``apply(_:)`` the plan is best by the goal, then has the fewest changes, exactly as if ``problem`` were solved
/// from scratch with its ``fixings``.
///
/// A copy shares its buffers until either is edited; the first edit then copies them all, O(pairs).
public struct LiveProblem: Sendable {
  /// What a better plan is.
  public let goal: AssignmentProblem.Goal

  var network: Network
  var forward: ShortestPath
  var backward: ReverseShortestPath
  /// The agents' capacities, as they were given.
  var agentCapacity: [Int32]
  /// The tasks' terms, as they were given.
  var taskTerms: [TaskTerms]
  /// The pairs of each agent that no plan may hold.
  var forbidden: [Int: [PairTerms]] = [:]
  /// The most roles of an agent that the network may give, where that is fewer than its capacity.
  var roleLimit: [Int: Int] = [:]
  var reservations: Reservations
  /// The pairs that are in the incumbent plan, with those that are forbidden.
  var incumbents: Set<PairKey> = []
  var room: Room
  /// The agents whose pairs, or the slots they use, the last edits may have changed.
  public private(set) var touchedAgents: [Int] = []
  /// What the plan was worth when a difference was last told, and the size of the incumbent plan then.
  private var told: (tally: Tally, incumbentCount: Int)

  /// Solves a problem, with room for edits.
  ///
  /// - Parameter problem: A validated problem.
  /// - Throws: ``ProblemError/outOfRange(largestWeight:largestStep:mostPairs:)`` where the lexicographic
  ///   objective has no exact 64-bit encoding.
  public init(_ problem: AssignmentProblem) throws {
    room = Room(problem)
    network = try room.network(of: problem)
    network.startFromAuction()
    forward = ShortestPath(nodeCount: network.nodeCount)
    backward = ReverseShortestPath(nodeCount: network.nodeCount)
    network.repair(&forward, &backward)
    network.moves = MoveLog()
    goal = problem.goal
    agentCapacity = problem.agents.capacity
    taskTerms = (0..<problem.tasks.count).map { problem.terms(of: $0) }
    reservations = Reservations(taskCount: network.taskCount)
    told = (network.tally, problem.incumbentCount)
    if !problem.pairs.isIncumbent.isEmpty {
      for agent in 0..<problem.agents.count {
        for pair in problem.pairs.row(of: agent) where problem.pairs.isIncumbent[pair] {
          incumbents.insert(PairKey(agent: agent, task: Int(problem.pairs.task[pair])))
        }
      }
    }
  }

  /// The number of agents, with those that were removed.
  public var agentCount: Int { agentCapacity.count }
  /// The number of tasks, with those that were removed.
  public var taskCount: Int { taskTerms.count }
  /// The number of pairs in the best plan.
  public var cardinality: Int { network.tally.cardinality }
  /// The objective of the best plan.
  public var objective: Int64 { network.tally.objective }
  /// The changes of the best plan from the incumbent plan.
  public var changes: Int { network.problem.incumbentCount - network.tally.agreement }

  /// Whether the best plan holds a pair.
  ///
  /// - Parameter pair: Any pair.
  /// - Returns: True where it is chosen; false also where there is no such pair.
  /// - Complexity: O(pairs of the agent).
  public func isChosen(_ pair: PairKey) -> Bool {
    guard agentCapacity.indices.contains(pair.agent) else { return false }
    return network.problem.pairs.row(of: pair.agent).contains {
      network.problem.pairs.task[$0] == Int32(truncatingIfNeeded: pair.task) && network.isChosen[$0]
    }
  }

  /// Makes edits, one after the other, and then the plan the best again.
  ///
  /// - Parameter edits: The edits; each sees the problem as those before it have made it.
  /// - Returns: What has changed in the plan since the last time that a difference was returned.
  /// - Throws: ``EditError`` at the first edit that is refused, or ``ProblemError`` where its figures are beyond
  ///   exact arithmetic. It changes nothing; the edits before it hold, and the next difference tells of them.
  /// - Complexity: For an edit of one agent, pair or task, O(its pairs) and a few local searches; O(pairs) where all
  ///   weights change, or when the store of room is used up.
  @discardableResult
  public mutating func apply(_ edits: [ProblemEdit]) throws -> LiveDifference {
    do {
      for edit in edits { try make(edit) }
    } catch {
      repair()
      throw error
    }
    repair()
    touchedAgents = network.moves?.agents ?? []
    var difference = network.moves?.takeDifference() ?? LiveDifference()
    let incumbentCount = network.problem.incumbentCount
    difference.cardinality = network.tally.cardinality - told.tally.cardinality
    difference.objective = network.tally.objective - told.tally.objective
    difference.changes =
      (incumbentCount - network.tally.agreement) - (told.incumbentCount - told.tally.agreement)
    told = (network.tally, incumbentCount)
    return difference
  }

  mutating func repair() { network.repair(&forward, &backward) }

  mutating func make(_ edit: ProblemEdit) throws {
    switch edit {
    case .addAgent(let capacity, let pairs): try addAgent(capacity, pairs)
    case .setAgent(let agent, let capacity, let pairs): try setAgent(agent, capacity, pairs)
    case .setAgentCapacity(let agent, let capacity): try setAgent(agent, capacity, terms(of: agent))
    case .removeAgent(let agent): try setAgent(agent, 0, [])
    case .addTask(let terms): try addTask(terms)
    case .setTask(let task, let terms): try setTask(task, terms)
    case .removeTask(let task): try setTask(task, TaskTerms(capacity: 0))
    case .setPair(let agent, let terms): try setPair(agent, terms)
    case .setPairs(let task, let changes): try setPairs(of: task, changes)
    case .removePair(let pair): try removePair(pair)
    case .fix(let pair, let fixing): try fix(pair, fixing)
    case .release(let pair): try release(pair)
    case .setIncumbents(let pairs, let count): try setIncumbents(pairs, count)
    case .setWeights(let weights): try setWeights(weights)
    }
  }
}

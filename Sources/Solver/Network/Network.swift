/// The problem as a residual network with node potentials, in flat buffers.
///
/// Nodes, numbered in this order:
///
/// - *units*, from which pairs leave: every agent, then the slots of those agents whose slots can bind;
/// - *sites*, at which pairs arrive: every task, then the limited part of each task that has a limit;
/// - the *root*, source and sink in one: it hands roles to agents and takes filled places from tasks.
///
/// A pair without slots leaves its agent, one with slots leaves any of the agent's slots that it may use. That
/// a pair is used once needs no node: a chosen pair has no forward arc, and a chosen pair in one slot lets
/// the flow pass from each other slot it may use to that one, at no cost.
///
/// The reduced cost of an arc a → b is cost + potential[a] − potential[b], and a flow is optimal when no
/// residual arc has a negative one. In economic terms the potential of a unit is its profit and that of a site
/// its price, negated; the root's is 0.
struct Network: Sendable {
  var problem: ProblemStorage
  let scale: ObjectiveScale
  /// What each pair is worth in the scale's unit.
  var value: [Int64]
  /// The site at which each pair arrives, counted from the first site.
  var site: [Int32]
  /// The pairs that arrive at each site.
  var incoming: IncomingPairs

  let agentCount: Int
  let taskCount: Int
  var slots: SlotNodes
  /// The limited part of each task, counted from the first site, or −1.
  var limitedSite: [Int32]
  /// The task of each limited part, in the order of the sites; −1 for one that is not in use.
  var limitedTask: [Int32]

  /// The roles, in rows by agent.
  var roleRows: Rows
  /// The agent of each role; −1 for one that is not in use.
  var roleAgent: [Int32]
  /// The rows of ``placeRole``: as many places for each site as it may fill.
  var placeRows: Rows

  /// The price, negated, or the profit of every node.
  var potential: [Int64]
  /// Whether each pair is in the plan.
  var isChosen: [Bool]
  /// The pair in each role, or −1.
  var rolePair: [Int32]
  /// The unit from which each role's pair leaves.
  var roleUnit: [Int32]
  /// Where each role stands in its site's list.
  var rolePlace: [Int32]
  /// The number of roles of each agent that hold a pair.
  var used: [Int32]
  /// The role that uses each slot node, or −1.
  var slotRole: [Int32]
  /// The roles at each site, in rows of ``placeRows``.
  var placeRole: [Int32]
  /// The number of roles in each site's list.
  var placeCount: [Int32]
  /// What the plan is worth.
  var tally = Tally()
  /// What is to be repaired.
  var looseEnds = LooseEnds()
  /// The pairs that came and went, where that is wanted.
  var moves: MoveLog?
  /// What marked agents pay in groups of tasks, where there are any.
  var groups = GroupPrices()

  var unitCount: Int { agentCount + slots.bit.count }
  var siteCount: Int { taskCount + limitedTask.count }
  var root: Int { unitCount + siteCount }
  var nodeCount: Int { root + 1 }

  /// The number of filled places of a task.
  func filled(_ task: Int) -> Int {
    let limited = Int(limitedSite[task])
    return Int(placeCount[task]) + (limited < 0 ? 0 : Int(placeCount[limited]))
  }

  /// What filling the place after `filled` others adds, in the scale's unit.
  func step(_ task: Int, after filled: Int) -> Int64 {
    scale.unit.weight * problem.tasks.step(task, after: filled)
  }

  /// The task that a site belongs to.
  func task(of site: Int) -> Int {
    site < taskCount ? site : Int(limitedTask[site - taskCount])
  }

  /// The limited capacity of a task that has a limited part.
  func limitedCapacity(_ task: Int) -> Int {
    Int(problem.tasks.limitedCapacity[task])
  }

  /// The roles of an agent.
  func roles(of agent: Int) -> Range<Int> {
    roleRows[agent]
  }

  /// The roles whose pairs arrive at a site.
  func rolesPlaced(at site: Int) -> some Sequence<Int> {
    let first = Int(placeRows.start[site])
    return placeRole[first..<first + Int(placeCount[site])].lazy.map { Int($0) }
  }
}

/// The slot nodes of those agents whose slots can bind.
///
/// Where every pair of an agent that uses a slot may use at least as many slots as the agent has roles, a free
/// one is always left: such an agent needs no slot nodes, nor does one with a single role.
struct SlotNodes: Sendable {
  /// The nodes in rows by agent, counted from the first slot node.
  private var rows: Rows
  /// The slot of each node.
  private(set) var bit: [UInt32]
  /// The agent of each node; −1 for one that is not in use.
  private(set) var agent: [Int32]

  /// Makes the nodes of a problem, and so many that are not in use.
  init(_ problem: AssignmentProblem, spare: Int) {
    var offset: [Int32] = [0]
    bit = []
    agent = []
    offset.reserveCapacity(problem.agents.count + 1)
    for agent in 0..<problem.agents.count {
      if !problem.pairs.slots.isEmpty {
        let masks = problem.pairs.slots[problem.pairs.row(of: agent)]
        for slot in Self.binding(masks, roles: Int(problem.agents.capacity[agent])) {
          bit.append(slot)
          self.agent.append(Int32(agent))
        }
      }
      offset.append(Int32(bit.count))
    }
    rows = Rows(offset: offset)
    bit.append(contentsOf: repeatElement(0, count: spare))
    agent.append(contentsOf: repeatElement(-1, count: spare))
  }

  /// The slots that need a node each for an agent whose pairs may use these; none where they can't bind.
  static func binding(_ masks: ArraySlice<UInt32>, roles capacity: Int) -> [UInt32] {
    let roles = min(capacity, masks.count)
    guard roles > 1 && masks.contains(where: { $0 != 0 && $0.nonzeroBitCount < roles }) else { return [] }
    var slots: [UInt32] = []
    var rest = masks.reduce(0, |)
    while rest != 0 {
      let lowest = rest & (~rest &+ 1)
      slots.append(lowest)
      rest &= ~lowest
    }
    return slots
  }

  /// The number of nodes that are not in use and never were.
  var spareCount: Int { bit.count - rows.end }

  /// The slot nodes of an agent, counted from the first slot node; empty where its slots can't bind.
  func row(of agent: Int) -> Range<Int> { rows[agent] }

  /// Gives an agent other slot nodes; false where there is no room for them.
  mutating func replaceRow(of agent: Int, by slots: [UInt32]) -> Bool {
    guard rows.end(ifResized: agent, to: slots.count) <= bit.count else { return false }
    _ = rows.resize(agent, to: slots.count)
    for (node, slot) in zip(rows[agent], slots) {
      bit[node] = slot
      self.agent[node] = Int32(agent)
    }
    return true
  }
}

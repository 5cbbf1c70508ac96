/// The slot nodes of those agents whose slots can bind.
///
/// Where every pair of an agent that uses a slot may use at least as many slots as the agent has roles, a free
/// one is always left: such an agent needs no slot nodes, nor does one with a single role.
struct SlotNodes: Sendable {
  /// Where each agent's slot nodes begin, counted from the first slot node.
  private(set) var offset: [Int32]
  /// The slot of each node.
  private(set) var bit: [UInt32]
  /// The agent of each node.
  private(set) var agent: [Int32]

  init(_ problem: AssignmentProblem) {
    offset = [0]
    bit = []
    agent = []
    offset.reserveCapacity(problem.agents.count + 1)
    for agent in 0..<problem.agents.count {
      if Self.canBind(problem, agent) {
        var rest = problem.pairs.slots[problem.pairs.row(of: agent)].reduce(0, |)
        while rest != 0 {
          let lowest = rest & (~rest &+ 1)
          bit.append(lowest)
          self.agent.append(Int32(agent))
          rest &= ~lowest
        }
      }
      offset.append(Int32(bit.count))
    }
  }

  private static func canBind(_ problem: AssignmentProblem, _ agent: Int) -> Bool {
    let capacity = Int(problem.agents.capacity[agent])
    guard capacity > 1 && !problem.pairs.slots.isEmpty else { return false }
    let masks = problem.pairs.slots[problem.pairs.row(of: agent)]
    let roles = min(capacity, masks.count)
    return masks.contains { $0 != 0 && $0.nonzeroBitCount < roles }
  }

  /// The slot nodes of an agent, counted from the first slot node; empty where its slots can't bind.
  func row(of agent: Int) -> Range<Int> {
    Int(offset[agent])..<Int(offset[agent + 1])
  }
}

/// The terms of the upper bound: what one agent, one task or one group can gain at given prices.
struct BoundTerms {
  let problem: AssignmentProblem
  let constraints: SideConstraints
  let unit: Certificate.Unit
  /// The fixed pairs of the problem: true for those that every plan must hold.
  private let fixed: [Int: Bool]
  /// What the forced pairs of the problem take of budgets and groups.
  private var forcedLoad: [Int: Int] = [:]
  private var forcedInGroup: [Int: Int] = [:]

  init(
    _ problem: AssignmentProblem, _ constraints: SideConstraints, _ fixings: PairFixings,
    _ unit: Certificate.Unit
  ) {
    self.problem = problem
    self.constraints = constraints
    self.unit = unit
    var fixed: [Int: Bool] = [:]
    for pair in fixings.forced { fixed[pair] = true }
    for pair in fixings.forbidden { fixed[pair] = false }
    self.fixed = fixed
    for pair in fixings.forced {
      let (agent, task) = (agent(of: pair), Int(problem.pairs.task[pair]))
      if !constraints.load.isEmpty { forcedLoad[agent, default: 0] += Int(constraints.load[task]) }
      if let group = group(of: task, for: agent) { forcedInGroup[group, default: 0] += 1 }
    }
  }

  /// The fixings of the problem and of a node, for those that the node forces some at.
  func forced(with branch: [Int: Bool]) -> [Int: Bool] {
    branch.values.contains(true) ? fixed.merging(branch) { old, _ in old } : [:]
  }

  func worth(_ pair: Int) -> Int128 {
    let isIncumbent = !problem.pairs.isIncumbent.isEmpty && problem.pairs.isIncumbent[pair]
    return Int128(unit.cardinality) + Int128(unit.weight) * Int128(problem.pairs.weight[pair])
      + (isIncumbent ? 1 : -1)
  }

  func steps(of task: Int) -> ArraySlice<Int64> {
    guard !problem.tasks.stepOffset.isEmpty else { return [] }
    return problem.tasks.stepValue[
      Int(problem.tasks.stepOffset[task])..<Int(problem.tasks.stepOffset[task + 1])]
  }

  func agent(of pair: Int) -> Int {
    var (low, high) = (0, problem.pairs.offset.count - 1)
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(problem.pairs.offset[middle]) <= pair { low = middle } else { high = middle }
    }
    return low
  }

  /// The group that an agent's pair with a task counts in.
  func group(of task: Int, for agent: Int) -> Int? {
    guard !constraints.groupCapacity.isEmpty, !constraints.isMarked.isEmpty, constraints.isMarked[agent],
      !constraints.group.isEmpty, constraints.group[task] >= 0
    else { return nil }
    return Int(constraints.group[task])
  }

  func isLimited(_ pair: Int) -> Bool { !problem.pairs.isLimited.isEmpty && problem.pairs.isLimited[pair] }

  /// What an agent may take: its budget, or what its forced pairs take where that is more.
  func budget(of agent: Int) -> Int {
    guard !constraints.budget.isEmpty, constraints.budget[agent] != SideConstraints.noBudget else {
      return .max
    }
    return max(Int(constraints.budget[agent]), forcedLoad[agent] ?? 0)
  }

  func load(of task: Int) -> Int { constraints.load.isEmpty ? 0 : Int(constraints.load[task]) }

  /// What a group may hold: its capacity, or the forced pairs in it where they are more.
  func capacity(ofGroup group: Int) -> Int {
    max(Int(constraints.groupCapacity[group]), forcedInGroup[group] ?? 0)
  }

  /// How many limited pairs a task takes; where there is no limit, that is its capacity.
  func limitedCapacity(of task: Int) -> Int {
    let capacity = Int(problem.tasks.capacity[task])
    return problem.tasks.limitedCapacity.isEmpty
      ? capacity : min(capacity, Int(problem.tasks.limitedCapacity[task]))
  }

  /// The most that a task gains by filling places at these prices.
  func taskTerm(_ task: Int, _ prices: PriceTable) -> Int128 {
    let price = Int128(prices.task[task])
    let capacity = Int(problem.tasks.capacity[task])
    let gains = steps(of: task).prefix(capacity)
    var term: Int128 = 0
    for gain in gains { term += max(0, Int128(gain) * Int128(unit.weight) + price) }
    term += Int128(capacity - gains.count) * max(0, price)
    return term + Int128(prices.limited[task]) * Int128(limitedCapacity(of: task))
  }

  func groupTerm(_ group: Int, _ prices: PriceTable) -> Int128 {
    Int128(prices.group[group]) * Int128(capacity(ofGroup: group))
  }

  /// The most that an agent gains by a bundle at these prices and a node's fixings, true for pairs that it must hold; nil
  /// where it can't hold those.
  func agentTerm(
    _ agent: Int, _ prices: PriceTable, _ branch: [Int: Bool], _ bundle: inout BestBundle
  ) -> Int128? {
    let roles = Int(problem.agents.capacity[agent])
    bundle.removeAll()
    for pair in Int(problem.pairs.offset[agent])..<Int(problem.pairs.offset[agent + 1]) {
      let task = Int(problem.pairs.task[pair])
      var gain = worth(pair) - Int128(prices.task[task])
      if isLimited(pair) { gain -= Int128(prices.limited[task]) }
      if let group = group(of: task, for: agent) { gain -= Int128(prices.group[group]) }
      let fixing = (fixed.isEmpty ? nil : fixed[pair]) ?? (branch.isEmpty ? nil : branch[pair])
      if fixing == nil && gain <= 0 || fixing == false { continue }
      let offer = BestBundle.Offer(
        gain: gain, slots: problem.pairs.slots.isEmpty ? 0 : problem.pairs.slots[pair], load: load(of: task))
      if fixing == true { bundle.require(offer) } else { bundle.offer(offer) }
    }
    return bundle.value(roles: roles, budget: budget(of: agent))
  }
}

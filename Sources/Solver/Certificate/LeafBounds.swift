/// The bounds of the leaves of a tree of fixings.
struct LeafBounds {
  private let terms: BoundTerms
  private let root: PriceTable

  init(_ terms: BoundTerms, _ root: PriceTable) {
    self.terms = terms
    self.root = root
  }

  /// The greatest bound of a leaf, or what is wrong with the tree.
  func greatest(in nodes: [BranchingCertificate.Node]) -> Result<Int128, CertificateReport.Violation> {
    var bundle = BestBundle()
    var agentTerms = [Int128?](repeating: 0, count: terms.problem.agents.count)
    for agent in agentTerms.indices where terms.problem.agents.capacity[agent] > 0 {
      agentTerms[agent] = terms.agentTerm(agent, root, [:], &bundle)
    }
    let taskTerms = root.task.indices.map { terms.taskTerm($0, root) }
    let groupTerms = root.group.indices.map { terms.groupTerm($0, root) }
    let total = (agentTerms.map { $0 ?? 0 } + taskTerms + groupTerms).reduce(0, +)
    let agentsOfTask = nodes.count > 1 ? Self.agentsOfTasks(terms.problem) : []

    var greatest: Int128?
    // The fixings of the nodes that are still to come, the next one last.
    var open: [[Int: Bool]] = [[:]]
    for (position, node) in nodes.enumerated() {
      guard let fixings = open.popLast() else { return .failure(.malformedTree(node: position)) }
      switch node {
      case .branch(let pair):
        guard 0 <= pair && pair < terms.problem.pairs.count, fixings[pair] == nil else {
          return .failure(.malformedTree(node: position))
        }
        open.append(fixings.merging([pair: true]) { _, new in new })
        open.append(fixings.merging([pair: false]) { _, new in new })
      case .leaf(let changes):
        guard let prices = root.changed(by: changes) else { return .failure(.malformedTree(node: position)) }
        if let violation = prices.violation { return .failure(violation) }
        guard canBeHeld(fixings) else { continue }
        var bound = total
        let groups = changes.group.keys
        for group in groups { bound += terms.groupTerm(group, prices) - groupTerms[group] }
        for task in Set(changes.task.keys).union(changes.limited.keys) {
          bound += terms.taskTerm(task, prices) - taskTerms[task]
        }
        var isEmpty = false
        for agent in affected(changes, fixings, agentsOfTask) {
          guard let term = terms.agentTerm(agent, prices, fixings, &bundle) else {
            isEmpty = true
            break
          }
          bound += term - (agentTerms[agent] ?? 0)
        }
        if !isEmpty { greatest = max(greatest ?? bound, bound) }
      }
    }
    guard open.isEmpty else { return .failure(.malformedTree(node: nodes.count)) }
    guard let greatest else { return .failure(.noPlanInTree) }
    return .success(greatest)
  }

  /// The agents of each task's pairs.
  private static func agentsOfTasks(_ problem: AssignmentProblem) -> [[Int32]] {
    var agents = [[Int32]](repeating: [], count: problem.tasks.count)
    for agent in 0..<problem.agents.count {
      for pair in problem.pairs.row(of: agent) { agents[Int(problem.pairs.task[pair])].append(Int32(agent)) }
    }
    return agents
  }

  /// The agents for whom a leaf differs from the root.
  private func affected(
    _ changes: BranchingCertificate.LeafPrices, _ fixings: [Int: Bool], _ agentsOfTask: [[Int32]]
  ) -> Set<Int> {
    var tasks = Set(changes.task.keys).union(changes.limited.keys)
    if !changes.group.isEmpty && !terms.constraints.group.isEmpty {
      for (task, group) in terms.constraints.group.enumerated() where changes.group[Int(group)] != nil {
        tasks.insert(task)
      }
    }
    var agents = Set(fixings.keys.map { terms.agent(of: $0) })
    if agentsOfTask.isEmpty {
      if !tasks.isEmpty { agents.formUnion(0..<terms.problem.agents.count) }
    } else {
      for task in tasks { agents.formUnion(agentsOfTask[task].map { Int($0) }) }
    }
    return agents.filter { terms.problem.agents.capacity[$0] > 0 || fixings.values.contains(true) }
  }

  /// Whether tasks and groups have places for the pairs that a node forces; agents see to their own.
  private func canBeHeld(_ fixings: [Int: Bool]) -> Bool {
    var places: [Int: Int] = [:]
    var limited: [Int: Int] = [:]
    var marked: [Int: Int] = [:]
    for (pair, isForced) in terms.forced(with: fixings) where isForced {
      let task = Int(terms.problem.pairs.task[pair])
      places[task, default: 0] += 1
      if terms.isLimited(pair) { limited[task, default: 0] += 1 }
      if let group = terms.group(of: task, for: terms.agent(of: pair)) { marked[group, default: 0] += 1 }
    }
    return places.allSatisfy { $0.value <= Int(terms.problem.tasks.capacity[$0.key]) }
      && limited.allSatisfy { $0.value <= terms.limitedCapacity(of: $0.key) }
      && marked.allSatisfy { $0.value <= terms.capacity(ofGroup: $0.key) }
  }
}

extension PriceTable {
  /// The prices of a leaf; nil where it names what there isn't.
  fileprivate func changed(by changes: BranchingCertificate.LeafPrices) -> PriceTable? {
    var changed = self
    for (position, price) in changes.task {
      guard task.indices.contains(position) else { return nil }
      changed.task[position] = price
    }
    for (position, price) in changes.limited {
      guard limited.indices.contains(position) else { return nil }
      changed.limited[position] = price
    }
    for (position, price) in changes.group {
      guard group.indices.contains(position) else { return nil }
      changed.group[position] = price
    }
    return changed
  }
}

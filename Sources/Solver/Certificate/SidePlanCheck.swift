extension SideConstraints {
  /// Whether these can be constraints of a problem at all.
  func shapeViolation(for problem: AssignmentProblem) -> CertificateReport.Violation? {
    let (agents, tasks) = (problem.agents.count, problem.tasks.count)
    let counts = [
      (budget.count, agents), (isMarked.count, agents), (load.count, tasks), (group.count, tasks),
    ]
    guard counts.allSatisfy({ $0.0 == 0 || $0.0 == $0.1 }), budget.allSatisfy({ $0 >= 0 }),
      load.allSatisfy({ $0 >= 0 }), groupCapacity.allSatisfy({ $0 >= 0 }),
      group.allSatisfy({ -1 <= $0 && Int($0) < groupCapacity.count })
    else { return .malformedConstraints }
    return nil
  }
}

/// Whether the chosen pairs keep the side constraints, forced pairs first.
struct SidePlanCheck {
  private let problem: AssignmentProblem
  private let constraints: SideConstraints
  private let assignment: Assignment
  private let terms: BoundTerms

  init(
    _ problem: AssignmentProblem, _ constraints: SideConstraints, _ assignment: Assignment,
    _ fixings: PairFixings
  ) {
    self.problem = problem
    self.constraints = constraints
    self.assignment = assignment
    terms = BoundTerms(problem, constraints, fixings, assignment.certificate.unit)
  }

  var violation: CertificateReport.Violation? { budgetViolation ?? groupViolation }

  private var budgetViolation: CertificateReport.Violation? {
    var agent = 0
    var load = 0
    for pair in assignment.chosen {
      while pair >= Int(problem.pairs.offset[agent + 1]) {
        agent += 1
        load = 0
      }
      load += terms.load(of: Int(problem.pairs.task[pair]))
      let budget = terms.budget(of: agent)
      if load > budget { return .agentOverBudget(agent: agent, load: load, budget: budget) }
    }
    return nil
  }

  private var groupViolation: CertificateReport.Violation? {
    var chosen = [Int](repeating: 0, count: constraints.groupCapacity.count)
    for pair in assignment.chosen {
      let task = Int(problem.pairs.task[pair])
      if let group = terms.group(of: task, for: terms.agent(of: pair)) { chosen[group] += 1 }
    }
    for group in chosen.indices where chosen[group] > terms.capacity(ofGroup: group) {
      return .groupOverCapacity(
        group: group, chosen: chosen[group], capacity: terms.capacity(ofGroup: group))
    }
    return nil
  }
}

/// Judges a plan and its certificate from the problem alone.
///
/// The check knows nothing of how the plan was found and shares no code with the solver: it reads only the
/// two values, recounts every figure and computes the upper bound of ``Certificate`` in 128 bits.
///
/// - Parameters:
///   - problem: A validated problem.
///   - assignment: The plan and the prices to be judged, whoever made them.
///   - fixings: The pairs that every plan must hold, and those that none may: the plan must keep to them, and the
///     gap is to the plans that do.
/// - Returns: The proven gap, or the first thing that is wrong.
/// - Complexity: O(agents + tasks + pairs); for an agent with b pairs of positive reduced worth and several
///   roles also O(b log b + 32b).
public func checkCertificate(
  _ problem: AssignmentProblem, _ assignment: Assignment, _ fixings: PairFixings = PairFixings()
) -> CertificateReport {
  if let violation = PlanCheck(problem, assignment).violation ?? fixings.violation(problem, assignment) {
    return .broken(violation)
  }
  let certificate = BranchingCertificate(prices: assignment.certificate)
  return BoundCheck(problem, SideConstraints(), assignment, certificate, fixings).report
}

/// Judges a plan that keeps side constraints, and the tree that proves how good it is, from the problem alone.
///
/// - Parameters:
///   - problem: A validated problem.
///   - constraints: What the plan must keep besides.
///   - assignment: The plan to be judged; the prices in it are not looked at.
///   - certificate: The tree with its prices, whoever made it.
///   - fixings: The pairs that every plan must hold, and those that none may.
/// - Returns: The proven gap, or the first thing that is wrong.
/// - Complexity: O(agents + tasks + pairs), and for each leaf O(tasks + pairs of the agents that its prices and fixings
///   concern); for an agent whose budget binds O(b^roles) at worst for its b pairs of positive reduced worth.
public func checkCertificate(
  _ problem: AssignmentProblem, _ constraints: SideConstraints, _ assignment: Assignment,
  _ certificate: BranchingCertificate, _ fixings: PairFixings = PairFixings()
) -> CertificateReport {
  let violation =
    constraints.shapeViolation(for: problem) ?? PlanCheck(problem, assignment).violation
    ?? fixings.violation(problem, assignment)
    ?? SidePlanCheck(problem, constraints, assignment, fixings).violation
  if let violation { return .broken(violation) }
  return BoundCheck(problem, constraints, assignment, certificate, fixings).report
}

extension PairFixings {
  /// Whether these are fixings of the problem's pairs, and the plan keeps to them.
  fileprivate func violation(
    _ problem: AssignmentProblem, _ assignment: Assignment
  ) -> CertificateReport.Violation? {
    for pairs in [forced, forbidden] {
      guard pairs.allSatisfy({ 0 <= $0 && $0 < problem.pairs.task.count }),
        zip(pairs, pairs.dropFirst()).allSatisfy({ $0 < $1 })
      else { return .malformedFixings }
    }
    if !Set(forced).isDisjoint(with: forbidden) { return .malformedFixings }
    let chosen = Set(assignment.chosen)
    if let pair = forced.first(where: { !chosen.contains($0) }) { return .forcedPairMissing(pair: pair) }
    if let pair = forbidden.first(where: { chosen.contains($0) }) { return .forbiddenPairChosen(pair: pair) }
    return nil
  }
}

/// Whether the chosen pairs are a feasible plan with the figures that it says.
private struct PlanCheck {
  let problem: AssignmentProblem
  let assignment: Assignment

  init(_ problem: AssignmentProblem, _ assignment: Assignment) {
    self.problem = problem
    self.assignment = assignment
  }

  var violation: CertificateReport.Violation? {
    shapeViolation ?? agentViolation ?? taskViolation ?? objectiveViolation ?? changesViolation
  }

  private var shapeViolation: CertificateReport.Violation? {
    guard assignment.slot.count == assignment.chosen.count else {
      return .malformed(position: min(assignment.slot.count, assignment.chosen.count))
    }
    var previous = -1
    for (position, pair) in assignment.chosen.enumerated() {
      guard pair > previous && pair < problem.pairs.task.count else { return .malformed(position: position) }
      previous = pair
    }
    return nil
  }

  private var agentViolation: CertificateReport.Violation? {
    var agent = 0
    var chosen = 0
    var taken: UInt32 = 0
    for (pair, slot) in zip(assignment.chosen, assignment.slot) {
      while pair >= Int(problem.pairs.offset[agent + 1]) {
        agent += 1
        chosen = 0
        taken = 0
      }
      chosen += 1
      let capacity = Int(problem.agents.capacity[agent])
      if chosen > capacity { return .agentOverCapacity(agent: agent, chosen: chosen, capacity: capacity) }
      let allowed = problem.pairs.slots.isEmpty ? 0 : problem.pairs.slots[pair]
      let isOneAllowed = slot.nonzeroBitCount == 1 && slot & allowed == slot
      guard allowed == 0 ? slot == 0 : isOneAllowed else {
        return .wrongSlot(agent: agent, pair: pair, slot: slot)
      }
      if taken & slot != 0 { return .slotUsedTwice(agent: agent, pair: pair, slot: slot) }
      taken |= slot
    }
    return nil
  }

  private var taskViolation: CertificateReport.Violation? {
    let filled = filledPlaces(limitedOnly: false)
    let limited = filledPlaces(limitedOnly: true)
    for task in problem.tasks.capacity.indices {
      let capacity = Int(problem.tasks.capacity[task])
      if filled[task] > capacity {
        return .taskOverCapacity(task: task, chosen: filled[task], capacity: capacity)
      }
      guard !problem.tasks.limitedCapacity.isEmpty else { continue }
      let limitedCapacity = Int(problem.tasks.limitedCapacity[task])
      if limited[task] > limitedCapacity {
        return .taskOverLimitedCapacity(task: task, chosen: limited[task], capacity: limitedCapacity)
      }
    }
    return nil
  }

  private func filledPlaces(limitedOnly: Bool) -> [Int] {
    var filled = [Int](repeating: 0, count: problem.tasks.capacity.count)
    for pair in assignment.chosen {
      let isLimited = !problem.pairs.isLimited.isEmpty && problem.pairs.isLimited[pair]
      if isLimited || !limitedOnly { filled[Int(problem.pairs.task[pair])] += 1 }
    }
    return filled
  }

  private var objectiveViolation: CertificateReport.Violation? {
    var found: Int128 = 0
    for pair in assignment.chosen { found += Int128(problem.pairs.weight[pair]) }
    if !problem.tasks.stepOffset.isEmpty {
      for (task, filled) in filledPlaces(limitedOnly: false).enumerated() {
        let first = Int(problem.tasks.stepOffset[task])
        let end = min(first + filled, Int(problem.tasks.stepOffset[task + 1]))
        for step in first..<end { found += Int128(problem.tasks.stepValue[step]) }
      }
    }
    let said = assignment.objective
    return Int128(said) == found ? nil : .wrongObjective(said: said, found: found)
  }

  private var changesViolation: CertificateReport.Violation? {
    let kept = assignment.chosen.count { !problem.pairs.isIncumbent.isEmpty && problem.pairs.isIncumbent[$0] }
    let found = (assignment.chosen.count - kept) + (problem.incumbentCount - kept)
    let said = assignment.changes
    return said == found ? nil : .wrongChanges(said: said, found: found)
  }
}

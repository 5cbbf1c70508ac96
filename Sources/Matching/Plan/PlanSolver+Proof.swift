import Solver

/// A problem, the plan found for it and the prices that prove that, for a check that knows nothing of the solver.
struct PlanProof: Sendable {
  /// The problem.
  let problem: AssignmentProblem
  /// The pinned pairs.
  let fixings: PairFixings
  /// The weekly minutes of people and the mentor places of services.
  let constraints: SideConstraints
  /// The plan.
  var assignment: Assignment
  /// The prices that prove it, and where it was branched the tree.
  var certificate: BranchingCertificate
}

extension PlanSolver {
  /// What is to be checked.
  /// - Complexity: O(records + eligible pairs).
  func proof() throws -> PlanProof {
    PlanProof(
      problem: try problem.problem, fixings: problem.fixings, constraints: problem.constraints,
      assignment: problem.assignment, certificate: problem.certificate)
  }

  /// Checks a plan independently of how it was found.
  ///
  /// - Returns: How certain it is that no plan is better.
  /// - Throws: ``PlanError/refuted(_:)`` naming the volunteer, the need or the pair.
  func check(_ proof: PlanProof, in context: MatchingContext) throws -> Plan.Proof {
    switch checkCertificate(
      proof.problem, proof.constraints, proof.assignment, proof.certificate, proof.fixings)
    {
    case .broken(let violation):
      throw PlanError.refuted(Accusation(solver: self, proof: proof, context: context).sentence(violation))
    case .holds(let gap) where gap.total == 0: return .optimal
    case .holds(let gap):
      return .within(objective: Int(clamping: gap.objective), places: Int(clamping: gap.pairs))
    }
  }

  /// The pair of the problem in a proof.
  func positions(ofPair pair: Int, in proof: PlanProof) -> (volunteer: Int32, need: Int32) {
    (
      volunteer(ofAgent: proof.problem.pairs.agent(of: pair)),
      need(ofTask: Int(proof.problem.pairs.task[pair]))
    )
  }
}

/// Says what is wrong with a plan, with the names of those it is about.
private struct Accusation {
  let solver: PlanSolver
  let proof: PlanProof
  let context: MatchingContext

  func sentence(_ violation: CertificateReport.Violation) -> String {
    switch violation {
    case .malformed(let position):
      "its pairs are not in order at number \(position + 1)"
    case .agentOverCapacity(let agent, let chosen, let capacity):
      "\(name(ofAgent: agent)) has \(Figures.count(chosen, "role")) of \(capacity)"
    case .wrongSlot(_, let pair, _):
      "\(name(ofPair: pair)) is at a time that does not suit both"
    case .slotUsedTwice(_, let pair, _):
      "\(name(ofPair: pair)) is at a time that another role takes"
    case .taskOverCapacity(let task, let chosen, let capacity):
      "\(name(ofTask: task)) has \(Figures.count(chosen, "person", "people")) for "
        + Figures.count(capacity, "free place")
    case .taskOverLimitedCapacity(let task, let chosen, let capacity):
      "\(name(ofTask: task)) has \(Figures.count(chosen, "short-term volunteer")) for "
        + Figures.count(capacity, "free short-term place")
    case .wrongObjective(let said, let found):
      "its objective is said to be \(said) and adds up to \(found)"
    case .wrongChanges(let said, let found):
      "its changes are said to be \(said) and add up to \(found)"
    case .forcedPairMissing(let pair):
      "\(name(ofPair: pair)) is pinned and not in it"
    case .forbiddenPairChosen(let pair):
      "\(name(ofPair: pair)) is vetoed and in it"
    case .agentOverBudget(let agent, let load, let budget):
      "\(name(ofAgent: agent)) gives \(Figures.duration(minutes: load)) of \(Figures.duration(minutes: budget)) a week"
    case .groupOverCapacity(let group, let chosen, let capacity):
      "\(context.snapshot.services[Int(solver.service(ofGroup: group))].name) has \(Figures.count(chosen, "first-timer")) for \(Figures.count(capacity, "free mentor place"))"
    case .unfitUnit, .wrongPriceCount, .malformedFixings, .malformedConstraints, .wrongGroupPriceCount,
      .malformedTree, .noPlanInTree:
      "its certificate is malformed"
    case .negativeGroupPrice:
      "its certificate has a negative price of a mentor place"
    case .negativeLimitedPrice(let task):
      "its certificate has a negative price at \(name(ofTask: task))"
    }
  }

  private func name(ofAgent agent: Int) -> String {
    context.snapshot.volunteers[Int(solver.volunteer(ofAgent: agent))].name
  }

  private func name(ofPair pair: Int) -> String {
    let (volunteer, need) = solver.positions(ofPair: pair, in: proof)
    return context.snapshot.title(of: context.pairing(volunteer: volunteer, need: need))
  }

  private func name(ofTask task: Int) -> String {
    context.snapshot.fullTitle(of: context.snapshot.needs[Int(solver.need(ofTask: task))].id)
  }
}

extension MatchingContext {
  /// The identities of the pair at two positions.
  func pairing(volunteer: Int32, need: Int32) -> Pairing {
    Pairing(volunteer: snapshot.volunteers[Int(volunteer)].id, need: snapshot.needs[Int(need)].id)
  }
}

extension AssignmentProblem.Pairs {
  /// The agent of a pair.
  /// - Complexity: O(log agents).
  func agent(of pair: Int) -> Int {
    var (low, high) = (0, offset.count - 1)
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(offset[middle]) <= pair { low = middle } else { high = middle }
    }
    return low
  }
}

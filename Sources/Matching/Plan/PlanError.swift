import Solver

/// Why there is no plan.
public enum PlanError: Error, Equatable, CustomStringConvertible {
  /// There must be a short-term level for each service.
  case wrongLevelCount(expected: Int, found: Int)
  /// The figures of the policy make no problem that can be solved exactly.
  case outOfRange(String)
  /// The check found that the solver's plan breaks a rule of plans, or that its figures are wrong.
  case refuted(String)

  /// The error in a sentence.
  public var description: String {
    switch self {
    case .wrongLevelCount(let expected, let found):
      "\(found) short-term levels were given for \(expected) services."
    case .outOfRange(let reason):
      "The policy's figures can't be planned with: \(reason)"
    case .refuted(let reason):
      "The plan is withheld, because its check failed, which is a fault of this program: \(reason)."
    }
  }
}

extension PlanProblem {
  /// Checks an assignment independently of how it was found.
  ///
  /// - Returns: How certain it is that no plan is better.
  /// - Throws: ``PlanError/refuted(_:)`` naming the volunteer, the need or the pair.
  func check(_ assignment: Assignment) throws -> Plan.Proof {
    switch checkCertificate(problem, assignment) {
    case .broken(let violation): throw PlanError.refuted(sentence(violation))
    case .holds(let gap) where gap.total == 0: return .optimal
    case .holds(let gap):
      return .within(objective: Int(clamping: gap.objective), places: Int(clamping: gap.pairs))
    }
  }

  /// What is wrong, with the names of those it is about.
  private func sentence(_ violation: CertificateReport.Violation) -> String {
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
    case .unfitUnit, .wrongPriceCount, .malformedFixings:
      "its certificate is malformed"
    case .negativeLimitedPrice(let task):
      "its certificate has a negative price at \(name(ofTask: task))"
    }
  }

  private func name(ofAgent agent: Int) -> String {
    context.snapshot.volunteers[Int(context.volunteerOrder[agent])].name
  }

  private func name(ofPair pair: Int) -> String {
    context.snapshot.title(of: pairing(of: pair))
  }

  private func name(ofTask task: Int) -> String {
    let needCount = context.needOrder.count
    let need = task < needCount ? context.needOrder[task] : pins[task - needCount].need
    return context.snapshot.fullTitle(of: context.snapshot.needs[Int(need)].id)
  }
}

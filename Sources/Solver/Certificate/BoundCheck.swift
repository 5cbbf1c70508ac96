/// The upper bound that a certificate's prices prove, against the value of the plan.
///
/// The leaves of a tree differ from its root in few prices and fixings: what agents and tasks gain is reckoned once for
/// the root, and for a leaf only where that differs.
///
/// No sum leaves 128 bits: an item is below 2⁶⁵, because the unit is refused where it makes worths of 2⁶² or
/// more, a price of a group is below 2⁶³, and there are fewer than 2³¹ of each.
struct BoundCheck {
  private let problem: AssignmentProblem
  private let assignment: Assignment
  private let certificate: BranchingCertificate
  private let terms: BoundTerms

  init(
    _ problem: AssignmentProblem, _ constraints: SideConstraints, _ assignment: Assignment,
    _ certificate: BranchingCertificate, _ fixings: PairFixings
  ) {
    self.problem = problem
    self.assignment = assignment
    self.certificate = certificate
    terms = BoundTerms(problem, constraints, fixings, certificate.prices.unit)
  }

  var report: CertificateReport {
    let root = PriceTable(
      task: certificate.prices.taskPrice, limited: certificate.prices.limitedPrice,
      group: certificate.groupPrice)
    let tasks = problem.tasks.capacity.count
    guard root.task.count == tasks && root.limited.count == tasks else {
      return .broken(.wrongPriceCount(expected: tasks))
    }
    let groups = terms.constraints.groupCapacity.count
    guard root.group.count == groups else { return .broken(.wrongGroupPriceCount(expected: groups)) }
    if let violation = root.violation { return .broken(violation) }
    guard unitFits else { return .broken(.unfitUnit) }
    switch LeafBounds(terms, root).greatest(in: certificate.nodes) {
    case .failure(let violation): return .broken(violation)
    case .success(let bound):
      let unit = certificate.prices.unit
      let total = bound - planValue
      // A better plan gains whole pairs, then whole points; lower levels make up less than one of them.
      let pairs = unit.cardinality == 0 ? 0 : roundedUp(total, over: unit.cardinality)
      return .holds(
        CertificateReport.Gap(total: total, pairs: pairs, objective: roundedUp(total, over: unit.weight)))
    }
  }

  private func roundedUp(_ total: Int128, over factor: Int64) -> Int128 {
    (total + Int128(factor) - 1) / Int128(factor)
  }

  /// Whether a unit of each level outweighs all that plans can differ by in the levels below it.
  private var unitFits: Bool {
    let unit = certificate.prices.unit
    var largest: (weight: Int128, step: Int128) = (0, 0)
    for weight in problem.pairs.weight { largest.weight = max(largest.weight, Int128(weight.magnitude)) }
    for step in problem.tasks.stepValue { largest.step = max(largest.step, Int128(step.magnitude)) }
    let item = largest.weight + largest.step
    let limit: Int128 = 1 << 62
    guard unit.weight > 0 && unit.weight < limit && unit.cardinality >= 0 && unit.cardinality < limit,
      Int128(unit.weight) * item < limit
    else { return false }

    var roles = 0
    for capacity in problem.agents.capacity { roles += Int(capacity) }
    var places = 0
    for capacity in problem.tasks.capacity { places += Int(capacity) }
    let mostPairs = Int128(min(roles, places, problem.pairs.task.count))
    // Each pair gains or loses one change, so two plans differ by at most twice the pairs.
    guard Int128(unit.weight) > 2 * mostPairs else { return false }
    switch problem.goal {
    case .maximumWeight: return unit.cardinality == 0
    case .maximumCardinalityThenWeight:
      return Int128(unit.cardinality) > 2 * mostPairs * (item * Int128(unit.weight) + 1)
    }
  }

  private var planValue: Int128 {
    var filled = [Int](repeating: 0, count: problem.tasks.capacity.count)
    var value: Int128 = 0
    for pair in assignment.chosen {
      value += terms.worth(pair)
      filled[Int(problem.pairs.task[pair])] += 1
    }
    for task in filled.indices {
      for gain in terms.steps(of: task).prefix(filled[task]) {
        value += Int128(gain) * Int128(certificate.prices.unit.weight)
      }
    }
    return value
  }
}

/// Prices of every task, limited part and group.
struct PriceTable {
  var task: [Int64]
  var limited: [Int64]
  var group: [Int64]

  /// A price that is negative and may not be.
  var violation: CertificateReport.Violation? {
    if let task = limited.firstIndex(where: { $0 < 0 }) { return .negativeLimitedPrice(task: task) }
    if let group = group.firstIndex(where: { $0 < 0 }) { return .negativeGroupPrice(group: group) }
    return nil
  }
}

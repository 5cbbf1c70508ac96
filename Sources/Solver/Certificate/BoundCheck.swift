/// The upper bound that a certificate's prices prove, against the value of the plan.
///
/// No sum leaves 128 bits: an item is below 2⁶⁵, because the unit is refused where it makes worths of 2⁶² or
/// more, and there are fewer than 2⁶³ of them.
struct BoundCheck {
  private let problem: AssignmentProblem
  private let assignment: Assignment
  private let unit: Certificate.Unit
  private let taskPrice: [Int64]
  private let limitedPrice: [Int64]
  private let fixings: PairFixings

  init(_ problem: AssignmentProblem, _ assignment: Assignment, _ fixings: PairFixings) {
    self.fixings = fixings
    self.problem = problem
    self.assignment = assignment
    unit = assignment.certificate.unit
    taskPrice = assignment.certificate.taskPrice
    limitedPrice = assignment.certificate.limitedPrice
  }

  var report: CertificateReport {
    let tasks = problem.tasks.capacity.count
    guard taskPrice.count == tasks && limitedPrice.count == tasks else {
      return .broken(.wrongPriceCount(expected: tasks))
    }
    if let task = limitedPrice.firstIndex(where: { $0 < 0 }) {
      return .broken(.negativeLimitedPrice(task: task))
    }
    guard unitFits else { return .broken(.unfitUnit) }
    let total = taskBound + agentBound - planValue
    // A better plan gains whole pairs, then whole points; lower levels make up less than one of them.
    let pairs = unit.cardinality == 0 ? 0 : roundedUp(total, over: unit.cardinality)
    return .holds(
      CertificateReport.Gap(total: total, pairs: pairs, objective: roundedUp(total, over: unit.weight)))
  }

  private func roundedUp(_ total: Int128, over factor: Int64) -> Int128 {
    (total + Int128(factor) - 1) / Int128(factor)
  }

  /// Whether a unit of each level outweighs all that plans can differ by in the levels below it.
  private var unitFits: Bool {
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

  private func worth(_ pair: Int) -> Int128 {
    let isIncumbent = !problem.pairs.isIncumbent.isEmpty && problem.pairs.isIncumbent[pair]
    return Int128(unit.cardinality) + Int128(unit.weight) * Int128(problem.pairs.weight[pair])
      + (isIncumbent ? 1 : -1)
  }

  private var planValue: Int128 {
    var filled = [Int](repeating: 0, count: taskPrice.count)
    var value: Int128 = 0
    for pair in assignment.chosen {
      value += worth(pair)
      filled[Int(problem.pairs.task[pair])] += 1
    }
    for task in filled.indices {
      for gain in steps(of: task).prefix(filled[task]) { value += Int128(gain) * Int128(unit.weight) }
    }
    return value
  }

  private func steps(of task: Int) -> ArraySlice<Int64> {
    guard !problem.tasks.stepOffset.isEmpty else { return [] }
    return problem.tasks.stepValue[
      Int(problem.tasks.stepOffset[task])..<Int(problem.tasks.stepOffset[task + 1])]
  }

  /// The most that tasks gain by filling places at these prices.
  private var taskBound: Int128 {
    var bound: Int128 = 0
    for task in taskPrice.indices {
      let price = Int128(taskPrice[task])
      let capacity = Int(problem.tasks.capacity[task])
      let gains = steps(of: task).prefix(capacity)
      for gain in gains { bound += max(0, Int128(gain) * Int128(unit.weight) + price) }
      bound += Int128(capacity - gains.count) * max(0, price)
      // Where there is no limit, the capacity is one.
      let limited =
        problem.tasks.limitedCapacity.isEmpty
        ? capacity : min(capacity, Int(problem.tasks.limitedCapacity[task]))
      bound += Int128(limitedPrice[task]) * Int128(limited)
    }
    return bound
  }

  /// The most that agents gain by bundles at these prices.
  private var agentBound: Int128 {
    var bound: Int128 = 0
    var bundle = BestBundle()
    var forced = fixings.forced[...]
    var forbidden = fixings.forbidden[...]
    for (agent, capacity) in problem.agents.capacity.enumerated() where capacity > 0 {
      bundle.removeAll()
      for pair in Int(problem.pairs.offset[agent])..<Int(problem.pairs.offset[agent + 1]) {
        let task = Int(problem.pairs.task[pair])
        var gain = worth(pair) - Int128(taskPrice[task])
        if !problem.pairs.isLimited.isEmpty && problem.pairs.isLimited[pair] {
          gain -= Int128(limitedPrice[task])
        }
        let slots = problem.pairs.slots.isEmpty ? 0 : problem.pairs.slots[pair]
        while let first = forced.first, first < pair { forced.removeFirst() }
        while let first = forbidden.first, first < pair { forbidden.removeFirst() }
        if forced.first == pair {
          bundle.require(gain, slots: slots)
        } else if gain > 0 && forbidden.first != pair {
          bundle.offer(gain, slots: slots)
        }
      }
      bound += bundle.value(roles: Int(capacity))
    }
    return bound
  }
}

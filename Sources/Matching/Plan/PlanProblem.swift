import Solver

/// The assignment problem of a plan: volunteers are agents and needs are tasks, both by reference.
///
/// Held placements and pins are taken first; what remains of roles, slots and places is always feasible. A pin is
/// a pair with a task of its own, after the needs, so that the solver finds it the slot that is best for the whole
/// plan. Adding a pin to any plan displaces at most one other pair of its volunteer (the feasible sets of a
/// volunteer's pairs are a matroid), and it weighs more than any of those can: so every best plan holds it.
struct PlanProblem: Sendable {
  /// The snapshot, prepared.
  let context: MatchingContext
  /// The problem for the solver.
  let problem: AssignmentProblem
  /// The pins that plans follow; the one at a position has the task after the needs at that position.
  let pins: [Pin]
  /// What is taken by held placements and pins.
  let reservations: Reservations
  /// What held placements and pins ask for and is not there.
  let conflicts: [PlanConflict]
  /// What is to be added to the solver's objective: what pins and their places are worth, less what stands for it.
  let fixedObjective: Int

  private let worths: PairWorths

  /// Builds the problem of a snapshot.
  ///
  /// - Parameters:
  ///   - context: The snapshot, prepared.
  ///   - eligible: Its eligible pairs.
  ///   - shortTermLevels: The level of the short-term indicator of each service, 0…3, by its position.
  ///   - released: A pin to leave out; nil for none.
  /// - Throws: `ProblemError` where the figures of the policy make no problem.
  /// - Complexity: O(records + eligible pairs).
  init(
    _ context: MatchingContext, _ eligible: EligiblePairs, shortTermLevels: [Int],
    releasing released: Pairing? = nil
  ) throws {
    let judged = Pins(context, releasing: released)
    var reservations = Reservations(context)
    for pin in judged.followed { reservations.take(context.pair(volunteer: pin.volunteer, need: pin.need)) }
    let worths = PairWorths(context, shortTermLevels: shortTermLevels)
    var builder = PlanProblemBuilder(context, reservations, worths)
    builder.addRows(eligible, pins: judged.followed)
    self.context = context
    self.worths = worths
    self.reservations = reservations
    pins = judged.followed
    conflicts = reservations.excesses(in: context) + context.agreedClashes + judged.conflicts
    fixedObjective = builder.fixedObjective
    problem = try builder.problem(incumbentCount: worths.incumbentCount)
  }

  /// The volunteer's and the need's position of a pair of the problem, and whether it is pinned.
  func positions(of pair: Int) -> (volunteer: Int32, need: Int32, isPinned: Bool) {
    let agent = problem.pairs.agent(of: pair)
    let task = Int(problem.pairs.task[pair])
    let needCount = context.needOrder.count
    let need = task < needCount ? context.needOrder[task] : pins[task - needCount].need
    return (context.volunteerOrder[agent], need, task >= needCount)
  }

  /// The pair of the problem for a volunteer and a need; nil where that is neither eligible nor a pin followed.
  /// - Complexity: O(log pairs of the volunteer + pins).
  func pair(volunteer: Int32, need: Int32) -> Int? {
    let row = problem.pairs.row(of: Int(context.volunteerRank[Int(volunteer)]))
    let pin = pins.firstIndex { $0.volunteer == volunteer && $0.need == need }
    let task = pin.map { Int32(context.needOrder.count + $0) } ?? context.needRank[Int(need)]
    var (low, high) = (row.lowerBound, row.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if problem.pairs.task[middle] < task { low = middle + 1 } else { high = middle }
    }
    return low < row.upperBound && problem.pairs.task[low] == task ? low : nil
  }

  /// The identities of a pair of the problem.
  func pairing(of pair: Int) -> Pairing {
    let (volunteer, need, _) = positions(of: pair)
    return Pairing(
      volunteer: context.snapshot.volunteers[Int(volunteer)].id, need: context.snapshot.needs[Int(need)].id)
  }

  /// Whether the plan in force holds a pair, and nobody holds it yet.
  func isInPlanInForce(_ pair: Pair) -> Bool {
    worths.isIncumbent(volunteer: pair.volunteerFacts.position, need: pair.needFacts.position)
  }

  /// What a pair adds to the objective, part by part.
  func worth(of pair: Pair, points: Int) -> PairWorth {
    worths.worth(
      volunteer: pair.volunteerFacts.position, need: pair.needFacts.position, points: points,
      isShortTerm: pair.isShortTerm)
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

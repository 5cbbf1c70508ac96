import Solver

/// Fills the buffers of a plan's problem, row by row.
struct PlanProblemBuilder {
  /// What the solver's objective lacks of the plan's.
  private(set) var fixedObjective = 0

  private let context: MatchingContext
  private let worths: PairWorths
  private let scores: WeightedScores
  private var agentCapacity: [Int32] = []
  private var pairs = AssignmentProblem.Pairs(offset: [0], task: [], weight: [])
  private var tasks: AssignmentProblem.Tasks

  /// Makes the tasks of the needs, with the places that held placements and pins leave.
  init(_ context: MatchingContext, _ reservations: Reservations, _ worths: PairWorths) {
    self.context = context
    self.worths = worths
    scores = WeightedScores(context.policy)
    tasks = AssignmentProblem.Tasks(capacity: [], stepOffset: [0])
    let spread = SpreadBonus(context.policy)
    for need in context.needOrder.map(Int.init) {
      let record = context.snapshot.needs[need]
      let (held, taken) = (Int(context.heldPlaces[need]), Int(reservations.places[need]))
      let capacity = Int32(clamping: max(0, record.places - taken))
      tasks.capacity.append(capacity)
      let limit = record.mostShortTermPlaces.map { max(0, $0 - Int(reservations.shortTermPlaces[need])) }
      tasks.limitedCapacity.append(limit.map { Int32(clamping: $0) } ?? capacity)
      let steps = spread.bonuses(from: held, need: context.needs[need])
      fixedObjective += steps.prefix(taken - held).reduce(0) { $0 + Int($1) }
      tasks.stepValue.append(contentsOf: steps.dropFirst(taken - held))
      tasks.stepOffset.append(Int32(tasks.stepValue.count))
    }
  }

  /// Adds a row for each volunteer: eligible pairs, then pins.
  mutating func addRows(_ eligible: EligiblePairs, pins: [Pin]) {
    var nextPin = 0
    for (row, volunteer) in eligible.volunteers.enumerated() {
      let end = pins[nextPin...].firstIndex { $0.volunteer != volunteer } ?? pins.count
      let pinned = pins[nextPin..<end]
      for pair in eligible.pairs(ofRow: row) {
        let need = eligible.needs[pair]
        if pinned.contains(where: { $0.need == need }) { continue }
        let worth = worths.worth(
          volunteer: volunteer, need: need, points: Int(eligible.points[pair]),
          isShortTerm: eligible.isShortTerm[pair])
        add(
          task: context.needRank[Int(need)], weight: Int64(worth.total), slots: eligible.sharedSlots[pair],
          isShortTerm: eligible.isShortTerm[pair],
          isIncumbent: worths.isIncumbent(volunteer: volunteer, need: need))
      }
      addPins(pinned)
      pairs.offset.append(Int32(pairs.count))
      let facts = context.volunteers[Int(volunteer)]
      agentCapacity.append(max(Int32(pinned.count), facts.rolesAtOnce - facts.heldRoles))
      nextPin = end
    }
  }

  /// Adds the pins of the row that is being built, each with a task of its own.
  private mutating func addPins(_ pinned: ArraySlice<Pin>) {
    guard !pinned.isEmpty else { return }
    let others = Int(pairs.offset[pairs.offset.count - 1])..<pairs.count
    let weight = 1 + others.reduce(0) { max($0, pairs.weight[$1] + firstStep(ofTask: Int(pairs.task[$1]))) }
    for pin in pinned {
      let pair = context.pair(volunteer: pin.volunteer, need: pin.need)
      let worth = worths.worth(
        volunteer: pin.volunteer, need: pin.need, points: Int(scores.points(pair)),
        isShortTerm: pair.isShortTerm)
      fixedObjective += worth.total - Int(weight)
      add(
        task: Int32(tasks.count), weight: weight, slots: pin.slots, isShortTerm: false,
        isIncumbent: worths.isIncumbent(volunteer: pin.volunteer, need: pin.need))
      tasks.capacity.append(1)
      tasks.limitedCapacity.append(1)
      tasks.stepOffset.append(Int32(tasks.stepValue.count))
    }
  }

  private func firstStep(ofTask task: Int) -> Int64 {
    let (first, end) = (Int(tasks.stepOffset[task]), Int(tasks.stepOffset[task + 1]))
    return first < end ? tasks.stepValue[first] : 0
  }

  private mutating func add(task: Int32, weight: Int64, slots: Slots, isShortTerm: Bool, isIncumbent: Bool) {
    pairs.task.append(task)
    pairs.weight.append(weight)
    pairs.slots.append(slots.rawValue)
    pairs.isLimited.append(isShortTerm)
    pairs.isIncumbent.append(isIncumbent)
  }

  /// The problem of the rows that were added.
  ///
  /// - Parameter incumbentCount: The size of the plan in force.
  /// - Returns: The problem, validated.
  /// - Throws: `ProblemError` naming the first thing that is wrong.
  func problem(incumbentCount: Int) throws -> AssignmentProblem {
    try AssignmentProblem(
      goal: context.policy.goal == .mostPlaces ? .maximumCardinalityThenWeight : .maximumWeight,
      agents: AssignmentProblem.Agents(capacity: agentCapacity), pairs: pairs, tasks: tasks,
      incumbentCount: incumbentCount)
  }
}

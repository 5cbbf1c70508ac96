import Solver

/// A plan's problem, solved and kept so: the one place where volunteers and needs meet the solver's agents and tasks.
///
/// At first agents and tasks stand in reference order, so that the plan depends on no order of rows; those that come
/// later stand at the end, and keep their positions for ever.
struct PlanSolver: Sendable {
  private(set) var problem: ConstrainedProblem
  private var agents: Numbering
  private var tasks: Numbering
  private var groups: Numbering
  private var forced: Set<PairKey>

  /// Solves the problem of a snapshot.
  ///
  /// - Throws: `ProblemError` where the figures of the policy make no problem.
  /// - Complexity: O(records + eligible pairs), and to solve.
  init(_ terms: PlanTerms, _ eligible: EligiblePairs) throws {
    let context = terms.context
    let (agents, tasks) = (Numbering(context.volunteerOrder), Numbering(context.needOrder))
    let serviceRank = context.serviceRank
    let groups = Numbering(
      serviceRank.indices.map { Int32($0) }.sorted { serviceRank[Int($0)] < serviceRank[Int($1)] })
    let forced = terms.pins.volunteers.flatMap { terms.pins.followed(of: $0) }.map { pin in
      PairKey(agent: agents[pin.volunteer], task: tasks[pin.need])
    }
    problem = try ConstrainedProblem(
      Self.problem(
        terms, eligible,
        goal: context.policy.goal == .mostPlaces
          ? .maximumCardinalityThenWeight : .maximumWeight), Self.constraints(terms, groups),
      fixings: Dictionary(forced.map { ($0, .forced) }) { one, _ in one })
    (self.agents, self.tasks, self.groups, self.forced) = (agents, tasks, groups, Set(forced))
  }

  /// Takes over what has changed, and makes the plan the best again.
  ///
  /// - Parameters:
  ///   - terms: The terms as they now are.
  ///   - eligible: The eligible pairs as they now are.
  ///   - volunteers: Those whose pairs or roles have changed; new ones come after all others.
  ///   - columns: Needs whose pairs have changed, each with the volunteers of those.
  ///   - needs: Those whose places have changed; new ones come after all others.
  /// - Returns: The volunteers whose part of the plan may be another.
  /// - Throws: `ProblemError` where the figures make no problem, and `EditError` never where the terms are sound.
  mutating func follow(
    _ terms: PlanTerms, _ eligible: EligiblePairs, volunteers: Set<Int32>, columns: [Int32: Set<Int32>],
    needs: [Int32]
  ) throws -> [Int32] {
    var edits = mentorPlaces(terms)
    let touched = Set(volunteers.filter { agents.contains($0) }.map { agents[$0] })
    for pair in forced.filter({ touched.contains($0.agent) }).sorted() {
      edits.append(.problem(.release(pair)))
      forced.remove(pair)
    }
    for need in needs.sorted() {
      if tasks.contains(need) {
        edits.append(.problem(.setTask(tasks[need], terms.task(of: need))))
      } else {
        tasks.append(need)
        edits.append(.problem(.addTask(terms.task(of: need))))
      }
      edits.append(.setLoad(task: tasks[need], terms.load(of: need)))
      edits.append(.setGroup(task: tasks[need], terms.service(of: need).map { groups[$0] }))
    }
    for (need, changed) in columns.sorted(by: { $0.key < $1.key }) {
      let changes = changed.subtracting(volunteers).sorted().map { volunteer in
        let offer = terms.offer(of: volunteer, in: need, eligible.pair(volunteer: volunteer, need: need))
        return PairChange(agent: agents[volunteer], terms: offer.map(pairTerms))
      }
      edits.append(.problem(.setPairs(of: tasks[need], changes)))
    }
    for volunteer in volunteers.sorted() {
      let capacity = max(0, terms.capacity(of: volunteer))
      let pairs = terms.offers(of: volunteer, eligible[volunteer]).map(pairTerms)
      if agents.contains(volunteer) {
        edits.append(.problem(.setAgent(agents[volunteer], capacity: capacity, pairs: pairs)))
      } else {
        agents.append(volunteer)
        edits.append(.problem(.addAgent(capacity: capacity, pairs: pairs)))
      }
      edits.append(.setBudget(agent: agents[volunteer], terms.budget(of: volunteer)))
      edits.append(.setMark(agent: agents[volunteer], terms.isFirstTimer(volunteer)))
    }
    edits += fixings(of: volunteers.sorted(), terms)
    try problem.apply(edits)
    return problem.touchedAgents.map { agents.position(of: $0) }
  }

  private func pairTerms(_ offer: PlanTerms.Offer) -> PairTerms {
    PairTerms(
      task: tasks[offer.need], weight: offer.weight, slots: offer.slots.rawValue,
      isLimited: offer.isShortTerm, isIncumbent: offer.isIncumbent)
  }

  /// Forces the pins of some volunteers.
  private mutating func fixings(of volunteers: [Int32], _ terms: PlanTerms) -> [ConstrainedEdit] {
    volunteers.flatMap { terms.pins.followed(of: $0) }.map { pin in
      let pair = key(pin.volunteer, pin.need)
      forced.insert(pair)
      return .problem(.fix(pair, .forced))
    }
  }

  /// Gives every service the mentor places that it now has.
  private mutating func mentorPlaces(_ terms: PlanTerms) -> [ConstrainedEdit] {
    let stated = problem.constraints.groupCapacity
    return terms.context.snapshot.services.indices.compactMap { position in
      let (service, places) = (Int32(position), terms.mentorPlaces(of: Int32(position)))
      guard groups.contains(service) else {
        groups.append(service)
        return .addGroup(capacity: places)
      }
      return stated[groups[service]] == places ? nil : .setGroupCapacity(group: groups[service], places)
    }
  }

  private static func constraints(_ terms: PlanTerms, _ groups: Numbering) -> SideConstraints {
    let context = terms.context
    return SideConstraints(
      budget: context.volunteerOrder.map { terms.budget(of: $0) },
      load: context.needOrder.map { terms.load(of: $0) },
      group: context.needOrder.map { terms.service(of: $0).map { Int32(groups[$0]) } ?? -1 },
      groupCapacity: (0..<groups.count).map { terms.mentorPlaces(of: groups.position(of: $0)) },
      isMarked: context.volunteerOrder.map { terms.isFirstTimer($0) })
  }

  private static func problem(
    _ terms: PlanTerms, _ eligible: EligiblePairs, goal: AssignmentProblem.Goal
  ) throws -> AssignmentProblem {
    let context = terms.context
    var capacity: [Int32] = []
    capacity.reserveCapacity(context.volunteerOrder.count)
    var pairs = AssignmentProblem.Pairs(offset: [0], task: [], weight: [])
    pairs.task.reserveCapacity(eligible.count)
    pairs.weight.reserveCapacity(eligible.count)
    for volunteer in context.volunteerOrder {
      capacity.append(max(0, terms.capacity(of: volunteer)))
      for offer in terms.offers(of: volunteer, eligible[volunteer]) {
        pairs.task.append(context.needRank[Int(offer.need)])
        pairs.weight.append(offer.weight)
        pairs.slots.append(offer.slots.rawValue)
        pairs.isLimited.append(offer.isShortTerm)
        pairs.isIncumbent.append(offer.isIncumbent)
      }
      pairs.offset.append(Int32(pairs.task.count))
    }
    var tasks = AssignmentProblem.Tasks(capacity: [], stepOffset: [0])
    for need in context.needOrder {
      let task = terms.task(of: need)
      tasks.capacity.append(task.capacity)
      tasks.limitedCapacity.append(task.limitedCapacity ?? task.capacity)
      tasks.stepValue += task.steps
      tasks.stepOffset.append(Int32(tasks.stepValue.count))
    }
    return try AssignmentProblem(
      goal: goal, agents: AssignmentProblem.Agents(capacity: capacity), pairs: pairs, tasks: tasks,
      incumbentCount: max(terms.worths.incumbents.count, pairs.isIncumbent.count { $0 }))
  }
}

extension PlanSolver {
  /// What the best plan is worth.
  var objective: Int { Int(problem.objective) }
  /// How many pairs it holds.
  var count: Int { problem.cardinality }
  /// How many of its pairs are in the plan in force, counted from its changes.
  var keptCount: Int { (problem.cardinality + problem.incumbentCount - problem.changes) / 2 }

  /// The needs that the best plan gives a volunteer, each with the slot it uses.
  func chosen(of volunteer: Int32) -> [(need: Int32, slot: Slot?)] {
    problem.chosen(of: agents[volunteer]).map { chosen in
      (
        tasks.position(of: chosen.task),
        chosen.slot == 0 ? nil : Slot(index: chosen.slot.trailingZeroBitCount)
      )
    }
  }

  /// What would be another in the plan.
  struct Difference {
    /// The pairs that leave it.
    var removed: [(volunteer: Int32, need: Int32)] = []
    /// The pairs that enter it.
    var added: [(volunteer: Int32, need: Int32)] = []
    /// What its objective gains.
    var objective = 0
    /// How many more pairs it holds.
    var places = 0
    /// How many more changes it makes.
    var changes = 0
    /// How far what it gains may be from the truth, either way: nothing where both plans are proven.
    var uncertainty = Uncertainty()
  }

  /// What would follow if the plan had to hold an eligible pair; nil where held placements and pins leave no room.
  func differenceIfForced(volunteer: Int32, need: Int32) throws -> Difference? {
    try problem.differenceIfForced(key(volunteer, need)).map(named)
  }

  /// What would follow if the plan must not hold an eligible pair.
  func differenceIfForbidden(volunteer: Int32, need: Int32) throws -> Difference {
    named(try problem.differenceIfForbidden(key(volunteer, need)))
  }

  private func named(_ found: ConstrainedDifference) -> Difference {
    let difference = found.difference
    return Difference(
      removed: difference.removed.map(positions), added: difference.added.map(positions),
      objective: Int(difference.objective), places: difference.cardinality, changes: difference.changes,
      uncertainty: Uncertainty(
        objective: Int(clamping: found.uncertainty.objective), places: Int(clamping: found.uncertainty.pairs))
    )
  }

  private func positions(of pair: PairKey) -> (volunteer: Int32, need: Int32) {
    (agents.position(of: pair.agent), tasks.position(of: pair.task))
  }

  private func key(_ volunteer: Int32, _ need: Int32) -> PairKey {
    PairKey(agent: agents[volunteer], task: tasks[need])
  }

  /// The position of the volunteer of an agent.
  func volunteer(ofAgent agent: Int) -> Int32 { agents.position(of: agent) }
  /// The position of the need of a task.
  func need(ofTask task: Int) -> Int32 { tasks.position(of: task) }
  /// The task of the need at a position.
  func task(ofNeed need: Int32) -> Int { tasks[need] }
  /// The group of the needs of the service at a position.
  func group(ofService service: Int32) -> Int { groups[service] }
  /// The position of the service of a group.
  func service(ofGroup group: Int) -> Int32 { groups.position(of: group) }
  /// How certain it is that no plan is better.
  var certainty: Plan.Proof {
    let gap = problem.gap
    return gap.total == 0
      ? .optimal : .within(objective: Int(clamping: gap.objective), places: Int(clamping: gap.pairs))
  }
}

/// What the solver calls records that stand at positions of a snapshot.
private struct Numbering: Sendable {
  private var numbers: [Int32]
  private var positions: [Int32]

  /// Numbers positions in an order that holds each once.
  init(_ order: [Int32]) {
    positions = order
    numbers = Array(repeating: 0, count: order.count)
    for (number, position) in order.enumerated() { numbers[Int(position)] = Int32(number) }
  }

  var count: Int { positions.count }

  func contains(_ position: Int32) -> Bool { Int(position) < numbers.count }

  subscript(_ position: Int32) -> Int { Int(numbers[Int(position)]) }

  func position(of number: Int) -> Int32 { positions[number] }

  /// Gives the next number to the position after the last.
  mutating func append(_ position: Int32) {
    precondition(Int(position) == numbers.count, "records come one after the other")
    numbers.append(Int32(positions.count))
    positions.append(position)
  }
}

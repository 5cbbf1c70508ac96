extension PlanSession {
  /// Explains why places of a need stay empty.
  ///
  /// Every rule is put to everybody; those whom a single rule keeps out suggest changes, and each change is tested by
  /// judging everybody for the changed need and letting a copy of the plan follow. Checks, ages, qualifications and safeguarding are
  /// counted among what keeps people out, and never changed.
  ///
  /// - Parameter need: The need.
  /// - Returns: The explanation; nil where there is no such need or no place of it is empty.
  /// - Throws: ``PlanError`` where a changed problem can't be solved.
  /// - Complexity: O(volunteers · rules), and for each of some ten changes as much and a copy of the solved problem.
  public func whyUnfilled(_ need: Identifier<Need>) throws -> UnfilledNeed? {
    guard let position = context.snapshot.position(of: need).map({ Int32($0) }) else { return nil }
    let places = context.snapshot.needs[Int(position)].places
    let filled = filledPlaces(of: need, position)
    guard filled < places else { return nil }
    let census = NeedCensus(context, need: position)
    let improvements = try census.changes(open: places - filled).compactMap { change in
      try improvement(by: change, need: need, census)
    }
    let isMostPlaces = context.policy.goal == .mostPlaces
    return UnfilledNeed(
      need: need, places: places, filled: filled, eligible: census.eligible.count,
      obstacles: census.obstacles,
      improvements: improvements.filter { $0.filled > filled }.sorted { one, other in
        let (first, second) = (one.consequence, other.consequence)
        if isMostPlaces, first.places != second.places { return first.places > second.places }
        return first.cost < second.cost
      })
  }

  private func filledPlaces(of need: Identifier<Need>, _ position: Int32) -> Int {
    plan.pairs(in: need).count + Int(context.heldPlaces[Int(position)])
  }

  /// Plans with a change; nil where nobody more suits the need.
  private func improvement(
    by change: NeedChange, need: Identifier<Need>, _ census: NeedCensus
  ) throws -> UnfilledNeed.Improvement? {
    let changed = census.context(with: change)
    let suiting = census.suiting(change, in: changed)
    let people = suiting.subtracting(census.eligible).count
    guard people > 0 else { return nil }
    let scores = WeightedScores(changed.policy)
    let column = suiting.sorted().map { volunteer in
      (volunteer: volunteer, pair: changed.pair(volunteer: volunteer, need: census.need).eligible(scores))
    }
    var other = live
    try other.take(PlanStep(from: live, to: changed, need: census.need, column: column))
    let moves = PlanDifference(from: plan, to: other.plan).moves
    return UnfilledNeed.Improvement(
      change: change, people: people, filled: PlanSession(other).filledPlaces(of: need, census.need),
      consequence: Consequence(
        cost: plan.objective - other.plan.objective,
        uncertainty: plan.uncertainty + other.plan.uncertainty,
        policy: context.policy,
        places: other.plan.pairs.count - plan.pairs.count, changes: other.plan.changes - plan.changes,
        moves: moves))
  }
}

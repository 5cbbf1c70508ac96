extension PlanSession {
  /// Explains why places of a need stay empty.
  ///
  /// Every rule is put to everybody; those whom a single rule keeps out suggest changes, and each change is tested by
  /// judging everybody for the changed need and planning again. Checks, ages, qualifications and safeguarding are
  /// counted among what keeps people out, and never changed.
  ///
  /// - Parameter need: The need.
  /// - Returns: The explanation; nil where there is no such need or no place of it is empty.
  /// - Throws: ``PlanError`` where a changed problem can't be solved.
  /// - Complexity: O(volunteers · rules), and for each of some ten changes as much and one plan.
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
    let pairs = eligible.replacing(need: census.need, by: suiting, in: changed)
    let other = try PlanSession(changed, pairs, shortTermLevels: shortTermLevels)
    let moves = PlanDifference(from: plan, to: other.plan).moves
    return UnfilledNeed.Improvement(
      change: change, people: people, filled: other.filledPlaces(of: need, census.need),
      consequence: Consequence(
        cost: plan.objective - other.plan.objective, policy: context.policy,
        places: other.plan.pairs.count - plan.pairs.count, changes: other.plan.changes - plan.changes,
        moves: moves))
  }
}

extension EligiblePairs {
  /// The same pairs but for those of one need, which are those with the volunteers given.
  /// - Complexity: O(pairs + volunteers).
  func replacing(
    need: Int32, by volunteers: Set<Int32>, in context: MatchingContext
  ) -> EligiblePairs {
    let scores = WeightedScores(context.policy)
    let rank = context.needRank[Int(need)]
    var result = EligiblePairs()
    result.volunteers = self.volunteers
    for (row, volunteer) in self.volunteers.enumerated() {
      var isDue = volunteers.contains(volunteer)
      func addNeed() {
        let pair = context.pair(volunteer: volunteer, need: need)
        result.append(
          need: need, points: scores.points(pair), sharedSlots: pair.sharedSlots,
          isShortTerm: pair.isShortTerm)
        isDue = false
      }
      for pair in pairs(ofRow: row) where needs[pair] != need {
        if isDue, context.needRank[Int(needs[pair])] > rank { addNeed() }
        result.append(
          need: needs[pair], points: points[pair], sharedSlots: sharedSlots[pair],
          isShortTerm: isShortTerm[pair])
      }
      if isDue { addNeed() }
      result.offsets.append(Int32(result.count))
    }
    return result
  }

  private mutating func append(need: Int32, points: Int32, sharedSlots: Slots, isShortTerm: Bool) {
    needs.append(need)
    self.points.append(points)
    self.sharedSlots.append(sharedSlots)
    self.isShortTerm.append(isShortTerm)
  }
}

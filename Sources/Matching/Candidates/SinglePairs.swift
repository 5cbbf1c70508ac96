extension MatchingContext {
  /// The eligible pairs of one volunteer, in reference order, as `eligiblePairs()` finds them.
  /// - Complexity: O(needs), most of them settled by distance and times.
  func eligiblePairs(of volunteer: Int32) -> [EligiblePair] {
    let scores = WeightedScores(policy)
    let (needRules, pairRules) = (Rulebook.rules(of: .need), Rulebook.rules(of: .pair))
    guard let first = needOrder.first else { return [] }
    var pair = pair(volunteer: volunteer, need: first)
    for rule in Rulebook.rules(of: .volunteer) where !rule.permits(pair) { return [] }
    var row: [EligiblePair] = []
    for need in needOrder {
      pair.needFacts = needs[Int(need)]
      guard pair.mayBeInReach, TravelRule.permits(pair), TimeRule.permits(pair), pair.keeps(needRules),
        pair.keeps(pairRules)
      else { continue }
      row.append(pair.eligible(scores))
    }
    return row
  }

  /// The eligible pairs in one need, with the positions of their volunteers, ascending.
  /// - Complexity: O(volunteers), most of them settled by distance and times.
  func eligiblePairs(in need: Int32) -> [(volunteer: Int32, pair: EligiblePair)] {
    let scores = WeightedScores(policy)
    let rules = Rulebook.rules(of: .volunteer) + Rulebook.rules(of: .pair)
    guard !volunteers.isEmpty else { return [] }
    var pair = pair(volunteer: 0, need: need)
    guard pair.keeps(Rulebook.rules(of: .need)) else { return [] }
    var column: [(volunteer: Int32, pair: EligiblePair)] = []
    for facts in volunteers {
      pair.volunteerFacts = facts
      guard pair.mayBeInReach, TravelRule.permits(pair), TimeRule.permits(pair), pair.keeps(rules) else {
        continue
      }
      column.append((facts.position, pair.eligible(scores)))
    }
    return column
  }
}

extension Pair {
  /// The pair with its points and slots.
  func eligible(_ scores: WeightedScores) -> EligiblePair {
    EligiblePair(
      need: needFacts.position, points: scores.points(self), sharedSlots: sharedSlots,
      isShortTerm: isShortTerm)
  }

  /// False where the latitudes alone tell that the way is too long.
  fileprivate var mayBeInReach: Bool {
    guard !needFacts.isRemote, let limit = volunteerFacts.travelLimit, let home = volunteerFacts.place,
      let there = needFacts.place
    else { return true }
    // The distance is at least that to the north, both rounded down to the metre.
    let north = abs(Int64(home.latitude) - Int64(there.latitude)) * 111_195 / 1_000_000
    return north <= Int64(limit) + 1
  }

  fileprivate func keeps(_ rules: [any Rule.Type]) -> Bool {
    for rule in rules where !rule.permits(self) { return false }
    return true
  }
}

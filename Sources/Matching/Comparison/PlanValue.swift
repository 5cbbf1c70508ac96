extension MatchingContext {
  /// What pairs chosen together are worth by the policy of this snapshot, added up from the definitions.
  ///
  /// It shares nothing with the solver, so it can value a plan that was made under another policy.
  ///
  /// - Parameters:
  ///   - pairings: The pairs of a plan; those whose records are gone are worth nothing.
  ///   - shortTermLevels: The level of the short-term indicator of each service before this plan, by its position.
  /// - Returns: Σ over pairs of points + 1 + keep bonus − short-term price, and the spread bonuses of the places
  ///   that they fill after the held ones.
  /// - Complexity: O(records + pairs · scores).
  public func value(of pairings: [Pairing], shortTermLevels: [Int]) -> Int {
    let worths = PairWorths(self, shortTermLevels: shortTermLevels, Incumbents(self))
    let scores = WeightedScores(policy)
    let spread = SpreadBonus(policy)
    var filled = heldPlaces
    var value = 0
    for pairing in pairings {
      guard let volunteer = snapshot.position(of: pairing.volunteer),
        let need = snapshot.position(of: pairing.need)
      else { continue }
      let pair = self.pair(volunteer: Int32(volunteer), need: Int32(need))
      let worth = worths.worth(
        volunteer: Int32(volunteer), need: needs[need], points: Int(scores.points(pair)),
        isShortTerm: pair.isShortTerm)
      value += worth.total + spread.bonus(place: Int(filled[need]), need: needs[need])
      filled[need] += 1
    }
    return value
  }
}

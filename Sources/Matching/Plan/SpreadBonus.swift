/// The bonus for a need's first places: it falls with each, so that nobody is left without while others have plenty.
///
/// b(n, k) = ⌊`spread` · step[k] · (100 + 25 · urgency + 10 · (10 − decile)) ÷ 100⌋. As the steps never rise, the
/// sum over filled places is concave, which keeps plans exact.
struct SpreadBonus: Sendable {
  private let policy: Policy

  /// Reads the size and the steps of a policy.
  init(_ policy: Policy) {
    self.policy = policy
  }

  /// What filling a place of a need adds.
  ///
  /// - Parameters:
  ///   - place: How many places of the need are filled before.
  ///   - need: The need's facts; a decile that is not known counts as 5.
  /// - Returns: Never negative; 0 after the last step.
  func bonus(place: Int, need: NeedFacts) -> Int {
    guard policy.spreadSteps.indices.contains(place) else { return 0 }
    let decile = Int(need.decile ?? DeprivationScore.unknownDecile)
    let importance = 100 + 25 * Int(need.urgency) + 10 * (10 - decile)
    return policy.spread * policy.spreadSteps[place] * importance / 100
  }

  /// What filling the places of a need adds, one after the other, from one place to the last step.
  func bonuses(from place: Int, need: NeedFacts) -> [Int64] {
    guard place < policy.spreadSteps.count else { return [] }
    return (place..<policy.spreadSteps.count).map { Int64(bonus(place: $0, need: need)) }
  }
}

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
  ///   - urgency: The urgency of the need, 0…3.
  ///   - decile: The lower of its overall and access deciles; 5 where not known.
  /// - Returns: Never negative; 0 after the last step.
  func bonus(place: Int, urgency: Int, decile: Int?) -> Int {
    guard policy.spreadSteps.indices.contains(place) else { return 0 }
    let importance = 100 + 25 * urgency + 10 * (10 - (decile ?? 5))
    return policy.spread * policy.spreadSteps[place] * importance / 100
  }

  /// What filling the places of a need adds, one after the other, from one place on.
  func bonuses(from place: Int, need: NeedFacts) -> [Int64] {
    guard place < policy.spreadSteps.count else { return [] }
    return (place..<policy.spreadSteps.count).map {
      Int64(bonus(place: $0, urgency: Int(need.urgency), decile: need.decile.map { Int($0) }))
    }
  }
}

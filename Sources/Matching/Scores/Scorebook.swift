/// All scores, in the order in which they are told.
public enum Scorebook {
  /// The scores.
  public static let scores: [any Score.Type] = [
    PreferredSkillsScore.self,
    TimesScore.self,
    NearnessScore.self,
    CauseScore.self,
    CommitmentScore.self,
    FirstTimeScore.self,
    SeekingWorkScore.self,
    UrgencyScore.self,
    DeprivationScore.self,
    WaitingScore.self,
    ContinuityScore.self,
  ]
}

/// The scores that a policy gives weight to, ready for millions of pairs.
struct WeightedScores: Sendable {
  private let terms: [(score: any Score.Type, weight: Int)]

  init(_ policy: Policy) {
    terms = Scorebook.scores.map { ($0, policy.weight($0.name)) }.filter { $0.weight != 0 }
  }

  /// What another policy's weights add to points, or take away.
  init(_ policy: Policy, lessThoseOf earlier: Policy) {
    terms = Scorebook.scores.map { ($0, policy.weight($0.name) - earlier.weight($0.name)) }
      .filter { $0.weight != 0 }
  }

  /// Σ weight × score.
  /// - Complexity: O(scores).
  func points(_ pair: borrowing Pair) -> Int32 {
    var points = 0
    for term in terms { points += term.weight * term.score.value(pair) }
    return Int32(clamping: points)
  }
}

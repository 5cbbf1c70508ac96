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
  private typealias Term = (score: any Score.Type, weight: Int)
  private let terms: [Term]
  private let volunteerTerms: [Term]
  private let needTerms: [Term]
  private let pairTerms: [Term]

  init(_ policy: Policy) {
    self.init { policy.weight($0) }
  }

  /// What another policy's weights add to points, or take away.
  init(_ policy: Policy, lessThoseOf earlier: Policy) {
    self.init { policy.weight($0) - earlier.weight($0) }
  }

  private init(_ weight: (ScoreName) -> Int) {
    let terms = Scorebook.scores.map { ($0, weight($0.name)) }.filter { $0.1 != 0 }
    self.terms = terms
    volunteerTerms = terms.filter { $0.0.scope == .volunteer }
    needTerms = terms.filter { $0.0.scope == .need }
    pairTerms = terms.filter { $0.0.scope == .pair }
  }

  /// Σ weight × score.
  /// - Complexity: O(scores).
  func points(_ pair: borrowing Pair) -> Int32 {
    var points = 0
    for term in terms { points += term.weight * term.score.value(pair) }
    return Int32(clamping: points)
  }

  /// Σ weight × score, of the scores that look at the need alone or at the volunteer alone.
  func points(_ pair: borrowing Pair, of scope: RuleScope) -> Int32 {
    var points = 0
    for term in scope == .need ? needTerms : scope == .volunteer ? volunteerTerms : pairTerms {
      points += term.weight * term.score.value(pair)
    }
    return Int32(clamping: points)
  }

  /// Puts a run in order and scores its needs.
  ///
  /// Points fit 32 bits with room to spare: there are eleven scores of at most 100, with weights of at most 1000.
  func score(_ run: inout NeedRun) {
    run.beginScoring(points(run.pair, of: .volunteer))
    for term in pairTerms { term.score.add(term.weight, to: &run) }
  }
}

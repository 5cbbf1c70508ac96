/// A pair's points, score by score: it adds up.
public struct Breakdown: Hashable, Codable, Sendable {
  /// What one score contributes.
  public struct Term: Hashable, Codable, Sendable {
    /// Which score.
    public var score: ScoreName
    /// Its value, 0…100.
    public var value: Int
    /// Its weight in the policy.
    public var weight: Int
    /// Weight × value.
    public var product: Int { weight * value }

    /// Describes what a score contributes.
    public init(score: ScoreName, value: Int, weight: Int) {
      self.score = score
      self.value = value
      self.weight = weight
    }
  }

  /// The scores, in the order of `Scorebook`.
  public var terms: [Term]

  /// Gathers what the scores contribute.
  public init(terms: [Term]) {
    self.terms = terms
  }

  /// Scores a pair under a policy.
  public init(_ pair: Pair, policy: Policy) {
    terms = Scorebook.scores.map {
      Term(score: $0.name, value: $0.value(pair), weight: policy.weight($0.name))
    }
  }

  /// The sum of all products: how good the pair is.
  public var points: Int { terms.reduce(0) { $0 + $1.product } }

  /// What a score contributes; nil where the breakdown has no such term.
  public subscript(_ score: ScoreName) -> Term? { terms.first { $0.score == score } }
}

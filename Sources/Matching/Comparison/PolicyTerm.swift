/// A part of the objective to which a policy gives weight: one may ask what plans would be without it.
public enum PolicyTerm: Hashable, Sendable {
  /// A score of pairs.
  case score(ScoreName)
  /// What pairs of the plan in force gain.
  case keepBonus
  /// What short-term pairs lose at services that lean on them.
  case shortTermPrice
  /// What a need's first places gain.
  case spread

  /// Every term, in the order in which a policy's settings are told.
  public static let all = ScoreName.allCases.map(PolicyTerm.score) + [.keepBonus, .shortTermPrice, .spread]

  /// The name of its setting in a policy.
  public var settingName: String {
    switch self {
    case .score(let score): score.rawValue
    case .keepBonus: "keepBonus"
    case .shortTermPrice: "shortTermPrice"
    case .spread: "spread"
    }
  }

  /// What a policy gives it.
  public func value(in policy: Policy) -> Int {
    switch self {
    case .score(let score): policy.weight(score)
    case .keepBonus: policy.keepBonus
    case .shortTermPrice: policy.shortTermPrice
    case .spread: policy.spread
    }
  }

  /// A policy that gives it nothing and is otherwise the same.
  public func removed(from policy: Policy) -> Policy {
    var policy = policy
    switch self {
    case .score(let score):
      if let position = ScoreName.allCases.firstIndex(of: score) { policy.weights[position] = 0 }
    case .keepBonus: policy.keepBonus = 0
    case .shortTermPrice: policy.shortTermPrice = 0
    case .spread: policy.spread = 0
    }
    return policy
  }
}

extension Policy {
  /// Whether another policy weighs pairs and places differently but leaves everything else as it is: who is
  /// eligible, what is short-term, who is a first-timer.
  public func differsInObjectiveAlone(from other: Policy) -> Bool {
    var copy = self
    copy.version = other.version
    copy.weights = other.weights
    copy.goal = other.goal
    copy.keepBonus = other.keepBonus
    copy.shortTermPrice = other.shortTermPrice
    copy.spread = other.spread
    copy.spreadSteps = other.spreadSteps
    return copy == other
  }
}

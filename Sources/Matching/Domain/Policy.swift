/// What a plan strives for first.
public enum Goal: String, Codable, CaseIterable, Sendable {
  /// The greatest objective.
  case points
  /// The most places filled, and among those plans the greatest objective.
  case mostPlaces
}

/// The scores that make a pair's points; the raw value names the weight in a policy.
public enum ScoreName: String, Codable, CaseIterable, Sendable {
  case preferredSkills, times, nearness, cause, commitment, firstTime, seekingWork, urgency, deprivation,
    waiting
  case continuity

  /// What people read.
  public var title: String {
    switch self {
    case .preferredSkills: "preferred skills"
    case .firstTime: "first-time"
    case .seekingWork: "seeking work"
    default: rawValue
    }
  }
}

/// Weights and thresholds, stored with the data and versioned.
public struct Policy: Equatable, Codable, Sendable {
  /// Rises by one with every change; plans and exports name it.
  public var version = 1
  /// The weight of each score, in the order of `ScoreName.allCases`, each 0…1000.
  public var weights: [Int] = [14, 12, 10, 8, 8, 12, 12, 8, 8, 5, 3]
  /// What a plan strives for first.
  public var goal = Goal.points
  /// Added for a pair of the plan in force, so that days passing do not churn the plan; 0…100,000.
  public var keepBonus = 500
  /// The price of a short-term pair, times the level of the service's short-term indicator; 0…100,000.
  public var shortTermPrice = 300
  /// The size of the bonus for a need's first places; 0…1,000.
  public var spread = 10
  /// How the bonus falls with each place of a need, in hundredths; never rising.
  public var spreadSteps = [100, 50, 25, 10]
  /// A pair is short-term where the volunteer leaves before this many weeks; 1…104.
  public var shortTermWeeks = 12
  /// A first-timer stays one until this many weeks into a first placement; 1…104.
  public var firstTimerWeeks = 12
  /// A check that is due within this many days is flagged; 0…365.
  public var checkRenewalDays = 60
  /// Above this many minutes a week, all placements together, a job seeker's pair carries a prompt; 0…10,080.
  public var jobSearchMinutes = 17 * 60
  /// Short-term share of volunteer hours, in per cent: watch from here.
  public var shortTermShareWatch = 40
  /// Short-term share of volunteer hours, in per cent: warning from here.
  public var shortTermShareWarning = 60
  /// Short-term share of volunteer hours, in per cent: critical from here.
  public var shortTermShareCritical = 80
  /// Professional hours that are missing from a service's own floor, in per cent of the floor: critical from here.
  public var professionalShortfallCritical = 50
  /// The civil time zone, for days.
  public var timeZone = "Europe/London"

  /// The defaults.
  public init() {}

  /// The weight of a score.
  public func weight(_ score: ScoreName) -> Int {
    weights[ScoreName.allCases.firstIndex(of: score) ?? 0]
  }

  /// The sum of all weights, at least 1: what points are divided by to give a fit.
  public var totalWeight: Int { max(1, weights.reduce(0, +)) }

  /// The fit of so many points in tenths, 0…1000, rounded down.
  ///
  /// Points are at most 100 · Σ weights, so a fit of 100.0 is 1000 tenths.
  public func fitTenths(points: Int) -> Int { points * 10 / totalWeight }
}

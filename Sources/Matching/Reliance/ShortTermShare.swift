/// The share of volunteer hours that come from people who will soon be gone.
public enum ShortTermShare: Indicator {
  /// What people read.
  public static let name = "short-term share"

  /// By the thresholds of the policy, each reached by a share that equals it.
  public static func level(of figures: RelianceFigures, policy: Policy) -> IndicatorLevel {
    guard figures.shortTermMinutes > 0 else { return .fine }
    let part = figures.shortTermMinutes * 100
    func reaches(_ percent: Int) -> Bool { part >= percent * figures.volunteerMinutes }
    if reaches(policy.shortTermShareCritical) { return .critical }
    if reaches(policy.shortTermShareWarning) { return .warning }
    return reaches(policy.shortTermShareWatch) ? .watch : .fine
  }

  /// The share.
  public static func gravity(of figures: RelianceFigures) -> Ratio {
    Ratio(figures.shortTermMinutes, of: figures.volunteerMinutes)
  }

  /// The share, in per cent.
  public static func figure(of figures: RelianceFigures) -> String {
    Figures.percentage(figures.shortTermMinutes, of: figures.volunteerMinutes)
  }

  /// Both sides of the share, and the day on which most goes.
  public static func sentence(on figures: RelianceFigures, policy: Policy) -> String {
    guard figures.volunteerMinutes > 0 else {
      return figures.placementsWithoutHours == 0
        ? "No volunteer gives hours here." : "No hours of volunteers are known here." + unknown(in: figures)
    }
    let all = Figures.hoursNumber(minutes: figures.volunteerMinutes)
    guard let worst = worstDay(of: figures) else {
      return "None of \(all) volunteer hours a week come from people who leave within "
        + "\(weeks(policy))." + unknown(in: figures)
    }
    return "\(Figures.hoursNumber(minutes: figures.shortTermMinutes)) of \(all) volunteer hours a week "
      + "(\(figure(of: figures))) come from people who leave within \(weeks(policy)); "
      + "on \(worst.day.longText) \(Figures.hours(minutes: worst.minutes)) \(worst.minutes == 60 ? "goes" : "go")."
      + unknown(in: figures)
  }

  /// First a question to those who leave; then the fewest hours of others that clear it.
  public static func remedies(for figures: RelianceFigures, policy: Policy) -> [Remedy] {
    guard level(of: figures, policy: policy) > .fine else { return [] }
    let fewest = Remedy.fewestMinutes {
      level(of: figures.adding(stayingMinutes: $0), policy: policy) == .fine
    }
    return [.askLeavers(figures.leavers.count)] + (fewest.map { [.stayingHours(minutes: $0)] } ?? [])
  }

  /// The day on which the most hours go, the earliest of several.
  private static func worstDay(of figures: RelianceFigures) -> (day: Day, minutes: Int)? {
    figures.leaving.filter { $0.value > 0 }
      .max { $0.value == $1.value ? $0.key > $1.key : $0.value < $1.value }
      .map { ($0.key, $0.value) }
  }

  private static func weeks(_ policy: Policy) -> String { Figures.count(policy.shortTermWeeks, "week") }

  private static func unknown(in figures: RelianceFigures) -> String {
    switch figures.placementsWithoutHours {
    case 0: ""
    case 1: " The hours of 1 placement are not recorded."
    case let count: " The hours of \(count) placements are not recorded."
    }
  }
}

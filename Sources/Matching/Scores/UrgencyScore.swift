/// How soon the need must be filled.
public enum UrgencyScore: Score {
  /// Which score it is.
  public static let name = ScoreName.urgency
  /// It looks at the need alone.
  public static let scope = RuleScope.need

  /// 0, 33, 67 or 100 for an urgency from 0 to 3.
  public static func value(_ pair: borrowing Pair) -> Int {
    switch pair.needFacts.urgency {
    case 0: 0
    case 1: 33
    case 2: 67
    default: 100
    }
  }
}

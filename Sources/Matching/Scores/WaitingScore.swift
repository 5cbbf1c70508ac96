/// How long the person has waited for a placement.
public enum WaitingScore: Score {
  /// Which score it is.
  public static let name = ScoreName.waiting
  /// It looks at the volunteer alone.
  public static let scope = RuleScope.volunteer

  /// 100 · days without a placement ÷ 90, at most 100.
  public static func value(_ pair: borrowing Pair) -> Int {
    min(100, 100 * Int(pair.volunteerFacts.daysWaiting) / 90)
  }
}

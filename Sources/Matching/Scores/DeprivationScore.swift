/// How deprived the area is that the need serves, overall or of access to services.
public enum DeprivationScore: Score {
  /// Which score it is.
  public static let name = ScoreName.deprivation
  /// It looks at the need alone.
  public static let scope = RuleScope.need
  /// The decile that stands in for one that is not known.
  static let unknownDecile: Int16 = 5

  /// 100 · (10 − d) ÷ 9 for the lower of the two deciles d.
  public static func value(_ pair: borrowing Pair) -> Int {
    100 * (10 - Int(pair.needFacts.decile ?? unknownDecile)) / 9
  }
}

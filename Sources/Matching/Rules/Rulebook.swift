/// All rules, in the order in which they are checked and told.
///
/// What protects people comes first, so that the first sentence about a barred pair is the weightiest one.
public enum Rulebook {
  /// The rules.
  public static let rules: [any Rule.Type] = [
    HoldRule.self,
    StatusRule.self,
    ConsentRule.self,
    VetoRule.self,
    RefusalRule.self,
    OpenNeedRule.self,
    AlreadyPlacedRule.self,
    OrganisationRule.self,
    AgeRule.self,
    CheckRule.self,
    QualificationRule.self,
    SkillRule.self,
    DateRule.self,
    RoleRule.self,
    TimeRule.self,
    HourRule.self,
    TravelRule.self,
    LanguageRule.self,
    AccessRule.self,
  ]

  /// The rules that look at certain facts.
  static func rules(of scope: RuleScope) -> [any Rule.Type] { rules.filter { $0.scope == scope } }
}

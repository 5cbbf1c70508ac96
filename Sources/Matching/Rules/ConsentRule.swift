/// Only people who agreed to be matched are matched; not knowing is not agreement.
public enum ConsentRule: Rule {
  /// What people read.
  public static let name = "consent"
  /// Whose facts it looks at.
  public static let scope = RuleScope.volunteer

  /// Whether consent is given.
  public static func permits(_ pair: borrowing Pair) -> Bool {
    pair.volunteerFacts.hasConsented
  }

  /// Says whether consent is missing or was withdrawn.
  public static func verdict(_ pair: Pair) -> Verdict {
    switch pair.volunteer.consent {
    case .given: .holds
    case .unknown: bars("No consent to be matched is recorded", remedy: "ask whether they agree to it")
    case .withdrawn(let day): bars("Withdrew consent to be matched on \(day.text)")
    }
  }
}

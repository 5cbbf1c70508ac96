/// Only people who are active take part: not those who paused, opted out or were erased.
public enum StatusRule: Rule {
  /// What people read.
  public static let name = "status"
  /// Whose facts it looks at.
  public static let scope = RuleScope.volunteer

  /// Whether the person is active.
  public static func permits(_ pair: borrowing Pair) -> Bool {
    pair.volunteerFacts.isActive
  }

  /// Says what the person chose; it needs no reason.
  public static func verdict(_ pair: Pair) -> Verdict {
    switch pair.volunteer.status {
    case .active: .holds
    case .paused: bars("Paused", remedy: "wait until they say they are back")
    case .optedOut: bars("Opted out")
    case .erased: bars("Erased")
    }
  }
}

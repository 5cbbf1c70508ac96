/// A person under a safeguarding hold is not matched, asked or started; all that is told is whom to speak to.
public enum HoldRule: Rule {
  /// What people read.
  public static let name = "hold"
  /// Whose facts it looks at.
  public static let scope = RuleScope.volunteer

  /// Whether there is no hold.
  public static func permits(_ pair: borrowing Pair) -> Bool {
    !pair.volunteerFacts.isHeldBack
  }

  /// Names the lead where there is a hold, and nothing else.
  public static func verdict(_ pair: Pair) -> Verdict {
    pair.volunteer.hold.map { bars("Speak to \($0.lead)") } ?? .holds
  }
}

/// Nobody is offered more roles at once than they take.
public enum RoleRule: Rule {
  /// What people read.
  public static let name = "roles"
  /// Whose facts it looks at.
  public static let scope = RuleScope.volunteer
  /// A pin may go over: the plan then names the excess as a conflict.
  public static let isOverridableByPin = true

  /// Whether a role is free.
  public static func permits(_ pair: borrowing Pair) -> Bool {
    pair.volunteerFacts.heldRoles < pair.volunteerFacts.rolesAtOnce
  }

  /// Gives the roles held and the most they take; open options are told apart, for they may come to nothing.
  public static func verdict(_ pair: Pair) -> Verdict {
    let held = pair.heldPlacements
    let most = pair.volunteer.rolesAtOnce
    guard held.count >= most else { return .holds }
    let agreed = held.count(where: \.status.isCommitted)
    guard agreed < most else {
      return bars(
        "Already in \(Figures.count(agreed, "role")), and takes \(most) at once",
        remedy: "ask whether they would take another")
    }
    let options = held.count - agreed
    let sentence =
      "Has \(Figures.count(options, "option")) open, and takes \(Figures.count(most, "role")) at once"
    return options < Placement.mostOptions
      ? bars(
        sentence, remedy: "ask about this one too: agreeing to one releases the rest", allowsAsking: true)
      : bars(sentence, remedy: "wait for an answer")
  }
}

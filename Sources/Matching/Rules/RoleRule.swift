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

  /// Gives the roles held and the most they take.
  public static func verdict(_ pair: Pair) -> Verdict {
    let held = pair.snapshot.placements(of: pair.volunteer.id).count { $0.status.isHeld }
    let most = pair.volunteer.rolesAtOnce
    guard held >= most else { return .holds }
    return bars(
      "Already in \(Figures.count(held, "role")), and takes \(most) at once",
      remedy: "ask whether they would take another")
  }
}

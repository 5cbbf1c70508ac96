/// Checks that the need asks for must have been made, or at least be under way.
///
/// A pending check lets a person be asked and introduced, never started. An overdue review bars a new start;
/// one that is due soon is flagged. A check that is not known bars.
public enum CheckRule: Rule {
  /// What people read.
  public static let name = "checks"
  /// The filter leaves out exactly what it bars.
  public static let isDecidedByFilter = true

  /// How a person stands with one required check; the best of several checks counts.
  enum Standing: Int, Comparable {
    case missing, overdue, pending, due, unseen, current

    static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }

    /// Whether a person who stands so may be asked and introduced.
    var permits: Bool { self >= .pending }
  }

  /// Whether each required check is made or pending.
  public static func permits(_ pair: borrowing Pair) -> Bool {
    let context = pair.context
    return context.terms.requiredChecks.isRow(
      Int(pair.needFacts.position), subsetOf: context.terms.heldChecks, row: Int(pair.volunteerFacts.position)
    )
  }

  /// How somebody with these checks stands with a required check today.
  static func standing(of checks: [Check], with required: RequiredCheck, today: Day, renewalDays: Int)
    -> Standing
  {
    checks.lazy.filter(required.isMet).map { check in
      guard !check.isPending else { return .pending }
      if let review = check.reviewBy {
        if review < today { return .overdue }
        if review <= today.adding(days: renewalDays) { return .due }
      }
      return check.seenBy.isFilled ? .current : .unseen
    }.max() ?? .missing
  }

  /// Names the checks that are missing or overdue, else those to watch.
  public static func verdict(_ pair: Pair) -> Verdict {
    let context = pair.context
    var missing: [String] = []
    var overdue: [String] = []
    var watched: [String] = []
    for required in pair.need.requiredChecks {
      let standing = standing(
        of: pair.volunteer.checks, with: required, today: context.today,
        renewalDays: context.policy.checkRenewalDays)
      switch standing {
      case .missing: missing.append(required.text)
      case .overdue: overdue.append("\(required.text) (\(reviewDay(of: required, pair)))")
      case .pending: watched.append("\(required.text) is pending: may be asked and introduced, not started")
      case .due: watched.append("\(required.text) is due for review by \(reviewDay(of: required, pair))")
      case .unseen: watched.append("\(required.text) has not been seen by anybody")
      case .current: break
      }
    }
    if !missing.isEmpty {
      return bars("No check recorded: \(Figures.list(missing))", remedy: "apply for it first")
    }
    if !overdue.isEmpty {
      return bars("Review overdue: \(Figures.list(overdue))", remedy: "have it reviewed first")
    }
    return watched.isEmpty ? .holds : asks(watched.joined(separator: "; "))
  }

  private static func reviewDay(of required: RequiredCheck, _ pair: Pair) -> String {
    pair.volunteer.checks.filter(required.isMet).compactMap(\.reviewBy).max()?.text ?? "no day"
  }
}

/// Why there is no plan.
public enum PlanError: Error, Equatable, CustomStringConvertible {
  /// There must be a short-term level for each service.
  case wrongLevelCount(expected: Int, found: Int)
  /// The figures of the policy make no problem that can be solved exactly.
  case outOfRange(String)
  /// The check found that the solver's plan breaks a rule of plans, or that its figures are wrong.
  case refuted(String)

  /// The error in a sentence.
  public var description: String {
    switch self {
    case .wrongLevelCount(let expected, let found):
      "\(found) short-term levels were given for \(expected) services."
    case .outOfRange(let reason):
      "The policy's figures can't be planned with: \(reason)"
    case .refuted(let reason):
      "The plan is withheld, because its check failed, which is a fault of this program: \(reason)."
    }
  }
}

/// One pair of a plan: who would do what, when, and how good that is.
public struct PlannedPair: Equatable, Sendable {
  /// How a pair came into its plan.
  public enum Origin: Equatable, Sendable {
    /// The solver chose it.
    case chosen
    /// A coordinator pinned it.
    case pinned
  }

  /// The volunteer and the need.
  public var pairing: Pairing
  /// How good the pair is: 0…100 · Σ weights.
  public var points: Int
  /// Points ÷ Σ weights in tenths, 0…1000, for people to read.
  public var fitTenths: Int
  /// The weekly time it takes; nil where none binds or none is known.
  public var slot: Slot?
  /// Whether the volunteer leaves before the need's shortest horizon.
  public var isShortTerm: Bool
  /// Whether the volunteer is a first-timer.
  public var isFirstTimer: Bool
  /// How it came into the plan.
  public var origin: Origin
  /// Whether the plan in force holds it too.
  public var isInPlanInForce: Bool

  /// Describes a pair of a plan.
  public init(
    pairing: Pairing, points: Int, fitTenths: Int, slot: Slot? = nil, isShortTerm: Bool = false,
    isFirstTimer: Bool = false, origin: Origin = .chosen, isInPlanInForce: Bool = false
  ) {
    self.pairing = pairing
    self.points = points
    self.fitTenths = fitTenths
    self.slot = slot
    self.isShortTerm = isShortTerm
    self.isFirstTimer = isFirstTimer
    self.origin = origin
    self.isInPlanInForce = isInPlanInForce
  }
}

/// A volunteer and a need, the unit that plans are made of.
public struct Pairing: Hashable, Comparable, Codable, Sendable {
  /// The volunteer.
  public var volunteer: Identifier<Volunteer>
  /// The need.
  public var need: Identifier<Need>

  /// Pairs a volunteer with a need.
  public init(volunteer: Identifier<Volunteer>, need: Identifier<Need>) {
    self.volunteer = volunteer
    self.need = need
  }

  /// Orders by volunteer and then by need.
  public static func < (one: Self, other: Self) -> Bool {
    one.volunteer == other.volunteer ? one.need < other.need : one.volunteer < other.volunteer
  }
}

/// What a coordinator has decided of a pair before any plan: that it must be in the plan, or must not.
public struct Decision: Identifiable, Equatable, Codable, Sendable {
  /// The two decisions there are.
  public enum Kind: String, Codable, CaseIterable, Sendable {
    /// The pair must be in every plan.
    case pin
    /// The pair must be in no plan.
    case veto
  }

  /// Its identity.
  public var id: Identifier<Decision>
  /// What was decided.
  public var kind: Kind
  /// Of which pair.
  public var pairing: Pairing
  /// Why; a pin that overrides a rule must say.
  public var reason: String
  /// When.
  public var since: Day
  /// Rises by one with every write.
  public var version = 1

  /// Records a decision.
  public init(id: Identifier<Decision>, kind: Kind, pairing: Pairing, reason: String, since: Day) {
    self.id = id
    self.kind = kind
    self.pairing = pairing
    self.reason = reason
    self.since = since
  }
}

/// The last plan that was committed: what a new plan is compared with.
public struct PlanInForce: Equatable, Codable, Sendable {
  /// Its pairs, ascending.
  public var pairings: [Pairing]
  /// When it was committed.
  public var committed: Timestamp
  /// The version of the policy that it was made under.
  public var policyVersion: Int

  /// Records a committed plan.
  public init(pairings: [Pairing], committed: Timestamp, policyVersion: Int) {
    self.pairings = pairings.sorted()
    self.committed = committed
    self.policyVersion = policyVersion
  }
}

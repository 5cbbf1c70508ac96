/// Which records differ between two snapshots, so that what was made of the one can be mended for the other.
///
/// It may name more than what differs, never less: whoever follows it compares what it names.
public struct SnapshotChanges: Equatable, Sendable {
  /// Volunteers that were added, changed or removed.
  public var volunteers: Set<Identifier<Volunteer>> = []
  /// Needs that were added, changed or removed.
  public var needs: Set<Identifier<Need>> = []
  /// Services that were added, changed or removed.
  public var services: Set<Identifier<Service>> = []
  /// Pairs of which a placement, a pin or a veto was added, changed or removed.
  public var pairings: Set<Pairing> = []
  /// Whether another plan is in force.
  public var planInForce = false
  /// Whether the policy is another.
  public var policy = false
  /// Whether anything else may differ (areas, organisations, vocabulary, the day): then all is made anew.
  public var everything = false

  /// No difference.
  public init() {}

  /// Whatever may differ.
  public static var all: SnapshotChanges {
    var changes = SnapshotChanges()
    changes.everything = true
    return changes
  }

  /// Whether nothing differs.
  public var isEmpty: Bool { self == SnapshotChanges() }

  /// Takes in the changes that came after these.
  public mutating func formUnion(_ later: SnapshotChanges) {
    volunteers.formUnion(later.volunteers)
    needs.formUnion(later.needs)
    services.formUnion(later.services)
    pairings.formUnion(later.pairings)
    planInForce = planInForce || later.planInForce
    policy = policy || later.policy
    everything = everything || later.everything
  }
}

/// What takes the place of one record: another of the same identity, or none.
public struct Replacement<Record: Sendable>: Sendable {
  /// The record's identity.
  public let id: Identifier<Record>
  /// What is there from now on; nil where nothing is.
  public let record: Record?

  /// Replaces a record, adds one, or removes one.
  public init(of id: Identifier<Record>, by record: Record?) {
    self.id = id
    self.record = record
  }
}

/// What a later snapshot has that an earlier one has not.
public struct SnapshotEdits: Sendable {
  /// Shared words.
  public var vocabulary: Vocabulary
  /// Areas that were added, changed or removed.
  public var areas: [Replacement<Area>] = []
  /// Organisations that were added, changed or removed.
  public var organisations: [Replacement<Organisation>] = []
  /// Services that were added, changed or removed.
  public var services: [Replacement<Service>] = []
  /// Needs that were added, changed or removed.
  public var needs: [Replacement<Need>] = []
  /// Volunteers that were added, changed or removed.
  public var volunteers: [Replacement<Volunteer>] = []
  /// Placements that were added, changed or removed.
  public var placements: [Replacement<Placement>] = []
  /// Decisions that were added, changed or removed.
  public var decisions: [Replacement<Decision>] = []
  /// The plan in force.
  public var planInForce: PlanInForce?
  /// Weights and thresholds.
  public var policy: Policy

  /// No edits of a snapshot yet.
  public init(of snapshot: Snapshot) {
    vocabulary = snapshot.vocabulary
    planInForce = snapshot.planInForce
    policy = snapshot.policy
  }

  /// Which records a snapshot and the one after these edits do not have in common.
  func changes(of earlier: Snapshot) -> SnapshotChanges {
    var changes = SnapshotChanges()
    changes.volunteers = Set(volunteers.map(\.id))
    changes.needs = Set(needs.map(\.id))
    changes.services = Set(services.map(\.id))
    for placement in placements {
      for record in [earlier.placement(placement.id), placement.record].compactMap({ $0 }) {
        changes.pairings.insert(Pairing(volunteer: record.volunteer, need: record.need))
      }
    }
    for decision in decisions {
      for record in [earlier.decisionTable[decision.id], decision.record].compactMap({ $0 }) {
        changes.pairings.insert(record.pairing)
      }
    }
    changes.planInForce = planInForce != earlier.planInForce
    changes.policy = policy != earlier.policy
    changes.everything =
      !areas.isEmpty || !organisations.isEmpty || vocabulary != earlier.vocabulary
    return changes
  }
}

extension Snapshot {
  /// The records after some were added, changed or removed, and which those are.
  ///
  /// - Complexity: O(edits · √records), and flat passes over integers where records are added or removed.
  public func applying(_ edits: SnapshotEdits) -> (snapshot: Snapshot, changes: SnapshotChanges) {
    (Snapshot(following: self, edits), edits.changes(of: self))
  }
}

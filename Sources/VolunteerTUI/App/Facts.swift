import Matching

/// The records of one moment, prepared for matching, with how each service leans.
final class Facts: Sendable {
  let snapshot: Snapshot
  let today: Day
  /// The snapshot prepared for rules and scores.
  let context: MatchingContext
  /// What each service leans on before any plan.
  let baseline: RelianceBaseline
  /// How each service leans, by its position in the snapshot.
  let reliance: Reliance

  /// Prepares a snapshot.
  /// - Complexity: O(records).
  init(snapshot: Snapshot, today: Day) {
    self.snapshot = snapshot
    self.today = today
    context = MatchingContext(snapshot: snapshot, today: today)
    baseline = RelianceBaseline(of: snapshot, today: today)
    reliance = Reliance(baseline)
  }

  /// Prepares a snapshot from what was prepared for the one before, and what differs.
  ///
  /// - Parameters:
  ///   - earlier: What was prepared.
  ///   - snapshot: The records now.
  ///   - changes: What differs between the two.
  ///   - reach: Where what differs is told of; nil where that may be anywhere.
  init(following earlier: Facts, snapshot: Snapshot, changes: SnapshotChanges, reach: ChangeReach?) {
    self.snapshot = snapshot
    today = earlier.today
    context = MatchingContext(following: earlier.context, snapshot: snapshot, changes: changes)
    if let reach {
      baseline = RelianceBaseline(following: earlier.baseline, snapshot: snapshot, reach: reach)
      reliance = Reliance(following: earlier.reliance, baseline, services: reach.services) { _ in [] }
    } else {
      baseline = RelianceBaseline(of: snapshot, today: today)
      reliance = Reliance(baseline)
    }
  }
}

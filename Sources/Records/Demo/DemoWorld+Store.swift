import Matching

extension DemoWorld {
  /// Writes the world into an empty database, which says DEMO from then on.
  ///
  /// - Parameter store: a database without records; its file is readable by its owner alone.
  /// - Throws: `StoreError.refused` where the database has records already.
  /// - Complexity: O(records).
  public func write(to store: Store) throws {
    var batch = Batch()
    batch.vocabulary = vocabulary
    batch.areas = areas
    batch.organisations = organisations
    batch.services = services
    batch.needs = needs
    batch.volunteers = volunteers
    batch.placements = placements
    batch.decisions = decisions
    batch.isDemo = true
    try store.load(batch, title: "Made the demo: \(volunteers.count) invented people, \(needs.count) needs")
  }
}

/// Where the records stand of which something is different because of changes: those that changed, and those of which
/// something is told that changed elsewhere, such as a person who holds a place in a need with another title now.
public struct ChangeReach: Sendable {
  /// Positions of volunteers, in the later snapshot.
  public private(set) var volunteers: Set<Int32> = []
  /// Positions of needs, in the later snapshot.
  public private(set) var needs: Set<Int32> = []
  /// Positions of services, in the later snapshot.
  public private(set) var services: Set<Int32> = []

  /// Finds what changes reach.
  ///
  /// Another plan in force reaches no record: only pairs of a plan are told to be in it.
  ///
  /// - Returns: Nil where they may reach everything, or where records do not stand where they stood: all is to be
  ///   made anew then.
  /// - Complexity: O(changes · what belongs to each).
  public init?(_ changes: SnapshotChanges, from earlier: Snapshot, to later: Snapshot) {
    guard !changes.everything, !changes.policy else { return nil }
    guard
      Self.keepsPlaces(changes.volunteers, earlier.volunteerTable, later.volunteerTable),
      Self.keepsPlaces(changes.needs, earlier.needTable, later.needTable),
      Self.keepsPlaces(changes.services, earlier.serviceTable, later.serviceTable)
    else { return nil }
    for snapshot in [earlier, later] { add(changes, from: snapshot, in: later) }
  }

  private mutating func add(_ changes: SnapshotChanges, from snapshot: Snapshot, in later: Snapshot) {
    for id in changes.volunteers {
      add(id, in: later)
      for placement in snapshot.placementPositions(of: id) {
        add(snapshot.placements[Int(placement)].need, from: snapshot, in: later)
      }
    }
    for id in changes.needs {
      add(id, from: snapshot, in: later)
      for placement in snapshot.placementPositions(in: id) {
        add(snapshot.placements[Int(placement)].volunteer, in: later)
      }
    }
    for id in changes.services {
      add(id, in: later)
      for need in snapshot.needPositions(of: id) {
        add(snapshot.needs[Int(need)].id, from: snapshot, in: later)
      }
    }
    for pairing in changes.pairings {
      add(pairing.volunteer, in: later)
      add(pairing.need, from: snapshot, in: later)
    }
  }

  private mutating func add(_ id: Identifier<Volunteer>, in later: Snapshot) {
    if let position = later.position(of: id) { volunteers.insert(Int32(position)) }
  }

  /// Takes in a need and the service it belongs to, or belonged to.
  private mutating func add(_ id: Identifier<Need>, from snapshot: Snapshot, in later: Snapshot) {
    if let position = later.position(of: id) { needs.insert(Int32(position)) }
    if let position = snapshot.position(of: id) { add(snapshot.needs[position].service, in: later) }
  }

  private mutating func add(_ id: Identifier<Service>, in later: Snapshot) {
    if let position = later.position(of: id) { services.insert(Int32(position)) }
  }

  /// Whether records came and went at the end alone.
  private static func keepsPlaces<Record>(
    _ ids: Set<Identifier<Record>>, _ earlier: RecordTable<Record>, _ later: RecordTable<Record>
  ) -> Bool {
    let common = min(earlier.list.count, later.list.count)
    return ids.allSatisfy { id in
      switch (earlier.index[id], later.index[id]) {
      case (nil, let position?), (let position?, nil): position >= common
      case (let one?, let other?): one == other
      case (nil, nil): true
      }
    }
  }
}

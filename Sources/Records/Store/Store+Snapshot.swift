import GRDB
import Matching

extension Store {
  /// Everything that matching and the screens look at, as it stands now.
  ///
  /// Erased people are left out, though their placements are there, for they count in the past of a service.
  /// - Complexity: O(records and items of their lists).
  public func snapshot() throws -> Snapshot {
    try reading { try Snapshot($0) }
  }
}

extension Snapshot {
  /// Reads all records in a transaction.
  convenience init(_ database: Database) throws {
    self.init(
      vocabulary: try Vocabulary.fetch(in: database), areas: try Area.fetchAll(in: database),
      organisations: try Organisation.fetchAll(in: database), services: try Service.fetchAll(in: database),
      needs: try Need.fetchAll(in: database),
      volunteers: try Volunteer.fetchAll(where: "status <> 'erased'", in: database),
      placements: try Placement.fetchAll(in: database), decisions: try Decision.fetchAll(in: database),
      planInForce: try PlanInForce.fetch(in: database), policy: try Policy.fetch(in: database))
  }
}

extension Snapshot {
  /// The records after a write, the same as a fresh load without the load, and which of them are other than before.
  /// - Returns: Nil where the write changed more than it tells; load afresh then.
  /// - Complexity: that of `applying(_: SnapshotEdits)`.
  public func applying(_ applied: Applied) -> (snapshot: Snapshot, changes: SnapshotChanges)? {
    guard let changes = applied.changes else { return nil }
    var edits = SnapshotEdits(of: self)
    for change in changes { edits.take(change) }
    return applying(edits)
  }
}

extension SnapshotEdits {
  /// Takes in what became of one record.
  fileprivate mutating func take(_ change: AppliedChange) {
    let id = change.key.id
    switch (change.key.kind, change.after) {
    case (_, .term(let term)?): vocabulary.insert(term.term, as: term.id)
    case (.term, _): vocabulary.remove(id)
    case (_, .plan(let plan)?): planInForce = plan
    case (.plan, _): planInForce = nil
    case (_, .policy(let policy)?): self.policy = policy
    case (.policy, _): break
    case (_, .area(let area)?): areas.append(Replacement(of: area.id, by: area))
    case (.area, _): areas.append(Replacement(of: Identifier(id), by: nil))
    case (_, .organisation(let organisation)?):
      organisations.append(Replacement(of: organisation.id, by: organisation))
    case (.organisation, _): organisations.append(Replacement(of: Identifier(id), by: nil))
    case (_, .service(let service)?): services.append(Replacement(of: service.id, by: service))
    case (.service, _): services.append(Replacement(of: Identifier(id), by: nil))
    case (_, .need(let need)?): needs.append(Replacement(of: need.id, by: need))
    case (.need, _): needs.append(Replacement(of: Identifier(id), by: nil))
    case (_, .volunteer(let volunteer)?) where volunteer.status != .erased:
      volunteers.append(Replacement(of: volunteer.id, by: volunteer))
    case (.volunteer, _): volunteers.append(Replacement(of: Identifier(id), by: nil))
    case (_, .placement(let placement)?): placements.append(Replacement(of: placement.id, by: placement))
    case (.placement, _): placements.append(Replacement(of: Identifier(id), by: nil))
    case (_, .decision(let decision)?): decisions.append(Replacement(of: decision.id, by: decision))
    case (.decision, _): decisions.append(Replacement(of: Identifier(id), by: nil))
    }
  }
}

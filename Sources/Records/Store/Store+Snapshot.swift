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
  /// The records after a write: the same as a fresh load, without the load.
  /// - Returns: Nil where the write changed more than it tells; load afresh then.
  /// - Complexity: O(records).
  public func applying(_ applied: Applied) -> Snapshot? {
    guard let changes = applied.changes else { return nil }
    var vocabulary = self.vocabulary
    var plan = planInForce
    var policy = self.policy
    for change in changes {
      switch (change.key.kind, change.after) {
      case (.term, .term(let term)?): vocabulary.insert(term.term, as: term.id)
      case (.term, _): vocabulary.remove(change.key.id)
      case (.plan, .plan(let after)?): plan = after
      case (.plan, _): plan = nil
      case (.policy, .policy(let after)?): policy = after
      default: break
      }
    }
    return Snapshot(
      vocabulary: vocabulary,
      areas: areas.applying(changes) { if case .area(let area) = $0 { area } else { nil } },
      organisations: organisations.applying(changes) {
        if case .organisation(let organisation) = $0 { organisation } else { nil }
      },
      services: services.applying(changes) { if case .service(let service) = $0 { service } else { nil } },
      needs: needs.applying(changes) { if case .need(let need) = $0 { need } else { nil } },
      volunteers: volunteers.applying(changes) {
        if case .volunteer(let volunteer) = $0, volunteer.status != .erased { volunteer } else { nil }
      },
      placements: placements.applying(changes) {
        if case .placement(let placement) = $0 { placement } else { nil }
      },
      decisions: decisions.applying(changes) {
        if case .decision(let decision) = $0 { decision } else { nil }
      },
      planInForce: plan, policy: policy)
  }
}

extension Array where Element: TableRecord {
  /// The records, by identity ascending, after those changes that concern their kind.
  /// - Complexity: O(records + changes · log changes).
  fileprivate func applying(_ changes: [AppliedChange], _ unwrap: (Record) -> Element?) -> [Element] {
    let mine = changes.filter { $0.key.kind == Element.recordKind }.sorted { $0.key.id < $1.key.id }
    guard !mine.isEmpty else { return self }
    var result: [Element] = []
    result.reserveCapacity(count + mine.count)
    var position = 0
    for change in mine {
      let next = firstPosition(notBefore: change.key.id, from: position)
      result.append(contentsOf: self[position..<next])
      position = next < count && self[next].id.value == change.key.id ? next + 1 : next
      if let record = change.after.flatMap(unwrap) { result.append(record) }
    }
    result.append(contentsOf: self[position...])
    return result
  }

  private func firstPosition(notBefore id: Int64, from start: Int) -> Int {
    var low = start
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].id.value < id { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

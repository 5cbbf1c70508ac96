import Matching

/// A pair on its way: proposed by the plan, held as a placement, or both.
struct PairRow: Sendable {
  var pairing: Pairing
  var placement: Placement?
  var planned: PlannedPair?

  /// What the row is about: the pair from its proposal until it is over, so that asking leaves the row where it is.
  var key: RowKey { PairEntry.key(of: pairing, placement) }
}

/// A row of a list of pairs, as a few numbers: the rest is looked up when it is shown.
struct PairEntry: Equatable, Sendable {
  var pairing: Pairing
  /// Nil for a proposal.
  var placement: Identifier<Placement>?
  /// By which proposals are ranked.
  var points = 0

  static func key(of pairing: Pairing, _ placement: Placement?) -> RowKey {
    guard let placement, !placement.status.isHeld, placement.status != .proposed else {
      return .pairing(pairing)
    }
    return .placement(placement.id)
  }
}

/// The rows of a list of pairs: proposals of a plan, and placements.
struct PairList: RandomAccessCollection, Sendable {
  let snapshot: Snapshot
  let plan: Plan?
  let entries: [PairEntry]
  /// How many proposals there are; where the list is that of the plan they come first.
  let proposals: Int

  static let none = PairList(Snapshot(), nil, [])

  init(_ snapshot: Snapshot, _ plan: Plan?, _ entries: [PairEntry]) {
    self.snapshot = snapshot
    self.plan = plan
    self.entries = entries
    proposals = entries.count { $0.placement == nil }
  }

  var startIndex: Int { 0 }
  var endIndex: Int { entries.count }

  subscript(row: Int) -> PairRow {
    let entry = entries[row]
    return PairRow(
      pairing: entry.pairing, placement: entry.placement.flatMap(snapshot.placement),
      planned: plan?.pair(entry.pairing))
  }

  /// What a row is about.
  func key(_ row: Int) -> RowKey {
    PairEntry.key(of: entries[row].pairing, entries[row].placement.flatMap(snapshot.placement))
  }

  /// The row about something; nil where there is none.
  /// - Complexity: O(rows).
  func row(of key: RowKey) -> Int? {
    switch key {
    case .pairing(let pairing):
      return entries.indices.first { entries[$0].pairing == pairing && self.key($0) == key }
    case .placement(let id):
      return entries.indices.first { entries[$0].placement == id && self.key($0) == key }
    case .volunteer, .need, .service: return nil
    }
  }
}

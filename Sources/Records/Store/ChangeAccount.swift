/// What a write has done, each record once: as it was before the write and as it is after.
struct ChangeAccount {
  /// The changes in the order in which their records were first touched; nil once there are more than is kept.
  private(set) var changes: [AppliedChange]? = []
  /// How many records of each kind were added, changed and removed.
  var counts: [String: ChangeCount] = [:]
  /// Why the write can never be undone; nil where it can.
  private(set) var finalBecause: String?
  private var positions: [RecordKey: Int] = [:]
  private let most: Int

  init(most: Int) { self.most = most }

  /// Whether nothing changed.
  var isEmpty: Bool { counts.isEmpty }

  /// Takes account of a change to a record.
  mutating func note(_ key: RecordKey, before: Record?, after: Record?) {
    finalBecause = finalBecause ?? Finality.reason(before: before, after: after)
    if let position = positions[key] {
      changes?[position].after = after
      return
    }
    positions[key] = positions.count
    switch (before, after) {
    case (nil, _): counts[key.kind.rawValue, default: ChangeCount()].added += 1
    case (_, nil): counts[key.kind.rawValue, default: ChangeCount()].removed += 1
    default: counts[key.kind.rawValue, default: ChangeCount()].changed += 1
    }
    guard positions.count <= most else {
      changes = nil
      finalBecause = "it changed more records than the journal keeps word for word"
      return
    }
    changes?.append(AppliedChange(key: key, before: before, after: after))
  }

  /// Takes account of what another account tells in full.
  mutating func merge(_ other: ChangeAccount) {
    finalBecause = finalBecause ?? other.finalBecause
    for change in other.changes ?? [] { note(change.key, before: change.before, after: change.after) }
  }

  /// Marks the write as one that can never be undone.
  mutating func makeFinal(because reason: String) {
    finalBecause = finalBecause ?? reason
  }
}

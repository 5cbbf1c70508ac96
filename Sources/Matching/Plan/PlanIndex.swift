/// Where a plan's pairs stand: their rows by volunteer and by need.
///
/// Flat integers, so that the index of a plan with a few other pairs is made in one pass over them.
struct PlanIndex: Equatable, Sendable {
  /// Rows by the identity of the volunteer, then ascending.
  private var byVolunteer: [Int32]
  /// Rows by the identity of the need, then ascending.
  private var byNeed: [Int32]

  /// Sorts the rows of pairs.
  init(_ pairs: [PlannedPair]) {
    byVolunteer = pairs.indices.map { Int32($0) }
    byNeed = byVolunteer
    byVolunteer.sort { Self.volunteer(pairs, $0) < Self.volunteer(pairs, $1) }
    byNeed.sort { Self.need(pairs, $0) < Self.need(pairs, $1) }
  }

  private init(byVolunteer: [Int32], byNeed: [Int32]) {
    self.byVolunteer = byVolunteer
    self.byNeed = byNeed
  }

  /// The rows of a volunteer, ascending.
  func rows(of volunteer: Identifier<Volunteer>, in pairs: [PlannedPair]) -> ArraySlice<Int32> {
    Self.rows(byVolunteer, of: volunteer) { pairs[Int($0)].pairing.volunteer }
  }

  /// The rows in a need, ascending.
  func rows(in need: Identifier<Need>, in pairs: [PlannedPair]) -> ArraySlice<Int32> {
    Self.rows(byNeed, of: need) { pairs[Int($0)].pairing.need }
  }

  /// The index after some pairs have come and gone.
  func following(_ step: RowStep) -> PlanIndex {
    PlanIndex(
      byVolunteer: step.following(byVolunteer) {
        Self.volunteer(step.pairs, $0) < Self.volunteer(step.pairs, $1)
      },
      byNeed: step.following(byNeed) { Self.need(step.pairs, $0) < Self.need(step.pairs, $1) })
  }

  private static func volunteer(_ pairs: [PlannedPair], _ row: Int32) -> (Identifier<Volunteer>, Int32) {
    (pairs[Int(row)].pairing.volunteer, row)
  }

  private static func need(_ pairs: [PlannedPair], _ row: Int32) -> (Identifier<Need>, Int32) {
    (pairs[Int(row)].pairing.need, row)
  }

  private static func rows<Key: Comparable>(
    _ sorted: [Int32], of key: Key, by keyOf: (Int32) -> Key
  ) -> ArraySlice<Int32> {
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if keyOf(sorted[middle]) < key { low = middle + 1 } else { high = middle }
    }
    return sorted[low...].prefix { keyOf($0) == key }
  }
}

/// How the rows of a plan become those of the next: some go, others come, the rest move up or down.
struct RowStep {
  /// The pairs of the next plan.
  private(set) var pairs: [PlannedPair] = []
  /// The new row of each old one; −1 for one that goes.
  private var rowAfter: [Int32]
  /// The rows that come, ascending.
  private var added: [Int32] = []

  /// - Parameters:
  ///   - old: The pairs so far.
  ///   - removed: Rows that go, ascending: all that there are of the volunteers to whom others are added.
  ///   - new: Pairs that come, in the order of the plan.
  ///   - precedes: The order of volunteers.
  init(
    from old: [PlannedPair], removing removed: [Int], adding new: [PlannedPair],
    precedes: (Identifier<Volunteer>, Identifier<Volunteer>) -> Bool
  ) {
    rowAfter = Array(repeating: 0, count: old.count)
    for row in removed { rowAfter[row] = -1 }
    let kept = old.indices.filter { rowAfter[$0] >= 0 }
    pairs.reserveCapacity(kept.count + new.count)
    var next = 0
    func keep(until end: Int) {
      for row in kept[next..<end] {
        rowAfter[row] = Int32(pairs.count)
        pairs.append(old[row])
      }
      next = end
    }
    for pair in new {
      var (low, high) = (next, kept.count)
      while low < high {
        let middle = (low + high) / 2
        if precedes(old[kept[middle]].pairing.volunteer, pair.pairing.volunteer) {
          low = middle + 1
        } else {
          high = middle
        }
      }
      keep(until: low)
      added.append(Int32(pairs.count))
      pairs.append(pair)
    }
    keep(until: kept.count)
  }

  /// Rows in another order than that of the plan, as they are after the step.
  func following(_ rows: [Int32], precedes: (Int32, Int32) -> Bool) -> [Int32] {
    var result: [Int32] = []
    result.reserveCapacity(rows.count + added.count)
    let coming = added.sorted(by: precedes)
    var next = 0
    for row in rows {
      let after = rowAfter[Int(row)]
      if after < 0 { continue }
      while next < coming.count, precedes(coming[next], after) {
        result.append(coming[next])
        next += 1
      }
      result.append(after)
    }
    return result + coming[next...]
  }
}

import Matching

/// The facts of one moment with the lists that the screens make of them: immutable, compared by identity.
///
/// Made off the main thread, so that drawing and filtering only read.
final class World: Sendable {
  let facts: Facts
  /// Whether only the first rows have been read so far.
  let isPartial: Bool
  /// Whether the people are invented.
  let isDemo: Bool
  let totals: Totals
  let overview: OverviewFigures
  /// What differs from the world that this one follows; everything where it follows none.
  let changes: SnapshotChanges
  /// Where what differs is told of; nil where that may be anywhere.
  let reach: ChangeReach?

  private let records: RecordRows
  /// Names this world for the one that follows it.
  private let mark = Mark()
  private let followed: Mark?

  private final class Mark: Sendable {}

  /// Derives what the screens need; with totals given, the snapshot holds the first rows alone.
  /// - Complexity: O(records).
  init(snapshot: Snapshot, today: Day, totals: Totals? = nil, isDemo: Bool = false) {
    self.isDemo = isDemo
    isPartial = totals != nil
    facts = Facts(snapshot: snapshot, today: today)
    self.totals = totals ?? Totals(of: snapshot)
    overview = isPartial ? OverviewFigures() : OverviewFigures(of: facts)
    records = RecordRows(facts)
    changes = .all
    reach = nil
    followed = nil
  }

  /// Derives what the screens need from the world before and what differs; the same as from scratch.
  /// - Complexity: that of what the changes reach, and copies of flat arrays.
  init(following earlier: World, snapshot: Snapshot, changes: SnapshotChanges) {
    let reach = earlier.isPartial ? nil : ChangeReach(changes, from: earlier.snapshot, to: snapshot)
    isDemo = earlier.isDemo
    isPartial = false
    self.changes = changes
    self.reach = reach
    followed = earlier.mark
    facts = Facts(following: earlier.facts, snapshot: snapshot, changes: changes, reach: reach)
    if let reach {
      records = RecordRows(following: earlier.records, earlier.facts, facts, reach)
      overview = OverviewFigures(following: earlier.overview, earlier.facts, facts, changes, reach)
    } else {
      records = RecordRows(facts)
      overview = OverviewFigures(of: facts)
    }
    totals = Totals(
      volunteers: records.rows(.volunteers).count, needs: records.rows(.needs).count,
      services: snapshot.services.count, organisations: snapshot.organisations.count)
  }

  var snapshot: Snapshot { facts.snapshot }
  var today: Day { facts.today }

  /// Whether this world was made from another and what differs.
  func follows(_ earlier: World?) -> Bool { followed != nil && followed === earlier?.mark }

  /// The rows of a list that shows records.
  func rows(_ name: ListName) -> ListRows { records.rows(name) }

  /// What a filter of a list that shows records searches.
  func index(_ name: ListName) -> SearchIndex? { records.index(name) }

  /// Which rows of a list that shows records are those of the world that this one follows.
  func origins(_ name: ListName) -> RowOrigins { records.origins(name) }
}

/// How many records of each kind the lists hold.
struct Totals: Equatable, Sendable {
  var volunteers = 0
  var needs = 0
  var services = 0
  var organisations = 0

  var isEmpty: Bool { volunteers == 0 && needs == 0 && services == 0 && organisations == 0 }
}

extension Totals {
  init(of snapshot: Snapshot) {
    volunteers = snapshot.volunteers.count { $0.status != .optedOut && $0.status != .erased }
    needs = snapshot.needs.count { $0.isOpen }
    services = snapshot.services.count
    organisations = snapshot.organisations.count
  }
}

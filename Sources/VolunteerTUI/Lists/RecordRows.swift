import Matching

/// The lists of volunteers, needs and services, with what filters search, before any plan.
struct RecordRows: Sendable {
  /// The lists that show records.
  static let names: [ListName] = [.volunteers, .needs, .services]

  private var rows: [ListName: ListRows] = [:]
  private var indexes: [ListName: SearchIndex] = [:]
  private var origins: [ListName: RowOrigins] = [:]

  /// Lists all records that are to be shown.
  /// - Complexity: O(characters).
  init(_ facts: Facts) {
    for name in Self.names {
      let rows = ListRows(name, Self.positions(name, in: facts.snapshot))
      self.rows[name] = rows
      indexes[name] = Self.index(rows, facts)
      origins[name] = .unknown
    }
  }

  /// Lists the records again where some of them differ; the same as from scratch.
  /// - Complexity: that of the rows reached, and copies of flat arrays.
  init(following earlier: RecordRows, _ before: Facts, _ facts: Facts, _ reach: ChangeReach) {
    for name in Self.names {
      let (was, reached) = (earlier.rows(name).positions, reach.positions(name))
      let keepsRows = reached.allSatisfy {
        Self.isShown(name, $0, in: before.snapshot) == Self.isShown(name, $0, in: facts.snapshot)
      }
      let keepsCount = Self.count(name, in: before.snapshot) == Self.count(name, in: facts.snapshot)
      var index = earlier.indexes[name]
      var changed = reached.compactMap { was.row(ofPosition: $0) }
      if keepsRows && keepsCount {
        rows[name] = earlier.rows[name]
        origins[name] = .same
      } else {
        let positions = Self.positions(name, in: facts.snapshot)
        let from = positions.map { was.row(ofPosition: $0) ?? -1 }
        rows[name] = ListRows(name, positions)
        origins[name] = .rows(from)
        index = index?.rearranged(from)
        changed = reached.compactMap { positions.row(ofPosition: $0) }
        changed += from.indices.filter { from[$0] < 0 }.map { Int32($0) }
      }
      indexes[name] = index.map { Self.replacing(changed, in: $0, rows(name), facts, plan: nil) }
    }
  }

  /// The rows of a list that shows records.
  func rows(_ name: ListName) -> ListRows { rows[name] ?? .none }
  /// What a filter of a list searches.
  func index(_ name: ListName) -> SearchIndex? { indexes[name] }
  /// Which rows of a list are those that it had before.
  func origins(_ name: ListName) -> RowOrigins { origins[name] ?? .unknown }

  /// An index with the texts of some rows written anew.
  static func replacing(
    _ changed: some Sequence<Int32>, in index: SearchIndex, _ rows: ListRows, _ facts: Facts,
    plan: PlannedWorld?
  ) -> SearchIndex {
    let columns = rows.columns
    let source = ListSource(facts: facts, plan: plan, rows: rows)
    return index.replacing(changed, columns: columns.count) { columns[$1].value(source, $0).text }
  }

  private static func index(_ rows: ListRows, _ facts: Facts) -> SearchIndex {
    let columns = rows.columns
    let source = ListSource(facts: facts, plan: nil, rows: rows)
    return SearchIndex(rows: rows.count, columns: columns.count) { columns[$1].value(source, $0).text }
  }

  private static func positions(_ name: ListName, in snapshot: Snapshot) -> [Int32] {
    (0..<Int32(count(name, in: snapshot))).filter { isShown(name, $0, in: snapshot) }
  }

  private static func count(_ name: ListName, in snapshot: Snapshot) -> Int {
    switch name {
    case .volunteers: snapshot.volunteers.count
    case .needs: snapshot.needs.count
    case .services: snapshot.services.count
    case .plan, .candidates, .related: 0
    }
  }

  /// Whether a list shows the record at a position; those who opted out are in none.
  private static func isShown(_ name: ListName, _ position: Int32, in snapshot: Snapshot) -> Bool {
    let position = Int(position)
    guard position < count(name, in: snapshot) else { return false }
    switch name {
    case .volunteers:
      let status = snapshot.volunteers[position].status
      return status != .optedOut && status != .erased
    case .needs: return snapshot.needs[position].isOpen
    default: return true
    }
  }
}

extension ListRows {
  /// The rows of a list that shows records.
  init(_ name: ListName, _ positions: [Int32]) {
    switch name {
    case .volunteers: self = .volunteers(positions)
    case .needs: self = .needs(positions)
    default: self = .services(positions)
    }
  }

  /// The snapshot's positions of the records in rows; none of pairs.
  var positions: [Int32] {
    switch self {
    case .volunteers(let positions), .needs(let positions), .services(let positions): positions
    case .pairs, .candidates: []
    }
  }
}

extension [Int32] {
  /// The row of a record, of rows whose positions ascend.
  /// - Complexity: O(log rows), and O(1) where no record is left out.
  func row(ofPosition position: Int32) -> Int32? {
    if Int(position) < count, self[Int(position)] == position { return position }
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < position { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low] == position ? Int32(low) : nil
  }
}

extension ChangeReach {
  /// Positions of the records of a list that changes reach.
  func positions(_ name: ListName) -> Set<Int32> {
    switch name {
    case .volunteers: volunteers
    case .needs: needs
    case .services: services
    case .plan, .candidates, .related: []
    }
  }
}

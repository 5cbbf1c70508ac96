import Matching

/// The records of one moment, prepared for matching, with how each service leans.
final class Facts: Sendable {
  let snapshot: Snapshot
  let today: Day
  /// The snapshot prepared for rules and scores.
  let context: MatchingContext
  /// What each service leans on before any plan.
  let baseline: RelianceBaseline
  /// How each service leans, by its position in the snapshot.
  let reliance: Reliance

  init(snapshot: Snapshot, today: Day) {
    self.snapshot = snapshot
    self.today = today
    context = MatchingContext(snapshot: snapshot, today: today)
    baseline = RelianceBaseline(of: snapshot, today: today)
    reliance = Reliance(baseline)
  }
}

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

  private let rows: [ListName: ListRows]
  private let indexes: [ListName: SearchIndex]

  /// Derives what the screens need; with totals given, the snapshot holds the first rows alone.
  /// - Complexity: O(records).
  init(snapshot: Snapshot, today: Day, totals: Totals? = nil, isDemo: Bool = false) {
    self.isDemo = isDemo
    isPartial = totals != nil
    let facts = Facts(snapshot: snapshot, today: today)
    self.facts = facts
    self.totals = totals ?? Totals(of: snapshot)
    overview = isPartial ? OverviewFigures() : OverviewFigures(of: facts)
    rows = [
      .volunteers: .volunteers(
        Self.positions(snapshot.volunteers) { $0.status != .optedOut && $0.status != .erased }),
      .needs: .needs(Self.positions(snapshot.needs) { $0.isOpen }),
      .services: .services(Self.positions(snapshot.services) { _ in true }),
    ]
    indexes = rows.reduce(into: [:]) { indexes, list in
      let columns = list.value.columns
      let source = ListSource(facts: facts, plan: nil, rows: list.value)
      indexes[list.key] = SearchIndex(rows: list.value.count, columns: columns.count) { row, column in
        columns[column].value(source, row).text
      }
    }
  }

  var snapshot: Snapshot { facts.snapshot }
  var today: Day { facts.today }

  /// The rows of a list that shows records.
  func rows(_ name: ListName) -> ListRows { rows[name] ?? .none }

  /// What a filter of a list that shows records searches.
  func index(_ name: ListName) -> SearchIndex? { indexes[name] }

  /// Positions of the records to show, in the order in which they came.
  private static func positions<Record>(_ records: RecordList<Record>, where isShown: (Record) -> Bool)
    -> [Int32]
  {
    records.indices.filter { isShown(records[$0]) }.map { Int32($0) }
  }
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

/// A plan, the world it was made for, and what it changes there.
final class PlannedWorld: Sendable {
  let world: World
  let plan: Plan
  /// How each service leans with the plan, by its position in the snapshot.
  let reliance: Reliance
  /// How many pairs of the plan have not been asked.
  let notYetAsked: Int
  /// Coverage with the plan.
  let coverage: Coverage

  private let indexes: [ListName: SearchIndex]

  /// Derives what the plan changes.
  /// - Complexity: O(records).
  convenience init(world: World, plan: Plan) {
    let reliance = Reliance(world.facts.baseline, adding: plan.pairs.map(\.pairing))
    let coverage = Coverage(of: world.snapshot, adding: plan.pairs.map(\.pairing.need))
    // The columns read from a planned world, so the indexes are made from one that has none yet.
    let bare = PlannedWorld(world, plan, reliance, coverage, indexes: [:])
    self.init(world, plan, reliance, coverage, indexes: bare.indexesWithPlan())
  }

  private init(
    _ world: World, _ plan: Plan, _ reliance: Reliance, _ coverage: Coverage,
    indexes: [ListName: SearchIndex]
  ) {
    self.world = world
    self.plan = plan
    self.reliance = reliance
    self.coverage = coverage
    self.indexes = indexes
    notYetAsked = plan.pairs.count
  }

  /// What a filter of a list that shows records searches, with what the plan makes its rows say.
  func index(_ name: ListName) -> SearchIndex? { indexes[name] }

  private func indexesWithPlan() -> [ListName: SearchIndex] {
    let people = Set(plan.pairs.compactMap { world.snapshot.position(of: $0.pairing.volunteer) })
    let needs = Set(plan.pairs.compactMap { world.snapshot.position(of: $0.pairing.need) })
    return [
      .volunteers: index(.volunteers, where: people.contains), .needs: index(.needs, where: needs.contains),
      .services: index(.services) { _ in true },
    ].compactMapValues { $0 }
  }

  private func index(_ name: ListName, where isChanged: (Int) -> Bool) -> SearchIndex? {
    let rows = world.rows(name)
    let columns = rows.columns
    let source = ListSource(facts: world.facts, plan: self, rows: rows)
    let changed = (0..<Int32(rows.count)).filter { isChanged(Int(rows.position(Int($0)))) }
    return world.index(name)?.replacing(changed, columns: columns.count) { row, column in
      columns[column].value(source, row).text
    }
  }
}

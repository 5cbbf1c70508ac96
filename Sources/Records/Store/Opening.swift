import GRDB
import Matching

/// What the first screen shows before all records are loaded: totals, and the first rows of each list.
public struct Opening: Sendable {
  /// How many records there are.
  public struct Totals: Equatable, Sendable {
    /// People on the list: active and paused, so neither opted out nor erased.
    public var volunteers = 0
    /// Needs of all kinds.
    public var needs = 0
    /// Needs that are open to matching.
    public var openNeeds = 0
    /// Services.
    public var services = 0
    /// Organisations.
    public var organisations = 0
    /// Placements that are held: asked up to started or paused.
    public var heldPlacements = 0
  }

  /// How many records there are.
  public var totals: Totals
  /// Whether the people are invented.
  public var isDemo: Bool
  /// The first volunteers, needs and services by identity, with the records that their rows name.
  ///
  /// Identity is the order that lists begin in. Among the services are also those of the needs; among the
  /// volunteers is nobody who opted out. The vocabulary and the policy are whole; the plan in force is not there.
  public var snapshot: Snapshot
}

extension Store {
  /// What the first screen shows, at once however many records there are.
  /// - Parameter rows: How many volunteers, needs and services.
  /// - Returns: Totals and first rows, of one moment.
  /// - Throws: `StoreError.busy`, `.file` or `.damaged`.
  /// - Complexity: O(rows), and a count over an index for each total.
  public func opening(rows: Int = 100) throws -> Opening {
    try reading { database in
      let volunteers = try Self.first(
        Volunteer.self, where: "status IN ('active', 'paused')", rows, in: database)
      let needs = try Self.first(Need.self, where: nil, rows, in: database)
      let services = try Self.first(Service.self, where: nil, rows, in: database)
      let shown = Set(services.map(\.id))
      let others = Set(needs.map(\.service)).subtracting(shown)
      let allServices = try (services + Self.those(others, in: database)).sorted { $0.id < $1.id }
      let areas = Set((volunteers.map(\.area) + allServices.map(\.area)).compactMap { $0 })
      let placements = try Placement.fetchAll(
        where: """
          volunteer IN (\(Self.list(volunteers.map(\.id)))) OR need IN (\(Self.list(needs.map(\.id))))
          """, in: database)
      return Opening(
        totals: try Self.totals(in: database), isDemo: isDemo,
        snapshot: Snapshot(
          vocabulary: try Vocabulary.fetch(in: database), areas: try Self.those(areas, in: database),
          organisations: try Self.those(Set(allServices.map(\.organisation)), in: database),
          services: allServices, needs: needs, volunteers: volunteers, placements: placements,
          policy: try Policy.fetch(in: database)))
    }
  }

  private static func totals(in database: Database) throws -> Opening.Totals {
    func count(_ sql: String) throws -> Int {
      try Int.fetchOne(database, sql: "SELECT count(*) FROM \(sql)") ?? 0
    }
    return try Opening.Totals(
      volunteers: count("volunteer WHERE status IN ('active', 'paused')"), needs: count("need"),
      openNeeds: count("need WHERE is_open = 1"), services: count("service"),
      organisations: count("organisation"),
      heldPlacements: count("placement WHERE \(PlacementSQL.isHeld)"))
  }

  private static func first<R: TableRecord>(
    _: R.Type, where condition: String?, _ rows: Int, in database: Database
  ) throws -> [R] {
    let filter = condition.map { " WHERE \($0)" } ?? ""
    return try R.fetchAll(
      where: condition,
      owners: "IN (SELECT id FROM \(R.table.name)\(filter) ORDER BY id LIMIT \(rows))", tail: "LIMIT \(rows)",
      in: database)
  }

  private static func those<R: TableRecord>(_ ids: Set<Identifier<R>>, in database: Database) throws -> [R] {
    let list = list(ids.sorted())
    return try R.fetchAll(where: "id IN (\(list))", owners: "IN (\(list))", in: database)
  }

  private static func list<R>(_ ids: [Identifier<R>]) -> String {
    ids.map(\.description).joined(separator: ", ")
  }
}

import Matching

@testable import Records

/// A small world for exports: people whom each profile may and may not tell of.
struct ExportWorld {
  static let today = Scratch.today

  var people: [Volunteer] = []
  var placements: [Placement] = []
  var services: [Service]
  var needs: [Need]
  let organisations: [Organisation]

  init() {
    organisations = (1...2).map { (id: Int64) in
      Organisation(
        id: Identifier(id), reference: Reference(source: "test", code: "O\(id)"),
        name: ["Prescot Larder", "Huyton Neighbours"][Int(id) - 1])
    }
    services = (1...2).map { (id: Int64) in
      var service = Service(
        id: Identifier(id), reference: Reference(source: "test", code: "S\(id)"),
        name: ["Food Bank", "Befriending"][Int(id) - 1], organisation: Identifier(id))
      service.deciles = Deciles(overall: Int(id), access: 9)
      service.address = "\(id) High Street"
      return service
    }
    needs = (1...2).map { (id: Int64) in
      var need = Need(
        id: Identifier(id), reference: Reference(source: "test", code: "N\(id)"), service: Identifier(id),
        title: ["Packing", "Visits"][Int(id) - 1])
      need.places = 20
      need.slots = Slots(Slot(.tuesday, .morning))
      need.weeklyMinutes = 120
      return need
    }
  }

  /// Adds a person with a placement of a status, or none.
  @discardableResult
  mutating func add(
    _ name: String, _ status: PlacementStatus?, in need: Int64 = 1,
    _ change: (inout Volunteer) -> Void = { _ in }
  ) -> Volunteer {
    let id = Int64(people.count + 1)
    var person = Volunteer(
      id: Identifier(id), reference: Reference(source: "test", code: "V\(id)"), name: name)
    person.phone = "0151 \(id)"
    person.email = "v\(id)@post.example"
    person.slots = .any
    person.consent = .given(Self.today)
    person.ageBand = .from35to49
    change(&person)
    people.append(person)
    if let status {
      var placement = Placement(
        id: Identifier(Int64(placements.count + 1)), volunteer: person.id, need: Identifier(need),
        status: status,
        since: Self.today.adding(days: -3))
      placement.asked = placement.since
      if status == .started { placement.started = placement.since }
      if status == .ended {
        placement.started = Self.today.adding(days: -60)
        placement.ended = placement.since
      }
      placements.append(placement)
    }
    return person
  }

  var snapshot: Snapshot {
    Snapshot(
      organisations: organisations, services: services, needs: needs, volunteers: people,
      placements: placements)
  }

  var context: MatchingContext { MatchingContext(snapshot: snapshot, today: Self.today) }

  func plan() throws -> Plan {
    let context = context
    let baseline = RelianceBaseline(of: context.snapshot, today: Self.today)
    return try PlanSession(context, shortTermLevels: baseline.shortTermLevels).plan
  }

  /// The matches for a profile, with a plan.
  func table(
    _ profile: ExportProfile, plan: Plan? = nil, organisation: Identifier<Organisation>? = nil
  ) -> TextTable {
    let context = context
    let baseline = RelianceBaseline(of: context.snapshot, today: Self.today)
    return MatchExport.table(
      profile, context: context, plan: plan,
      reliance: Reliance(baseline, adding: plan?.pairs.map(\.pairing) ?? []), organisation: organisation)
  }
}

extension TextTable {
  /// The texts of a column, empty where nothing is known.
  func column(_ name: String) -> [String] {
    guard let at = columns.firstIndex(of: name) else { return [] }
    return rows.map { $0[at].characters }
  }

  /// All that the table says.
  var everything: String { String(decoding: csv(), as: UTF8.self) }
}

extension TextTable.Cell {
  var characters: String {
    switch self {
    case .text(let text), .number(let text): text
    case .none: ""
    }
  }
}

/// Everything that matching and the screens look at, as it stood at one moment: immutable, compared by identity.
public final class Snapshot: Sendable {
  /// Shared words.
  public let vocabulary: Vocabulary
  /// Areas, by identity ascending.
  public let areas: [Area]
  /// Organisations, by identity ascending.
  public let organisations: [Organisation]
  /// Services, by identity ascending.
  public let services: [Service]
  /// Needs, by identity ascending.
  public let needs: [Need]
  /// Volunteers, by identity ascending; opted-out people among them, erased ones not.
  public let volunteers: [Volunteer]
  /// Placements of every status, by identity ascending.
  public let placements: [Placement]
  /// Pins and vetoes, by identity ascending.
  public let decisions: [Decision]
  /// The last committed plan; nil before the first.
  public let planInForce: PlanInForce?
  /// Weights and thresholds.
  public let policy: Policy

  private let areaIndex: IdentityIndex<Area>
  private let organisationIndex: IdentityIndex<Organisation>
  private let serviceIndex: IdentityIndex<Service>
  private let needIndex: IdentityIndex<Need>
  private let volunteerIndex: IdentityIndex<Volunteer>
  private let placementsOfVolunteer: [Identifier<Volunteer>: [Int32]]
  private let placementsOfNeed: [Identifier<Need>: [Int32]]
  private let needsOfService: [Identifier<Service>: [Int32]]

  /// Gathers the records of one moment.
  /// - Precondition: each list ascends by identity.
  /// - Complexity: O(records).
  public init(
    vocabulary: Vocabulary = Vocabulary(), areas: [Area] = [], organisations: [Organisation] = [],
    services: [Service] = [], needs: [Need] = [], volunteers: [Volunteer] = [], placements: [Placement] = [],
    decisions: [Decision] = [], planInForce: PlanInForce? = nil, policy: Policy = Policy()
  ) {
    self.vocabulary = vocabulary
    self.areas = areas
    self.organisations = organisations
    self.services = services
    self.needs = needs
    self.volunteers = volunteers
    self.placements = placements
    self.decisions = decisions
    self.planInForce = planInForce
    self.policy = policy
    areaIndex = IdentityIndex(areas.map(\.id))
    organisationIndex = IdentityIndex(organisations.map(\.id))
    serviceIndex = IdentityIndex(services.map(\.id))
    needIndex = IdentityIndex(needs.map(\.id))
    volunteerIndex = IdentityIndex(volunteers.map(\.id))
    placementsOfVolunteer = Self.grouped(placements, by: \.volunteer)
    placementsOfNeed = Self.grouped(placements, by: \.need)
    needsOfService = Self.grouped(needs, by: \.service)
  }

  /// The area of an identity.
  public func area(_ id: Identifier<Area>) -> Area? { areaIndex[id].map { areas[$0] } }
  /// The organisation of an identity.
  public func organisation(_ id: Identifier<Organisation>) -> Organisation? {
    organisationIndex[id].map { organisations[$0] }
  }
  /// The service of an identity.
  public func service(_ id: Identifier<Service>) -> Service? { serviceIndex[id].map { services[$0] } }
  /// The need of an identity.
  public func need(_ id: Identifier<Need>) -> Need? { needIndex[id].map { needs[$0] } }
  /// The volunteer of an identity.
  public func volunteer(_ id: Identifier<Volunteer>) -> Volunteer? {
    volunteerIndex[id].map { volunteers[$0] }
  }
  /// Where a need stands in `needs`.
  public func position(of id: Identifier<Need>) -> Int? { needIndex[id] }
  /// Where a volunteer stands in `volunteers`.
  public func position(of id: Identifier<Volunteer>) -> Int? { volunteerIndex[id] }
  /// Where a service stands in `services`.
  public func position(of id: Identifier<Service>) -> Int? { serviceIndex[id] }

  /// All placements of a volunteer, oldest first.
  public func placements(of id: Identifier<Volunteer>) -> [Placement] {
    (placementsOfVolunteer[id] ?? []).map { placements[Int($0)] }
  }

  /// All placements in a need, oldest first.
  public func placements(in id: Identifier<Need>) -> [Placement] {
    (placementsOfNeed[id] ?? []).map { placements[Int($0)] }
  }

  /// The needs of a service.
  public func needs(of id: Identifier<Service>) -> [Need] {
    (needsOfService[id] ?? []).map { needs[Int($0)] }
  }

  /// The deciles that hold for a service: its own where given, else its area's.
  public func deciles(of service: Service) -> Deciles {
    service.deciles != .unknown ? service.deciles : service.area.flatMap { area($0)?.deciles } ?? .unknown
  }

  /// The deciles that hold for a volunteer's home: their own where given, else their area's.
  public func deciles(of volunteer: Volunteer) -> Deciles {
    volunteer.deciles != .unknown
      ? volunteer.deciles : volunteer.area.flatMap { area($0)?.deciles } ?? .unknown
  }

  /// The cause that holds for a need: its own, else its service's.
  public func cause(of need: Need) -> Identifier<Cause>? {
    need.cause ?? service(need.service)?.cause
  }

  private static func grouped<Record, Key: Hashable>(
    _ records: [Record], by key: KeyPath<Record, Key>
  ) -> [Key: [Int32]] {
    var groups: [Key: [Int32]] = [:]
    for (position, record) in records.enumerated() {
      groups[record[keyPath: key], default: []].append(Int32(position))
    }
    return groups
  }
}

/// Finds a record's position by its identity: at once where identities are dense, else by binary search.
struct IdentityIndex<Record>: Sendable {
  private let ascending: [Identifier<Record>]

  /// - Precondition: the identities ascend.
  init(_ ascending: [Identifier<Record>]) {
    self.ascending = ascending
    assert(zip(ascending, ascending.dropFirst()).allSatisfy { $0 < $1 }, "identities must ascend")
  }

  /// The position of an identity; nil where there is no such record.
  /// - Complexity: O(1) where identities are dense, else O(log n).
  subscript(_ id: Identifier<Record>) -> Int? {
    guard let first = ascending.first else { return nil }
    let guess = id.value - first.value
    if guess >= 0, guess < Int64(ascending.count), ascending[Int(guess)] == id { return Int(guess) }
    var low = 0
    var high = ascending.count
    while low < high {
      let middle = (low + high) / 2
      if ascending[middle] < id { low = middle + 1 } else { high = middle }
    }
    return low < ascending.count && ascending[low] == id ? low : nil
  }
}

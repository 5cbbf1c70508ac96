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
  private let placementIndex: IdentityIndex<Placement>
  private let placementsOfVolunteer: Grouping
  private let placementsOfNeed: Grouping
  private let needsOfService: Grouping

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
    placementIndex = IdentityIndex(placements.map(\.id))
    placementsOfVolunteer = Grouping(placements, in: volunteerIndex) { $0.volunteer }
    placementsOfNeed = Grouping(placements, in: needIndex) { $0.need }
    needsOfService = Grouping(needs, in: serviceIndex) { $0.service }
  }

  /// The same records under another policy.
  public func replacing(policy: Policy) -> Snapshot {
    Snapshot(
      vocabulary: vocabulary, areas: areas, organisations: organisations, services: services, needs: needs,
      volunteers: volunteers, placements: placements, decisions: decisions, planInForce: planInForce,
      policy: policy)
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
  /// The placement of an identity.
  public func placement(_ id: Identifier<Placement>) -> Placement? {
    placementIndex[id].map { placements[$0] }
  }
  /// Where a need stands in `needs`.
  public func position(of id: Identifier<Need>) -> Int? { needIndex[id] }
  /// Where a volunteer stands in `volunteers`.
  public func position(of id: Identifier<Volunteer>) -> Int? { volunteerIndex[id] }
  /// Where a service stands in `services`.
  public func position(of id: Identifier<Service>) -> Int? { serviceIndex[id] }

  /// All placements of a volunteer, oldest first.
  public func placements(of id: Identifier<Volunteer>) -> [Placement] {
    placementsOfVolunteer[volunteerIndex[id]].map { placements[Int($0)] }
  }

  /// All placements in a need, oldest first.
  public func placements(in id: Identifier<Need>) -> [Placement] {
    placementsOfNeed[needIndex[id]].map { placements[Int($0)] }
  }

  /// The needs of a service.
  public func needs(of id: Identifier<Service>) -> [Need] {
    needsOfService[serviceIndex[id]].map { needs[Int($0)] }
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
}

/// Which records belong to each owner, as two flat arrays rather than an array an owner: built in one pass, for
/// a snapshot is made anew with every edit.
struct Grouping: Sendable {
  private let starts: [Int32]
  private let members: [Int32]

  /// Groups records by owner; those whose owner is not in the index belong to none.
  /// - Complexity: O(records + owners).
  init<Record, Owner>(
    _ records: [Record], in owners: IdentityIndex<Owner>, by owner: (Record) -> Identifier<Owner>
  ) {
    var starts = [Int32](repeating: 0, count: owners.count + 1)
    let positions = records.map { Int32(owners[owner($0)] ?? -1) }
    for position in positions where position >= 0 { starts[Int(position) + 1] += 1 }
    for position in 0..<owners.count { starts[position + 1] += starts[position] }
    var next = starts
    var members = [Int32](repeating: 0, count: Int(starts[owners.count]))
    for (record, position) in positions.enumerated() where position >= 0 {
      members[Int(next[Int(position)])] = Int32(record)
      next[Int(position)] += 1
    }
    self.starts = starts
    self.members = members
  }

  /// The positions of an owner's records, ascending; none where there is no such owner.
  subscript(_ owner: Int?) -> ArraySlice<Int32> {
    guard let owner else { return [] }
    return members[Int(starts[owner])..<Int(starts[owner + 1])]
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

  /// How many records there are.
  var count: Int { ascending.count }

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

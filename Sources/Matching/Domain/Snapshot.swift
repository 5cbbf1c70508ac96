/// Everything that matching and the screens look at, as it stood at one moment: immutable, compared by identity.
public final class Snapshot: Sendable {
  /// Shared words.
  public let vocabulary: Vocabulary
  /// Areas, by identity ascending.
  public var areas: RecordList<Area> { areaTable.list }
  /// Organisations, by identity ascending.
  public var organisations: RecordList<Organisation> { organisationTable.list }
  /// Services, by identity ascending.
  public var services: RecordList<Service> { serviceTable.list }
  /// Needs, by identity ascending.
  public var needs: RecordList<Need> { needTable.list }
  /// Volunteers, by identity ascending; opted-out people among them, erased ones not.
  public var volunteers: RecordList<Volunteer> { volunteerTable.list }
  /// Placements of every status, by identity ascending.
  public var placements: RecordList<Placement> { placementTable.list }
  /// Pins and vetoes, by identity ascending.
  public var decisions: RecordList<Decision> { decisionTable.list }
  /// The last committed plan; nil before the first.
  public let planInForce: PlanInForce?
  /// Weights and thresholds.
  public let policy: Policy

  let areaTable: RecordTable<Area>
  let organisationTable: RecordTable<Organisation>
  let serviceTable: RecordTable<Service>
  let needTable: RecordTable<Need>
  let volunteerTable: RecordTable<Volunteer>
  let placementTable: RecordTable<Placement>
  let decisionTable: RecordTable<Decision>
  let placementsOfVolunteer: Grouping
  let placementsOfNeed: Grouping
  let needsOfService: Grouping

  /// Gathers the records of one moment.
  /// - Precondition: each list ascends by identity.
  /// - Complexity: O(records).
  public init(
    vocabulary: Vocabulary = Vocabulary(), areas: some Sequence<Area> = [Area](),
    organisations: some Sequence<Organisation> = [Organisation](),
    services: some Sequence<Service> = [Service](), needs: some Sequence<Need> = [Need](),
    volunteers: some Sequence<Volunteer> = [Volunteer](),
    placements: some Sequence<Placement> = [Placement](),
    decisions: some Sequence<Decision> = [Decision](), planInForce: PlanInForce? = nil,
    policy: Policy = Policy()
  ) {
    self.vocabulary = vocabulary
    self.planInForce = planInForce
    self.policy = policy
    areaTable = RecordTable(areas)
    organisationTable = RecordTable(organisations)
    serviceTable = RecordTable(services)
    needTable = RecordTable(needs)
    volunteerTable = RecordTable(volunteers)
    placementTable = RecordTable(placements)
    decisionTable = RecordTable(decisions)
    placementsOfVolunteer = Grouping(placementTable.list, in: volunteerTable.index) { $0.volunteer }
    placementsOfNeed = Grouping(placementTable.list, in: needTable.index) { $0.need }
    needsOfService = Grouping(needTable.list, in: serviceTable.index) { $0.service }
  }

  /// Takes the records of another snapshot but for what has changed.
  init(following earlier: Snapshot, _ edits: SnapshotEdits) {
    vocabulary = edits.vocabulary
    planInForce = edits.planInForce
    policy = edits.policy
    areaTable = earlier.areaTable.applying(edits.areas).table
    organisationTable = earlier.organisationTable.applying(edits.organisations).table
    let services = earlier.serviceTable.applying(edits.services)
    let needs = earlier.needTable.applying(edits.needs)
    let volunteers = earlier.volunteerTable.applying(edits.volunteers)
    let placements = earlier.placementTable.applying(edits.placements)
    serviceTable = services.table
    needTable = needs.table
    volunteerTable = volunteers.table
    placementTable = placements.table
    decisionTable = earlier.decisionTable.applying(edits.decisions).table
    placementsOfVolunteer =
      volunteers.keepsPositions
      ? earlier.placementsOfVolunteer.following(placements.edits) { volunteers.table.index[$0.volunteer] }
      : Grouping(placements.table.list, in: volunteers.table.index) { $0.volunteer }
    placementsOfNeed =
      needs.keepsPositions
      ? earlier.placementsOfNeed.following(placements.edits) { needs.table.index[$0.need] }
      : Grouping(placements.table.list, in: needs.table.index) { $0.need }
    needsOfService =
      services.keepsPositions
      ? earlier.needsOfService.following(needs.edits) { services.table.index[$0.service] }
      : Grouping(needs.table.list, in: services.table.index) { $0.service }
  }

  /// The same records under another policy.
  public func replacing(policy: Policy) -> Snapshot {
    var edits = SnapshotEdits(of: self)
    edits.policy = policy
    return Snapshot(following: self, edits)
  }

  /// The area of an identity.
  public func area(_ id: Identifier<Area>) -> Area? { areaTable[id] }
  /// The organisation of an identity.
  public func organisation(_ id: Identifier<Organisation>) -> Organisation? { organisationTable[id] }
  /// The service of an identity.
  public func service(_ id: Identifier<Service>) -> Service? { serviceTable[id] }
  /// The need of an identity.
  public func need(_ id: Identifier<Need>) -> Need? { needTable[id] }
  /// The volunteer of an identity.
  public func volunteer(_ id: Identifier<Volunteer>) -> Volunteer? { volunteerTable[id] }
  /// The placement of an identity.
  public func placement(_ id: Identifier<Placement>) -> Placement? { placementTable[id] }
  /// Where a need stands in `needs`.
  public func position(of id: Identifier<Need>) -> Int? { needTable.index[id] }
  /// Where a volunteer stands in `volunteers`.
  public func position(of id: Identifier<Volunteer>) -> Int? { volunteerTable.index[id] }
  /// Where a service stands in `services`.
  public func position(of id: Identifier<Service>) -> Int? { serviceTable.index[id] }

  /// All placements of a volunteer, oldest first.
  public func placements(of id: Identifier<Volunteer>) -> [Placement] {
    placementPositions(of: id).map { placements[Int($0)] }
  }

  /// All placements in a need, oldest first.
  public func placements(in id: Identifier<Need>) -> [Placement] {
    placementPositions(in: id).map { placements[Int($0)] }
  }

  /// The needs of a service.
  public func needs(of id: Identifier<Service>) -> [Need] {
    needPositions(of: id).map { needs[Int($0)] }
  }

  /// Where the placements of a volunteer stand, ascending.
  public func placementPositions(of id: Identifier<Volunteer>) -> ArraySlice<Int32> {
    placementsOfVolunteer[volunteerTable.index[id]]
  }

  /// Where the placements in a need stand, ascending.
  public func placementPositions(in id: Identifier<Need>) -> ArraySlice<Int32> {
    placementsOfNeed[needTable.index[id]]
  }

  /// Where the needs of a service stand, ascending.
  public func needPositions(of id: Identifier<Service>) -> ArraySlice<Int32> {
    needsOfService[serviceTable.index[id]]
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

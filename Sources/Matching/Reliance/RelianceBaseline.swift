/// What every service leans on as the records stand, before any plan.
public struct RelianceBaseline: Sendable {
  /// The records.
  public let snapshot: Snapshot
  /// The day it is looked at.
  public let today: Day
  /// The figures of each service, by its position in the snapshot.
  public let services: [RelianceFigures]
  private let needs: [NeedWeeks]

  /// Adds up the records.
  /// - Complexity: O(records).
  public init(of snapshot: Snapshot, today: Day) {
    let needs = snapshot.needs.indices.map { NeedWeeks(snapshot.needs[$0], in: snapshot) }
    self.snapshot = snapshot
    self.today = today
    self.needs = needs
    services = snapshot.services.indices.map {
      Self.figures(ofService: $0, needs, in: snapshot, today: today)
    }
  }

  /// Adds up anew what changes reach, and takes the rest from the records before; the same as adding up all.
  /// - Complexity: O(needs and placements of the services reached), and a copy of the figures.
  public init(following earlier: RelianceBaseline, snapshot: Snapshot, reach: ChangeReach) {
    var needs = earlier.needs
    var services = earlier.services
    needs.follow(count: snapshot.needs.count, changed: reach.needs) {
      NeedWeeks(snapshot.needs[$0], in: snapshot)
    }
    services.follow(count: snapshot.services.count, changed: reach.services) { [needs] in
      Self.figures(ofService: $0, needs, in: snapshot, today: earlier.today)
    }
    self.snapshot = snapshot
    today = earlier.today
    self.needs = needs
    self.services = services
  }

  /// The level of each service's short-term share, by its position: what a plan prices short-term pairs with.
  /// - Complexity: O(services).
  public var shortTermLevels: [Int] {
    services.indices.map { ShortTermShare.level(of: services[$0], policy: snapshot.policy).rawValue }
  }

  /// How a need stands in for paid work; nil where it does not.
  public func displacedWork(in need: Need) -> DisplacedWork? {
    guard let service = snapshot.position(of: need.service) else { return nil }
    return services[service].displacements.first { $0.need == need.id }
  }

  /// The figures of a service with the pairs that a plan would add there.
  /// - Complexity: O(pairs).
  func figures(ofService service: Int, adding pairs: some Sequence<Pairing>) -> RelianceFigures {
    var figures = services[service]
    for pairing in pairs {
      guard let need = snapshot.position(of: pairing.need),
        let hours = WeeklyHours(of: pairing, in: needs[need], snapshot: snapshot, today: today)
      else { continue }
      figures.add(hours)
      if let work = figures.displacements.firstIndex(where: { $0.need == pairing.need }) {
        figures.displacements[work].addPlanned()
      }
    }
    return figures
  }

  private static func figures(
    ofService service: Int, _ needs: [NeedWeeks], in snapshot: Snapshot, today: Day
  ) -> RelianceFigures {
    let record = snapshot.services[service]
    var figures = RelianceFigures(of: record, today: today)
    for need in snapshot.needPositions(of: record.id) {
      let id = snapshot.needs[Int(need)].id
      for placement in snapshot.placementPositions(in: id)
      where snapshot.placements[Int(placement)].status.givesHours {
        let hours = WeeklyHours(
          of: snapshot.placements[Int(placement)], in: needs[Int(need)], snapshot: snapshot, today: today)
        if let hours { figures.add(hours) }
      }
      if let work = DisplacedWork(
        snapshot.needs[Int(need)], of: record, snapshot: snapshot, today: today)
      {
        figures.displacements.append(work)
      }
    }
    return figures
  }
}

extension Array {
  /// Makes anew the elements at some positions and at new ones; the others stay.
  /// - Complexity: O(changed + new), and a copy.
  mutating func follow(count: Int, changed: Set<Int32>, _ make: (Int) -> Element) {
    if count < self.count { removeLast(self.count - count) }
    for position in changed where position < self.count { self[Int(position)] = make(Int(position)) }
    while self.count < count { append(make(self.count)) }
  }
}

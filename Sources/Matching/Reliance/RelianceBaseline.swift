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
    self.snapshot = snapshot
    self.today = today
    var services = snapshot.services.map { RelianceFigures(of: $0, today: today) }
    let needs = snapshot.needs.map { NeedWeeks($0, in: snapshot) }
    for index in snapshot.placements.indices where snapshot.placements[index].status.givesHours {
      let placement = snapshot.placements[index]
      guard let need = snapshot.position(of: placement.need), let service = needs[need].service,
        let hours = WeeklyHours(of: placement, in: needs[need], snapshot: snapshot, today: today)
      else { continue }
      services[service].add(hours)
    }
    for need in snapshot.needs {
      guard let position = snapshot.position(of: need.service) else { continue }
      let service = snapshot.services[position]
      if let work = DisplacedWork(need, of: service, snapshot: snapshot, today: today) {
        services[position].displacements.append(work)
      }
    }
    self.services = services
    self.needs = needs
  }

  /// The level of each service's short-term share, by its position: what a plan prices short-term pairs with.
  /// - Complexity: O(services).
  public var shortTermLevels: [Int] {
    services.map { ShortTermShare.level(of: $0, policy: snapshot.policy).rawValue }
  }

  /// How a need stands in for paid work; nil where it does not.
  public func displacedWork(in need: Need) -> DisplacedWork? {
    guard let service = snapshot.position(of: need.service) else { return nil }
    return services[service].displacements.first { $0.need == need.id }
  }

  /// The figures of each service, by its position, with the pairs that a plan would add.
  /// - Complexity: O(services + pairs).
  func services(adding pairs: [Pairing]) -> [RelianceFigures] {
    var services = services
    for pairing in pairs {
      guard let need = snapshot.position(of: pairing.need), let service = needs[need].service,
        let hours = WeeklyHours(of: pairing, in: needs[need], snapshot: snapshot, today: today)
      else { continue }
      services[service].add(hours)
      if let work = services[service].displacements.firstIndex(where: { $0.need == pairing.need }) {
        services[service].displacements[work].addPlanned()
      }
    }
    return services
  }
}

/// What services lean on, each and all together, before a plan and with it.
///
/// It knows nothing of how plans are made: a plan is the pairs it would add.
public struct Reliance: Equatable, Sendable {
  /// Each service, by its position in the snapshot.
  public let services: [ServiceReliance]
  /// All services together.
  public let together: ServiceReliance

  /// Looks at every service before and with the pairs that a plan would add.
  /// - Complexity: O(services + pairs) beyond the baseline's own.
  public init(_ baseline: RelianceBaseline, adding pairs: [Pairing] = []) {
    var pairsOfService = [[Pairing]](repeating: [], count: baseline.services.count)
    for pairing in pairs {
      if let service = baseline.snapshot.servicePosition(of: pairing.need) {
        pairsOfService[service].append(pairing)
      }
    }
    let policy = baseline.snapshot.policy
    services = baseline.services.indices.map {
      ServiceReliance(
        before: baseline.services[$0], after: baseline.figures(ofService: $0, adding: pairsOfService[$0]),
        policy: policy)
    }
    let none = RelianceFigures()
    together = Self.together(of: services, before: none, after: none, adding: services, policy: policy)
  }

  /// Looks at a snapshot before and with the pairs that a plan would add.
  /// - Complexity: O(records + pairs).
  public init(of snapshot: Snapshot, today: Day, adding pairs: [Pairing] = []) {
    self.init(RelianceBaseline(of: snapshot, today: today), adding: pairs)
  }

  /// Looks anew at some services and takes the rest from before; the same as looking at all.
  ///
  /// - Parameters:
  ///   - earlier: What services leaned on before, under the same policy and on the same day.
  ///   - baseline: The records now.
  ///   - changed: Positions of the services that changes reach, or where the plan adds other pairs than before.
  ///   - pairs: The pairs that the plan would add in a need.
  /// - Complexity: O(services + pairs of those changed).
  public init(
    following earlier: Reliance, _ baseline: RelianceBaseline, services changed: Set<Int32>,
    adding pairs: (Identifier<Need>) -> [Pairing]
  ) {
    let snapshot = baseline.snapshot
    var services = earlier.services
    var before = earlier.together.before
    var after = earlier.together.after
    let touched = changed.union(
      (Int32(
        min(services.count, baseline.services.count))..<Int32(max(services.count, baseline.services.count))))
    for position in touched where position < services.count {
      before.remove(services[Int(position)].before)
      after.remove(services[Int(position)].after)
    }
    services.follow(count: baseline.services.count, changed: changed) { service in
      let needs = snapshot.needPositions(of: snapshot.services[service].id)
      return ServiceReliance(
        before: baseline.services[service],
        after: baseline.figures(
          ofService: service, adding: needs.flatMap { pairs(snapshot.needs[Int($0)].id) }),
        policy: snapshot.policy)
    }
    self.services = services
    together = Self.together(
      of: services, before: before, after: after,
      adding: touched.filter { $0 < services.count }.map { services[Int($0)] }, policy: snapshot.policy)
  }

  private static func together(
    of services: [ServiceReliance], before: RelianceFigures, after: RelianceFigures,
    adding more: [ServiceReliance], policy: Policy
  ) -> ServiceReliance {
    var (before, after) = (before, after)
    for service in more {
      before.add(service.before)
      after.add(service.after)
    }
    before.displacements = services.indices.flatMap { services[$0].before.displacements }
    after.displacements = services.indices.flatMap { services[$0].after.displacements }
    return ServiceReliance(before: before, after: after, policy: policy)
  }
}

extension Snapshot {
  /// Where the service of a need stands.
  func servicePosition(of need: Identifier<Need>) -> Int? {
    position(of: need).flatMap { position(of: needs[$0].service) }
  }
}

/// What one service, or all together, leans on before a plan and with it.
public struct ServiceReliance: Equatable, Sendable {
  /// The figures as the records stand.
  public let before: RelianceFigures
  /// The figures with the plan.
  public let after: RelianceFigures
  /// What each indicator says, in the order of `Indicators.all`.
  public let indicators: [IndicatorComparison]
  /// The gravest level as the records stand.
  public let levelBefore: IndicatorLevel
  /// The gravest level with the plan.
  public let levelAfter: IndicatorLevel

  init(before: RelianceFigures, after: RelianceFigures, policy: Policy) {
    self.before = before
    self.after = after
    let isTouched = before != after
    indicators = Indicators.all.map { indicator in
      let reading = indicator.reading(of: before, policy: policy)
      return IndicatorComparison(
        before: reading, after: isTouched ? indicator.reading(of: after, policy: policy) : reading)
    }
    levelBefore = indicators.map(\.before.level).max() ?? .fine
    levelAfter = indicators.map(\.after.level).max() ?? .fine
  }

  /// The service; nil for all together.
  public var service: Identifier<Service>? {
    if case .service(let id) = before.scope { id } else { nil }
  }
}

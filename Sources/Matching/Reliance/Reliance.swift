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
    let policy = baseline.snapshot.policy
    let before = baseline.services
    let after = baseline.services(adding: pairs)
    services = zip(before, after).map { ServiceReliance(before: $0, after: $1, policy: policy) }
    together = ServiceReliance(
      before: Self.sum(of: before), after: pairs.isEmpty ? Self.sum(of: before) : Self.sum(of: after),
      policy: policy)
  }

  /// Looks at a snapshot before and with the pairs that a plan would add.
  /// - Complexity: O(records + pairs).
  public init(of snapshot: Snapshot, today: Day, adding pairs: [Pairing] = []) {
    self.init(RelianceBaseline(of: snapshot, today: today), adding: pairs)
  }

  private static func sum(of services: [RelianceFigures]) -> RelianceFigures {
    services.reduce(into: RelianceFigures()) { $0.add($1) }
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

  init(before: RelianceFigures, after: RelianceFigures, policy: Policy) {
    self.before = before
    self.after = after
    let isTouched = before != after
    indicators = Indicators.all.map { indicator in
      let reading = indicator.reading(of: before, policy: policy)
      return IndicatorComparison(
        before: reading, after: isTouched ? indicator.reading(of: after, policy: policy) : reading)
    }
  }

  /// The service; nil for all together.
  public var service: Identifier<Service>? {
    if case .service(let id) = before.scope { id } else { nil }
  }

  /// The gravest level as the records stand.
  public var levelBefore: IndicatorLevel { indicators.map(\.before.level).max() ?? .fine }
  /// The gravest level with the plan.
  public var levelAfter: IndicatorLevel { indicators.map(\.after.level).max() ?? .fine }
}

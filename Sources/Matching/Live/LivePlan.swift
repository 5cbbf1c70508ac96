/// A plan that stays the best one while records change.
///
/// It is a value: a copy goes on as the plan of the moment at which it was taken.
public struct LivePlan: Sendable {
  /// The plan with all that explains it; questions may be asked of it while the live plan goes on.
  public private(set) var session: PlanSession

  /// The plan.
  public var plan: Plan { session.plan }

  /// Makes the best plan for a snapshot.
  ///
  /// - Parameters:
  ///   - context: The snapshot, prepared for a day.
  ///   - shortTermLevels: The level of the short-term indicator of each service before this plan, by its position
  ///     in the snapshot: 0 none, 1 watch, 2 warning, 3 critical.
  /// - Throws: ``PlanError``.
  public init(_ context: MatchingContext, shortTermLevels: [Int]) throws {
    session = try PlanSession(context, shortTermLevels: shortTermLevels)
  }

  /// Makes the plan that of another snapshot.
  ///
  /// - Parameters:
  ///   - context: The other snapshot, prepared for a day.
  ///   - changes: All that differs between the two.
  ///   - shortTermLevels: The level of the short-term indicator of each service, by its position.
  /// - Returns: What has changed in the plan.
  /// - Throws: ``PlanError``; then the plan is still that of the snapshot before.
  @discardableResult
  public mutating func follow(
    _ context: MatchingContext, _ changes: SnapshotChanges, shortTermLevels: [Int]
  ) throws -> PlanDifference {
    let before = plan
    session = try PlanSession(context, shortTermLevels: shortTermLevels)
    return PlanDifference(from: before, to: plan)
  }

  /// Checks the whole plan and its proof independently of how they were found.
  ///
  /// - Throws: ``PlanError/refuted(_:)`` naming the pair, the volunteer or the need.
  /// - Complexity: O(records + eligible pairs).
  public func check() throws {
    _ = try session.planProblem.check(session.solved.assignment)
  }
}

/// A plan with all that is needed to explain it: the solved problem, ready for questions of what else might be.
///
/// The plan is best by the policy's goal, then has the fewest changes, as far as its ``Plan/proof`` says.
/// It is a value that does not change; questions may be asked from any thread. Every question is answered from the
/// live plan that it was taken of, so a plan that has followed many changes and one that was just made are explained
/// alike.
public struct PlanSession: Sendable {
  /// The plan.
  public var plan: Plan { live.plan }
  /// The snapshot that it was made for, prepared.
  public var context: MatchingContext { live.context }

  let live: LivePlan

  /// Makes the best plan for a snapshot, and keeps what explains it.
  ///
  /// - Parameters:
  ///   - context: The snapshot, prepared for a day.
  ///   - shortTermLevels: The level of the short-term indicator of each service before this plan, by its position
  ///     in the snapshot: 0 none, 1 watch, 2 warning, 3 critical.
  /// - Throws: ``PlanError``: where the policy's figures are out of range, or where the independent check does not
  ///   confirm the solver's plan.
  public init(_ context: MatchingContext, shortTermLevels: [Int]) throws {
    live = try LivePlan(context, shortTermLevels: shortTermLevels)
  }

  init(_ live: LivePlan) { self.live = live }
}

import Solver

/// A plan with all that is needed to explain it: the solved problem, ready for questions of what else might be.
///
/// The plan is best by the policy's goal, then has the fewest changes; it is proven to be so.
/// It is a value that does not change; questions may be asked from any thread.
public struct PlanSession: Sendable {
  /// The plan.
  public let plan: Plan
  /// The snapshot that it was made for, prepared.
  public let context: MatchingContext

  let eligible: EligiblePairs
  let shortTermLevels: [Int]
  let planProblem: PlanProblem
  let solved: SolvedProblem

  /// Makes the best plan for a snapshot, and keeps what explains it.
  ///
  /// - Parameters:
  ///   - context: The snapshot, prepared for a day.
  ///   - shortTermLevels: The level of the short-term indicator of each service before this plan, by its position
  ///     in the snapshot: 0 none, 1 watch, 2 warning, 3 critical.
  /// - Throws: ``PlanError``: where the policy's figures are out of range, or where the independent check does not
  ///   confirm the solver's plan.
  public init(_ context: MatchingContext, shortTermLevels: [Int]) throws {
    try self.init(context, context.eligiblePairs(), shortTermLevels: shortTermLevels)
  }

  init(
    _ context: MatchingContext, _ eligible: EligiblePairs, shortTermLevels: [Int],
    releasing released: Pairing? = nil
  ) throws {
    guard shortTermLevels.count == context.snapshot.services.count else {
      throw PlanError.wrongLevelCount(
        expected: context.snapshot.services.count, found: shortTermLevels.count)
    }
    self.context = context
    self.eligible = eligible
    self.shortTermLevels = shortTermLevels
    do {
      planProblem = try PlanProblem(
        context, eligible, shortTermLevels: shortTermLevels, releasing: released)
      solved = try SolvedProblem(planProblem.problem)
    } catch let error as ProblemError {
      throw PlanError.outOfRange(error.description)
    }
    plan = try planProblem.plan(of: solved.assignment)
  }

  /// The session without one pin, solved anew; its pair may still be chosen.
  func releasing(_ pin: Pairing) throws -> PlanSession {
    try PlanSession(context, eligible, shortTermLevels: shortTermLevels, releasing: pin)
  }
}

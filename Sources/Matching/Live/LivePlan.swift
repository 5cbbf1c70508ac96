import Solver

// How a plan follows the records
//
// A plan is the best one for a snapshot: of the pairs that the rules allow (`Candidates/`), weighed by the scores and
// the policy (`PlanTerms`), the solver chooses (`PlanSolver`). An act changes a record or two, and with them few
// pairs; so nothing is made anew but what those touch:
//
// 1. The context follows the snapshot (`MatchingContext(following:…)`).
// 2. A changed volunteer's pairs are searched among all needs, and a changed need's among all volunteers; their pins
//    are judged again (`PlanStep`).
// 3. Volunteers whose pairs, worths, roles or pins may differ, and needs whose pairs, places or bonuses may, are edits
//    of the solved problem, which mends itself by a few local searches (`Solver/Live`).
// 4. What the plan says of the volunteers whose pairs these are, or have moved, is written again
//    (`LivePlan+Writing`), and counted again from the records, whatever the solver says (`PlanCount`).
//
// Where records were removed, the day is another, or a change is so wide that edits are no quicker, the problem is
// built and solved anew. Of several best plans an edited and a new problem may choose different ones: they agree on
// objective and changes.

/// A plan that stays the best one while records change.
///
/// It is a value: a copy goes on as the plan of its moment. But the first change of either copies the solved problem,
/// so ask a ``session`` where the plan is kept, and let it go before the plan follows on.
public struct LivePlan: Sendable {
  /// The plan.
  public internal(set) var plan: Plan
  /// Whether the whole plan and its proof were checked as it was made; a step checks what it touched alone.
  public internal(set) var isChecked = false
  /// The snapshot that it is for, prepared.
  public var context: MatchingContext { terms.context }

  var shortTermLevels: [Int]
  var eligible: EligiblePairs
  var terms: PlanTerms
  var solver: PlanSolver
  var remarks = PlanRemarks()
  /// Whether a step failed half-way: what is solved is then neither the old problem nor the new one.
  var isStale = false

  /// Makes the best plan for a snapshot.
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

  init(_ context: MatchingContext, _ eligible: EligiblePairs, shortTermLevels: [Int]) throws {
    try PlanError.requireLevels(shortTermLevels, context)
    self.shortTermLevels = shortTermLevels
    self.eligible = eligible
    terms = PlanTerms(
      context, PairWorths(context, shortTermLevels: shortTermLevels, Incumbents(context)), Pins(context))
    do {
      solver = try PlanSolver(terms, eligible)
    } catch let error as ProblemError {
      throw PlanError.outOfRange(error.description)
    } catch let error as EditError {
      throw PlanError.refuted(error.description)
    }
    plan = Plan(pairs: [], objective: 0, changes: 0, proof: .optimal, policyVersion: 0)
    try writeAll()
  }

  /// The plan with all that explains it: to be asked, and let go before the plan follows other records.
  public var session: PlanSession { PlanSession(self) }

  /// Makes the plan that of another snapshot.
  ///
  /// - Parameters:
  ///   - context: The other snapshot, prepared.
  ///   - changes: All that differs between the two.
  ///   - shortTermLevels: The level of the short-term indicator of each service, by its position.
  /// - Returns: What has changed in the plan.
  /// - Throws: ``PlanError``; the plan is then still that of the snapshot before.
  /// - Complexity: For a change of few records O(volunteers + needs + pairs of the plan) small steps, and a few local
  ///   searches; else as from scratch.
  @discardableResult
  public mutating func follow(
    _ context: MatchingContext, _ changes: SnapshotChanges, shortTermLevels: [Int]
  ) throws -> PlanDifference {
    try PlanError.requireLevels(shortTermLevels, context)
    let before = plan
    if let step = PlanStep(from: self, to: context, changes, shortTermLevels: shortTermLevels) {
      let touched = try take(step)
      guard let touched else { return PlanDifference(from: before, to: plan) }
      return PlanDifference(
        from: before.pairings(of: touched, in: context), to: plan.pairings(of: touched, in: context))
    }
    self = try LivePlan(context, shortTermLevels: shortTermLevels)
    return PlanDifference(from: before, to: plan)
  }
}

extension PlanError {
  static func requireLevels(_ levels: [Int], _ context: MatchingContext) throws {
    guard levels.count == context.snapshot.services.count else {
      throw wrongLevelCount(expected: context.snapshot.services.count, found: levels.count)
    }
  }
}

extension Plan {
  /// The pairs of some volunteers, by reference.
  fileprivate func pairings(of volunteers: [Int32], in context: MatchingContext) -> [Pairing] {
    volunteers.sorted { context.volunteerRank[Int($0)] < context.volunteerRank[Int($1)] }
      .flatMap { pairs(of: context.snapshot.volunteers[Int($0)].id).map(\.pairing) }
  }
}

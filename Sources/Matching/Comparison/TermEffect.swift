/// What one term of a policy does: the plan with it beside the plan without it; exact unless it says how
/// far the price may be from that.
public struct TermEffect: Equatable, Sendable {
  /// The term.
  public var term: PolicyTerm
  /// The figures of the plan without the term; fits are measured by the policy with it.
  public var without: PlanFigures
  /// How many people's places differ between the two plans.
  public var peopleWhoMove: Int
  /// What everything else gives up for the term, in points.
  ///
  /// It is f0(plan without it) − f0(plan with it), where f0 is the objective with the term at 0; never negative where
  /// both plans are the best of their kind.
  public var price: Int

  /// How far the two plans together may be from the best of their kinds, in points: so much give or take has the price.
  public var uncertainty: Int

  /// Describes an effect.
  public init(
    term: PolicyTerm, without: PlanFigures, peopleWhoMove: Int, price: Int, uncertainty: Int = 0
  ) {
    self.term = term
    self.without = without
    self.peopleWhoMove = peopleWhoMove
    self.price = price
    self.uncertainty = uncertainty
  }

  /// Compares a plan with the one that is best without a term.
  ///
  /// - Parameters:
  ///   - term: The term.
  ///   - plan: The best plan by the policy of `context`.
  ///   - without: The best plan by the same policy without the term.
  ///   - context: The snapshot, under the policy with the term.
  ///   - contextWithout: The same under the policy without it.
  ///   - shortTermLevels: The level of the short-term indicator of each service, by its position.
  /// - Complexity: O(records + pairs · scores).
  public init(
    _ term: PolicyTerm, of plan: Plan, against without: Plan, in context: MatchingContext,
    _ contextWithout: MatchingContext, shortTermLevels: [Int]
  ) {
    self.term = term
    self.without = PlanFigures(of: without.pairs.map(\.pairing), in: context)
    peopleWhoMove = PlanDifference(from: plan, to: without).moves.count
    uncertainty = (plan.uncertainty + without.uncertainty).objective
    price =
      without.objective
      - contextWithout.value(of: plan.pairs.map(\.pairing), shortTermLevels: shortTermLevels)
  }
}

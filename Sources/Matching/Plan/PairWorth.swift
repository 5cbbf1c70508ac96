/// What one pair adds to the objective of a plan, apart from the spread bonus of the place it fills.
public struct PairWorth: Equatable, Sendable {
  /// How good the pair is.
  public var points: Int
  /// What it gains because the plan in force holds it: 0 where that does not.
  public var keepBonus: Int
  /// What it loses because it is short-term at a service that leans on short-term volunteers already: 0 or more.
  public var shortTermPrice: Int

  /// Adds up the parts, and 1 so that a pair without points is still better than none.
  public var total: Int { points + 1 + keepBonus - shortTermPrice }
}

/// Prices pairs by a policy, the plan in force and the short-term levels of services.
///
/// A pair of the plan in force that is meanwhile a held placement has come true: it is no part of what a new plan
/// is compared with, so that neither holding it nor lacking it is a change. A pair whose records are gone stays in,
/// as a change that every plan makes.
struct PairWorths: Sendable {
  /// How many pairs a new plan is compared with.
  let incumbentCount: Int

  private let policy: Policy
  private let priceOfNeed: [Int]
  private let needsInForce: [[Int32]]

  /// - Parameters:
  ///   - context: The snapshot, prepared.
  ///   - shortTermLevels: The level of the short-term indicator of each service, 0…3, by its position.
  init(_ context: MatchingContext, shortTermLevels: [Int]) {
    policy = context.policy
    priceOfNeed = context.needs.map { need in
      need.service < 0 ? 0 : context.policy.shortTermPrice * shortTermLevels[Int(need.service)]
    }
    var needsInForce = [[Int32]](repeating: [], count: context.volunteers.count)
    var incumbentCount = 0
    for pairing in Set(context.snapshot.planInForce?.pairings ?? []) {
      if let volunteer = context.snapshot.position(of: pairing.volunteer),
        let need = context.snapshot.position(of: pairing.need)
      {
        let isHeld = context.history(volunteer: Int32(volunteer), need: Int32(need)).contains(.held)
        if isHeld { continue }
        needsInForce[volunteer].append(Int32(need))
      }
      incumbentCount += 1
    }
    self.needsInForce = needsInForce
    self.incumbentCount = incumbentCount
  }

  /// Whether a new plan is compared with a plan that holds the pair.
  func isIncumbent(volunteer: Int32, need: Int32) -> Bool {
    needsInForce[Int(volunteer)].contains(need)
  }

  /// What a pair adds to the objective.
  func worth(volunteer: Int32, need: Int32, points: Int, isShortTerm: Bool) -> PairWorth {
    PairWorth(
      points: points, keepBonus: isIncumbent(volunteer: volunteer, need: need) ? policy.keepBonus : 0,
      shortTermPrice: isShortTerm ? priceOfNeed[Int(need)] : 0)
  }
}

/// What would follow if one pair had to be in the plan, or must not be: the difference between two exact optima.
public struct Consequence: Equatable, Sendable {
  /// What the objective would lose; below 0 only where the goal is the most places and places would be lost.
  public var cost: Int
  /// The cost in the unit of fits: tenths of cost ÷ Σ weights, to the nearest tenth, halves away from 0.
  public var costTenths: Int
  /// How many more places the plan would fill; below 0 where it would fill fewer.
  public var places: Int
  /// How many more changes from the plan in force there would be; below 0 where there would be fewer.
  public var changes: Int
  /// Who would move, each because of one before: first the volunteer asked about.
  public var moves: [PlanDifference.Move]

  /// Describes what would follow.
  public init(cost: Int, policy: Policy, places: Int, changes: Int, moves: [PlanDifference.Move]) {
    self.cost = cost
    let weight = policy.totalWeight
    let magnitude = (abs(cost) * 20 + weight) / (2 * weight)
    costTenths = cost < 0 ? -magnitude : magnitude
    self.places = places
    self.changes = changes
    self.moves = moves
  }
}

/// What would follow if one pair had to be in the plan, or must not be: the difference between two optima, exact unless
/// it says how far it may be from that.
public struct Consequence: Equatable, Sendable {
  /// What the objective would lose.
  ///
  /// Below 0 where it would gain: without a pin that costs, or where the goal is the most places and fewer would be
  /// filled.
  public let cost: Int
  /// The cost in the unit of fits: tenths of cost ÷ Σ weights, to the nearest tenth, halves away from 0.
  public let costTenths: Int
  /// How far the cost may be from the truth, either way, where one of the two plans is not proven to be the best; in
  /// tenths as ``costTenths``, rounded up.
  public let uncertaintyTenths: Int
  /// How far the number of places may be from the truth, either way, as ``uncertaintyTenths``.
  public let uncertainPlaces: Int
  /// How many more places the plan would fill; below 0 where it would fill fewer.
  public let places: Int
  /// How many more changes from the plan in force there would be; below 0 where there would be fewer.
  public let changes: Int
  /// Who would move, each because of one before: first the volunteer asked about.
  public let moves: [PlanDifference.Move]

  init(
    cost: Int, uncertainty: Uncertainty = Uncertainty(), policy: Policy, places: Int, changes: Int,
    moves: [PlanDifference.Move]
  ) {
    self.cost = cost
    let weight = policy.totalWeight
    let tenths = uncertainty.objective.multipliedReportingOverflow(by: 10)
    uncertaintyTenths =
      tenths.overflow
      ? .max : tenths.partialValue / weight + (tenths.partialValue.isMultiple(of: weight) ? 0 : 1)
    uncertainPlaces = uncertainty.places
    let magnitude = (abs(cost) * 20 + weight) / (2 * weight)
    costTenths = cost < 0 ? -magnitude : magnitude
    self.places = places
    self.changes = changes
    self.moves = moves
  }

  /// What a coordinator reads, to follow "placing them here" or "without it", such as "lowers the plan by 4.1".
  public var effect: String {
    let change = costTenths == 0 ? "less than 0.1" : Figures.decimal(tenths: abs(costTenths))
    var effects: [String] = []
    if places != 0 {
      effects.append("fills \(Figures.count(abs(places), "place")) \(places < 0 ? "fewer" : "more")")
    }
    if cost != 0 { effects.append("\(cost > 0 ? "lowers" : "raises") the plan by \(change)") }
    if effects.isEmpty { effects.append("leaves the plan as good as it is") }
    if cost == 0 && changes != 0 {
      let more = changes < 0 ? "fewer" : "more"
      effects.append("makes \(abs(changes)) \(more) \(abs(changes) == 1 ? "change" : "changes")")
    }
    let effect = Figures.list(effects)
    var doubts: [String] = []
    if uncertainPlaces > 0 { doubts.append(Figures.count(uncertainPlaces, "place")) }
    if uncertaintyTenths > 0 { doubts.append(Figures.decimal(tenths: uncertaintyTenths)) }
    return doubts.isEmpty ? effect : effect + " (give or take \(Figures.list(doubts)))"
  }
}

/// Why a pair is in the plan: what makes it good, what comes next, and what would follow without it.
public struct PairExplanation: Equatable, Sendable {
  /// Another eligible pair that the plan does not hold.
  public struct Alternative: Equatable, Sendable {
    /// The volunteer and the need.
    public let pairing: Pairing
    /// How good it is.
    public let points: Int
    /// Points ÷ Σ weights in tenths.
    public let fitTenths: Int
    /// Whether the places of the need are all taken, by held placements and by the plan.
    public let isNeedFull: Bool
  }

  /// The pair as the plan holds it.
  public let planned: PlannedPair
  /// Every score × weight, flags and prompts; barriers where it is a pin that overrides them.
  public let assessment: Assessment
  /// What the pair adds to the objective, part by part.
  public let worth: PairWorth
  /// What the last place that is filled in the need adds to the objective: lost with any of its pairs.
  public let spreadBonus: Int
  /// The volunteer's best other pair; nil where there is none.
  public let nextForVolunteer: Alternative?
  /// The need's best other pair; nil where there is none.
  public let nextForNeed: Alternative?
  /// What would follow if the pair must not be in the plan.
  public let without: Consequence

  /// What a coordinator reads about the pair's place in the plan, a sentence each; scores are shown as a table.
  public func sentences(in snapshot: Snapshot) -> [String] {
    var sentences = ["Fit \(Figures.decimal(tenths: planned.fitTenths))."]
    if planned.origin == .pinned { sentences.append("The pair is pinned.") }
    if planned.isInPlanInForce { sentences.append("It is in the plan in force.") }
    if worth.shortTermPrice > 0 {
      sentences.append("It is short-term, and the service leans on short-term volunteers already.")
    }
    if let next = nextForVolunteer {
      let fit = Figures.decimal(tenths: next.fitTenths)
      let state = next.isNeedFull ? " (full)" : ""
      sentences.append(
        "Their best other need: \(snapshot.fullTitle(of: next.pairing.need))\(state), fit \(fit).")
    }
    if let next = nextForNeed {
      let fit = Figures.decimal(tenths: next.fitTenths)
      sentences.append(
        "The need's best other volunteer: \(snapshot.name(of: next.pairing.volunteer)), fit \(fit).")
    }
    sentences.append("Doing without the pair \(without.effect)\(without.moves.isEmpty ? "." : ":")")
    return sentences + without.moves.map { $0.sentence(in: snapshot) }
  }
}

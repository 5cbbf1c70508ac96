/// What a plan comes to for the people in it and for those who go without, to be laid beside another plan.
public struct PlanFigures: Equatable, Sendable {
  /// How many pairs it proposes.
  public var pairs = 0
  /// The mean fit of its pairs in tenths, by one policy for all plans that are compared; 0 without pairs.
  public var meanFitTenths = 0
  /// Open needs.
  public var needs = 0
  /// Open needs with at least one volunteer, held or proposed.
  public var needsReached = 0
  /// People in the plan who volunteer for the first time.
  public var firstTimers = 0
  /// People in the plan who look for work.
  public var jobSeekers = 0
  /// Places of the needs in the most deprived fifth of areas.
  public var deprivedPlaces = 0
  /// Those of them that are filled, held or proposed.
  public var deprivedPlacesFilled = 0

  /// Figures of nothing.
  public init() {}

  /// Counts pairs on top of the held placements of a snapshot.
  ///
  /// - Parameters:
  ///   - pairings: The pairs of a plan; those whose records are gone are left out.
  ///   - context: The snapshot, under the policy by which fits are measured.
  /// - Complexity: O(needs + pairs · scores).
  public init(of pairings: [Pairing], in context: MatchingContext) {
    let scores = WeightedScores(context.policy)
    var added = [Int](repeating: 0, count: context.needs.count)
    var people: Set<Int32> = []
    var points = 0
    for pairing in pairings {
      guard let volunteer = context.snapshot.position(of: pairing.volunteer),
        let need = context.snapshot.position(of: pairing.need)
      else { continue }
      pairs += 1
      added[need] += 1
      people.insert(Int32(volunteer))
      points += Int(scores.points(context.pair(volunteer: Int32(volunteer), need: Int32(need))))
    }
    meanFitTenths = pairs == 0 ? 0 : context.policy.fitTenths(points: points) / pairs
    for person in people {
      let facts = context.volunteers[Int(person)]
      if facts.isFirstTimer { firstTimers += 1 }
      if facts.seeksWork { jobSeekers += 1 }
    }
    for need in context.needs.indices where context.needs[need].isOpen {
      let places = context.snapshot.needs[need].places
      let filled = Int(context.heldPlaces[need]) + added[need]
      needs += 1
      if filled > 0 { needsReached += 1 }
      if let decile = context.needs[need].decile, decile <= Self.lastDeprivedDecile {
        deprivedPlaces += places
        deprivedPlacesFilled += min(places, filled)
      }
    }
  }

  /// Deciles 1 and 2 are the most deprived fifth.
  private static let lastDeprivedDecile = 2

  /// Filled places of the most deprived fifth in tenths of a per cent, rounded down; 0 where there are none.
  public var deprivedCoverageTenths: Int {
    deprivedPlaces == 0 ? 0 : 1000 * deprivedPlacesFilled / deprivedPlaces
  }
}

/// The encoding of the lexicographic objective (cardinality, objective, −changes) in one 64-bit integer.
///
/// With C the most pairs any plan can hold, w and b the largest magnitudes of a weight and of a step:
///
/// - Two plans differ by at most 2C in the sum of ±1 that stands for the changes, so a unit of weight counts
///   K > 2C of those, the next multiple of 16.
/// - They differ by at most 2C(w + b) in the objective, so a pair counts M = 2C(w + b)K + 2C + 1.
///
/// Let L = M + K(w + b) + 1, the most that one pair and one step are worth. In an optimal state the prices lie
/// between −L and L, because an agent may always drop a pair and a task may always empty a place; an auction
/// may bid beyond that by its ε, a tenth of what a pair is worth to it, and round up by as many points as it takes for
/// one, less than 2L in all. So potentials stay within 5L and the reduced cost of an arc within 11L. A search that
/// repairs ends at what its role or place would gain unused, at most 6L, so a tentative distance is at most 17L. In
/// the solved state every node is reached from every other through the root by at most eight arcs, which cost at most
/// L each: a shortest distance is at most 10L, a tentative one 13L. With L ≤ 2⁵⁸ none of this leaves 64 bits:
/// 17 · 2⁵⁸ < 2⁶³.
///
/// The price that a group asks of marked agents (`Branching/`) lies between 0 and L, so their pairs are worth between
/// −2L and L. They gain no more than before, so prices and profits keep their bounds; an arc may cost L more. That makes the
/// reduced cost of an arc at most 12L, a tentative distance of a repair 18L, and in the solved state, where each of eight
/// arcs costs at most 2L, a shortest distance 18L and a tentative one 22L: 22 · 2⁵⁸ < 2⁶³ still.
///
/// Where the number of a million pairs comes first, L ≤ 2⁵⁸ leaves room for items of 72,000 points; where weights and
/// numbers together are too large, the problem is refused.
struct ObjectiveScale: Sendable {
  let unit: Certificate.Unit
  /// No pair and step together are worth more than this, nor is any price larger.
  let bound: Int64

  /// The logarithm of the parts into which a point can be divided: its worth in the unit is a multiple of them.
  static let partsOfPoint: Int64 = 4
  private static let largestBound: Int128 = 1 << 58

  init(_ problem: AssignmentProblem, _ spare: Spare) throws {
    let agentPlaces = problem.agents.capacity.reduce(0) { $0 + Int($1) }
    let taskPlaces = problem.tasks.capacity.reduce(0) { $0 + Int($1) }
    try self.init(
      problem.goal,
      largestWeight: max(spare.largestWeight, problem.pairs.weight.reduce(0) { max($0, $1.magnitude) }),
      largestStep: max(spare.largestStep, problem.tasks.stepValue.reduce(0) { max($0, $1.magnitude) }),
      mostPairs: max(spare.mostPairs, min(agentPlaces, taskPlaces, problem.pairs.count)))
  }

  init(_ goal: AssignmentProblem.Goal, largestWeight: UInt64, largestStep: UInt64, mostPairs: Int) throws {
    let outOfRange = ProblemError.outOfRange(
      largestWeight: largestWeight, largestStep: largestStep, mostPairs: mostPairs)

    // mostPairs < 2³¹, because rows are counted by Int32; the products below stay under 2¹²⁷.
    let largestItem = Int128(largestWeight) + Int128(largestStep)
    guard largestItem <= Self.largestBound else { throw outOfRange }
    let twice = 2 * Int128(mostPairs)
    let parts = Int128(1) << Int128(Self.partsOfPoint)
    let weight = (twice / parts + 1) * parts
    var bound = weight * largestItem + 1
    var cardinality: Int128 = 0
    if goal == .maximumCardinalityThenWeight {
      cardinality = twice * largestItem * weight + twice + 1
      bound += cardinality
    }
    guard bound <= Self.largestBound else { throw outOfRange }
    unit = Certificate.Unit(cardinality: Int64(cardinality), weight: Int64(weight))
    self.bound = Int64(bound)
  }

  /// What a pair is worth in the unit.
  func value(weight: Int64, isIncumbent: Bool) -> Int64 {
    unit.cardinality + unit.weight * weight + (isIncumbent ? 1 : -1)
  }
}

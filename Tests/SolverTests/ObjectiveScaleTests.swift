import Testing

@testable import Solver

@Suite("Objective scale")
struct ObjectiveScaleTests {
  private typealias Goal = AssignmentProblem.Goal

  private static func scale(_ goal: Goal, _ weight: UInt64, _ step: UInt64, _ pairs: Int) -> ObjectiveScale? {
    try? ObjectiveScale(goal, largestWeight: weight, largestStep: step, mostPairs: pairs)
  }

  @Test("No sum of a lower level reaches a unit of the next, and no distance leaves 64 bits")
  func keepsLevelsApart() throws {
    var random = RandomNumbers(seed: 31)
    var accepted = 0
    for _ in 0..<10_000 {
      let weight = UInt64(1) << UInt64(random.integer(0...59)) | UInt64(random.integer(0...999))
      let step = UInt64(random.integer(0...1)) << UInt64(random.integer(0...59))
      let pairs = 1 << random.integer(0...30)
      for goal in [Goal.maximumWeight, .maximumCardinalityThenWeight] {
        guard let scale = Self.scale(goal, weight, step, pairs) else { continue }
        accepted += 1
        let item = Int128(weight) + Int128(step)
        let points = 2 * Int128(pairs) * item * Int128(scale.unit.weight)
        #expect(Int128(scale.unit.weight) > 2 * Int128(pairs))
        if goal == .maximumCardinalityThenWeight {
          #expect(Int128(scale.unit.cardinality) > points + 2 * Int128(pairs))
        }
        #expect(Int128(scale.bound) > Int128(scale.unit.cardinality) + item * Int128(scale.unit.weight))
        // With prices of groups, 22 times: the longest distance of all.
        #expect(22 * Int128(scale.bound) <= Int128(Int64.max))
      }
    }
    #expect(accepted > 1_000)
  }

  @Test(
    "A million pairs of large worth are encoded, and what no longer fits is refused at its very edge")
  func acceptsAMillionPairs() throws {
    for goal in [Goal.maximumWeight, .maximumCardinalityThenWeight] {
      var (fits, tooLarge): (UInt64, UInt64) = (1, 1 << 60)
      while tooLarge - fits > 1 {
        let middle = fits + (tooLarge - fits) / 2
        if Self.scale(goal, middle, 0, 1_000_000) == nil { tooLarge = middle } else { fits = middle }
      }
      #expect(fits >= 72_000)
      let error = ProblemError.outOfRange(largestWeight: tooLarge, largestStep: 0, mostPairs: 1_000_000)
      #expect(throws: error) {
        try ObjectiveScale(goal, largestWeight: tooLarge, largestStep: 0, mostPairs: 1_000_000)
      }
    }
  }
}

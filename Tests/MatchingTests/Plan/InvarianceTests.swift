import Testing

@testable import Matching

@Suite("What a plan does not depend on")
struct InvarianceTests {
  @Test("The order of rows and the type of providers change nothing in a plan", arguments: 0..<10)
  func rowsAndProviders(block: Int) throws {
    for seed in block * 30..<(block + 1) * 30 {
      let world = TinyWorld(seed: UInt64(seed), volunteers: 6...14, needs: 3...8)
      let expected = try world.session().plan.listing(in: world.snapshot)
      for permutation in 0..<2 {
        let other = world.permuted(seed: UInt64(1_000 * seed + permutation))
        let found = try other.session().plan.listing(in: other.snapshot)
        #expect(found == expected, "seed \(seed)")
      }
    }
  }

  @Test("A plan made twice is the same plan")
  func repeatable() throws {
    let world = TinyWorld(seed: 7, volunteers: 14...14, needs: 8...8)
    #expect(try world.session().plan == world.session().plan)
  }

  @Test("A plan that is in force is kept as it is when nothing else has changed")
  func stable() throws {
    for seed in 0..<200 {
      var world = TinyWorld(seed: UInt64(seed), volunteers: 6...10, needs: 3...6)
      let first = try world.session().plan
      world.inForce = first.pairs.map(\.pairing)
      let second = try world.session().plan
      #expect(second.changes == 0, "seed \(seed)")
      #expect(PlanDifference(from: first, to: second).isEmpty, "seed \(seed)")
    }
  }
}

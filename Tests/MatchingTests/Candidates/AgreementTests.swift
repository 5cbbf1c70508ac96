import Testing

@testable import Matching

/// Two ways to the same answer must agree: prepared facts and records, the quick list and the plain one.
@Suite("Fast and slow paths")
struct AgreementTests {
  @Test(
    "Every rule says the same fast and in sentences, and each both permits and bars", arguments: [2, 5, 9])
  func rulesAgree(strictness: Int) {
    var permitted: [String: Int] = [:]
    var barred: [String: Int] = [:]
    for seed in 0..<40 {
      var world = RandomWorld(seed: UInt64(seed), strictness: strictness)
      let context = world.context(volunteers: 14, needs: 10, placements: 20, decisions: 8)
      for volunteer in 0..<14 {
        for need in 0..<10 {
          let pair = context.pair(volunteer: Int32(volunteer), need: Int32(need))
          for rule in Rulebook.rules {
            let permits = rule.permits(pair)
            let verdict = rule.verdict(pair)
            if permits != verdict.permits { Issue.record("\(rule.name), seed \(seed): \(verdict)") }
            if permits { permitted[rule.name, default: 0] += 1 } else { barred[rule.name, default: 0] += 1 }
          }
        }
      }
    }
    for rule in Rulebook.rules {
      #expect(permitted[rule.name, default: 0] > 0, "\(rule.name) never permits")
      #expect(barred[rule.name, default: 0] > 0 || rule == AccessRule.self, "\(rule.name) never bars")
    }
  }

  @Test("The eligible pairs are those that a full assessment of every pair finds", arguments: 0..<60)
  func eligiblePairsAreAllOfThem(seed: Int) {
    var world = RandomWorld(seed: UInt64(seed), strictness: seed % 5)
    let context = world.context(volunteers: 25, needs: 18)
    let pairs = context.eligiblePairs()
    var expected = EligiblePairs()
    for volunteer in Int32(0)..<25 {
      let row = context.needOrder.compactMap { need in
        let assessment = context.assess(volunteer: volunteer, need: need)
        return assessment.isEligible
          ? EligiblePair(
            need: need, points: Int32(assessment.points), sharedSlots: assessment.sharedSlots,
            isShortTerm: assessment.isShortTerm) : nil
      }
      expected.append(row)
    }
    #expect(pairs == expected)
    #expect(seed % 5 > 2 || pairs.count > 0)
  }
  @Test("The pairs of one volunteer, and of one need, are those among all pairs", arguments: 0..<30)
  func singleSearches(seed: Int) {
    var world = RandomWorld(seed: UInt64(seed), strictness: seed % 5)
    let context = world.context(volunteers: 150, needs: 18)
    let pairs = context.eligiblePairs()
    for volunteer in context.volunteers.indices.map({ Int32($0) }) {
      #expect(context.eligiblePairs(of: volunteer) == Array(pairs[volunteer]))
    }
    for need in context.needs.indices.map({ Int32($0) }) {
      let column = context.eligiblePairs(in: need)
      #expect(column.map(\.volunteer) == pairs.volunteers(suiting: need))
      #expect(column.map(\.pair) == column.map { pairs.pair(volunteer: $0.volunteer, need: need) })
    }
  }
}

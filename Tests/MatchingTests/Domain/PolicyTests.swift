import Testing

@testable import Matching

@Suite("Policy")
struct PolicyTests {
  @Test("Fit is points over the sum of weights, in tenths, rounded down")
  func fit() {
    var policy = Policy()
    #expect(policy.fitTenths(points: 8129) == 812)
    #expect(policy.fitTenths(points: 10_000) == 1000)
    policy.weights = Array(repeating: 0, count: ScoreName.allCases.count)
    #expect(policy.totalWeight == 1 && policy.fitTenths(points: 0) == 0)
    policy.weights[0] = 3
    #expect(policy.fitTenths(points: 200) == 666)
  }
}

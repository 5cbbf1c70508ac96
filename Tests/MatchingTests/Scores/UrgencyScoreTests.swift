import Testing

@testable import Matching

@Suite("Urgency score")
struct UrgencyScoreTests {
  @Test("0, 33, 67 and 100", arguments: zip([0, 1, 2, 3], [0, 33, 67, 100]))
  func values(_ urgency: Int, _ value: Int) {
    var one = OnePair()
    one.need.urgency = urgency
    #expect(one.value(UrgencyScore.self) == value)
  }
}

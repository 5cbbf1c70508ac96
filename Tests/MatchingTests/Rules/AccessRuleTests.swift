import Testing

@testable import Matching

@Suite("Access")
struct AccessRuleTests {
  @Test("An access need never bars: it is a question to the place")
  func asks() {
    var one = OnePair()
    one.volunteer.accessNeeds = RandomWorld.access
    one.need.accessOffered = [RandomWorld.access[1]]
    #expect(
      one.verdict(AccessRule.self) == "asks: Ask what would make this work: step-free way in and quiet room")
    #expect(one.assessment.isEligible)
  }

  @Test("What the place offers need not be asked")
  func offered() {
    var one = OnePair()
    one.volunteer.accessNeeds = [RandomWorld.access[1]]
    one.need.accessOffered = RandomWorld.access
    #expect(one.verdict(AccessRule.self) == "holds")
  }
}

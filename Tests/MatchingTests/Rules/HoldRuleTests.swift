import Testing

@testable import Matching

@Suite("Hold")
struct HoldRuleTests {
  @Test("A person without a hold is not held back")
  func none() {
    #expect(OnePair().verdict(HoldRule.self) == "holds")
  }

  @Test("A hold tells only whom to speak to")
  func hold() {
    var one = OnePair()
    one.volunteer.hold = Hold(lead: "Dr Okafor", since: OnePair.today)
    #expect(one.verdict(HoldRule.self) == "bars: Speak to Dr Okafor.")
  }

  @Test("Of a person under a hold an assessment says nothing but that")
  func nothingElse() {
    var one = OnePair()
    one.volunteer.hold = Hold(lead: "Dr Okafor", since: OnePair.today)
    one.volunteer.employment = .seekingWork
    one.volunteer.experience = .firstTime
    one.volunteer.accessNeeds = [RandomWorld.access[0]]
    one.volunteer.availableUntil = OnePair.today.adding(days: 3)
    one.need.requiredSkills = [RandomWorld.skills[0]]
    let assessment = one.assessment
    #expect(assessment.barriers.map(\.text) == ["Speak to Dr Okafor."])
    #expect(assessment.flags.isEmpty && assessment.prompts.isEmpty && assessment.breakdown.terms.isEmpty)
    #expect(!assessment.isShortTerm && !assessment.isFirstTimer && assessment.sharedSlots.isEmpty)
    #expect(!assessment.isEligible && !assessment.mayBePinned)
  }
}

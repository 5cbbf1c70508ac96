import Testing

@testable import Matching

@Suite("Assessments")
struct AssessmentTests {
  @Test("A pair that suits is eligible, with nothing to ask")
  func suits() {
    let assessment = OnePair().assessment
    #expect(assessment.isEligible && assessment.flags.isEmpty && assessment.barriers.isEmpty)
    #expect(assessment.judgements.map(\.rule) == Rulebook.rules.map { $0.name })
  }

  @Test(
    "A person of whom little is known is eligible, flagged, and scores lower; consent is not taken for granted"
  )
  func littleKnown() {
    var one = OnePair()
    let known = one.assessment.points
    one.volunteer = Volunteer(
      id: Identifier(1), reference: Reference(source: "test", code: "V1"), name: "Tom Reece")
    one.need.lowerAge = 18
    one.need.languages = [RandomWorld.languages[0]]
    one.need.languageReason = "calls"
    #expect(one.assessment.barriers.map(\.rule) == ["consent"])
    one.volunteer.consent = .given(OnePair.today)
    let assessment = one.assessment
    #expect(assessment.isEligible)
    #expect(assessment.flags.map(\.rule) == ["age", "times", "hours", "travel", "languages"])
    #expect(assessment.points < known)
  }

  @Test(
    "A pair that only travel, times, hours and skills bar may be pinned; one that anything else bars may not")
  func pins() {
    var one = OnePair()
    one.need.weeklyMinutes = 2000
    one.need.slots = Slots(Slot(.sunday, .evening))
    one.need.requiredSkills = [RandomWorld.skills[0]]
    one.volunteer.place = Place(latitude: 50_000_000, longitude: 0)
    #expect(one.assessment.barriers.map(\.rule) == ["skills", "times", "hours", "travel"])
    #expect(one.assessment.mayBePinned && !one.assessment.isEligible)
    one.need.lowerAge = 50
    #expect(!one.assessment.mayBePinned)
  }

  @Test("Identities lead to the same assessment as positions, and unknown ones to none")
  func identities() {
    let context = OnePair().context
    let pairing = Pairing(volunteer: Identifier(1), need: Identifier(1))
    #expect(context.assess(pairing) == context.assess(volunteer: 0, need: 0))
    #expect(context.assess(Pairing(volunteer: Identifier(1), need: Identifier(9))) == nil)
    #expect(context.assess(Pairing(volunteer: Identifier(9), need: Identifier(1))) == nil)
  }

  @Test("First-timers held over all needs of a service are counted")
  func mentors() {
    var one = OnePair()
    one.volunteer.experience = .firstTime
    one.volunteer.rolesAtOnce = 2
    one.addOtherNeed()
    one.place(.asked)
    one.place(.agreed, in: 2)
    #expect(one.context.heldFirstTimers == [2])
    #expect(one.context.heldPlaces == [1, 1])
  }
}

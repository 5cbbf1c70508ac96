import Testing

@testable import Matching

@Suite("Prompts")
struct PromptTests {
  private func one() -> OnePair {
    var one = OnePair()
    one.volunteer.employment = .seekingWork
    one.volunteer.wouldCarryOnAfterWork = true
    return one
  }

  @Test("Only those who look for work carry prompts")
  func others() {
    var one = one()
    one.volunteer.employment = .student
    one.volunteer.wouldCarryOnAfterWork = nil
    one.need.canFlex = true
    one.need.weeklyMinutes = 40 * 60
    #expect(one.assessment.prompts.isEmpty)
  }

  @Test("Over 17 hours, all placements together, they should tell their work coach; it costs no points")
  func workCoach() {
    var one = one()
    one.addOtherNeed(minutes: 14 * 60)
    let before = one.assessment.points
    one.place(.started, in: 2)
    #expect(one.assessment.prompts.isEmpty)
    #expect(one.assessment.points == before)
    one.need.weeklyMinutes = 181
    #expect(
      one.assessment.prompts.map(\.sentence) == [
        "17 h 1 min a week in all: tell your work coach, keep free for interviews"
      ])
    #expect(one.assessment.points == before)
  }

  @Test("A need that can flex says so; whoever has not been asked about carrying on is asked")
  func carryOn() {
    var one = one()
    one.need.canFlex = true
    one.volunteer.wouldCarryOnAfterWork = nil
    #expect(one.assessment.prompts == [.canFlex, .askAboutCarryingOn])
    one.need.canFlex = nil
    one.volunteer.wouldCarryOnAfterWork = false
    #expect(one.assessment.prompts.isEmpty)
  }
}

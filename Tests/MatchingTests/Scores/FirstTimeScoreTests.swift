import Testing

@testable import Matching

@Suite("First-time score")
struct FirstTimeScoreTests {
  private func one() -> OnePair {
    var one = OnePair()
    one.volunteer.experience = .firstTime
    return one
  }

  @Test("A first-timer counts 100 with a mentor, else 60")
  func mentor() {
    var one = one()
    #expect(one.value(FirstTimeScore.self) == 60)
    one.need.hasMentor = false
    #expect(one.value(FirstTimeScore.self) == 60)
    one.need.hasMentor = true
    #expect(one.value(FirstTimeScore.self) == 100)
  }

  @Test(
    "Others count 0, and nobody is taken for a first-timer unasked", arguments: [Experience.before, .notSaid])
  func others(_ experience: Experience) {
    var one = one()
    one.need.hasMentor = true
    one.volunteer.experience = experience
    #expect(one.value(FirstTimeScore.self) == 0)
  }

  @Test("A first-timer stays one until 12 weeks into a first placement")
  func twelveWeeks() {
    var one = one()
    one.addOtherNeed()
    one.place(.started, in: 2) { $0.started = OnePair.today.adding(days: -83) }
    #expect(one.value(FirstTimeScore.self) == 60)
    one.placements[0].started = OnePair.today.adding(days: -84)
    #expect(one.value(FirstTimeScore.self) == 0)
    one.policy.firstTimerWeeks = 13
    #expect(one.value(FirstTimeScore.self) == 60)
  }

  @Test("A placement that ended early leaves them a first-timer")
  func endedEarly() {
    var one = one()
    one.place(.ended) {
      $0.started = OnePair.today.adding(days: -200)
      $0.ended = OnePair.today.adding(days: -180)
    }
    #expect(one.value(FirstTimeScore.self) == 60)
  }
}

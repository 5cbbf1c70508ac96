import Testing

@testable import Matching

@Suite("Waiting score")
struct WaitingScoreTests {
  private func one(registered days: Int?) -> OnePair {
    var one = OnePair()
    one.addOtherNeed()
    one.volunteer.rolesAtOnce = 2
    one.volunteer.registered = days.map { OnePair.today.adding(days: -$0) }
    return one
  }

  @Test(
    "It grows with the days since they registered, to 100 after 90",
    arguments: zip([0, 1, 45, 89, 90, 400], [0, 1, 50, 98, 100, 100]))
  func days(_ days: Int, _ value: Int) {
    #expect(one(registered: days).value(WaitingScore.self) == value)
  }

  @Test("A day of registration that is not known, or to come, counts 0")
  func unknown() {
    #expect(one(registered: nil).value(WaitingScore.self) == 0)
    #expect(one(registered: -5).value(WaitingScore.self) == 0)
  }

  @Test("Somebody who holds a placement does not wait", arguments: PlacementStatus.allCases)
  func held(_ status: PlacementStatus) {
    var one = one(registered: 45)
    one.place(status, in: 2, since: OnePair.today.adding(days: -50))
    #expect(one.value(WaitingScore.self) == (status.isHeld ? 0 : 50))
  }

  @Test("The wait begins anew when a placement ends")
  func ended() {
    var one = one(registered: 400)
    one.place(.ended, in: 2) { $0.ended = OnePair.today.adding(days: -9) }
    one.place(.ended, in: 2) { $0.ended = OnePair.today.adding(days: -45) }
    #expect(one.value(WaitingScore.self) == 10)
  }
}

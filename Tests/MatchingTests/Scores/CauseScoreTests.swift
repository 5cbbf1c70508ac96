import Testing

@testable import Matching

@Suite("Cause score")
struct CauseScoreTests {
  @Test("Liked 100, neither 40, no cause 40, refused 0")
  func values() {
    var one = OnePair()
    one.volunteer.likedCauses = [RandomWorld.causes[0]]
    #expect(one.value(CauseScore.self) == 40)
    one.need.cause = RandomWorld.causes[1]
    #expect(one.value(CauseScore.self) == 40)
    one.need.cause = RandomWorld.causes[0]
    #expect(one.value(CauseScore.self) == 100)
    one.volunteer.refusedCauses = [RandomWorld.causes[0]]
    #expect(one.value(CauseScore.self) == 0)
  }

  @Test("A need without a cause of its own has its service's")
  func service() {
    var one = OnePair()
    one.service.cause = RandomWorld.causes[2]
    one.volunteer.likedCauses = [RandomWorld.causes[2]]
    #expect(one.value(CauseScore.self) == 100)
  }
}

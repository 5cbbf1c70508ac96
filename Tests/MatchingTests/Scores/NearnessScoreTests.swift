import Testing

@testable import Matching

@Suite("Nearness score")
struct NearnessScoreTests {
  @Test("100 at the door, falling to 0 at the limit and beyond")
  func distance() {
    var one = OnePair()
    #expect(one.value(NearnessScore.self) == 100)
    one.volunteer.place = Place(latitude: 53_430_000 - 13_490, longitude: -2_800_000)
    #expect(one.pair.distance == 1500)
    #expect(one.value(NearnessScore.self) == 70)
    one.volunteer.travelLimitMetres = 1501
    #expect(one.value(NearnessScore.self) == 1)
    one.volunteer.travelLimitMetres = 1500
    #expect(one.value(NearnessScore.self) == 0)
    one.volunteer.travelLimitMetres = 700
    #expect(one.value(NearnessScore.self) == 0)
  }

  @Test("Somebody who does not travel is near only at the door")
  func noTravel() {
    var one = OnePair()
    one.volunteer.travelLimitMetres = 0
    #expect(one.value(NearnessScore.self) == 100)
    one.volunteer.place = Place(latitude: 53_430_100, longitude: -2_800_000)
    #expect(one.value(NearnessScore.self) == 0)
  }

  @Test("Remote 100; a place or limit that is not known 30")
  func unknown() {
    var one = OnePair()
    one.volunteer.travelLimitMetres = nil
    #expect(one.value(NearnessScore.self) == 30)
    one.volunteer.travelLimitMetres = 5000
    one.volunteer.place = nil
    #expect(one.value(NearnessScore.self) == 30)
    one.need.isRemote = true
    #expect(one.value(NearnessScore.self) == 100)
  }
}

import Testing

@testable import Matching

@Suite("Travel")
struct TravelRuleTests {
  /// A pair so many microdegrees of latitude apart: 0.111195 m each.
  private func one(apart: Int32, limit: Int? = 5000) -> OnePair {
    var one = OnePair()
    one.volunteer.place = Place(latitude: 53_430_000 - apart, longitude: -2_800_000)
    one.volunteer.travelLimitMetres = limit
    return one
  }

  @Test("The limit itself is within reach, a metre more is not")
  func limit() {
    let distance = Int(one(apart: 45_000).pair.distance ?? -1)
    #expect(distance == 5003)
    #expect(one(apart: 45_000, limit: distance).verdict(TravelRule.self) == "holds")
    #expect(
      one(apart: 45_000, limit: distance - 1).verdict(TravelRule.self)
        == "bars: 1 m beyond the 5 km they travel: ask, or find a nearer need.")
  }

  @Test("The sentence gives the distance beyond the limit")
  func beyond() {
    #expect(
      one(apart: 66_500).verdict(TravelRule.self)
        == "bars: 2.4 km beyond the 5 km they travel: ask, or find a nearer need.")
  }

  @Test("What is not known is asked about: the place, the home, how far they travel")
  func unknown() {
    var one = one(apart: 66_500, limit: nil)
    #expect(one.verdict(TravelRule.self) == "asks: Ask how far they travel: it is 7.4 km away")
    one.volunteer.place = nil
    #expect(one.verdict(TravelRule.self) == "asks: Ask where they live: no place is recorded")
    one.service.place = nil
    #expect(one.verdict(TravelRule.self) == "asks: Ask where it is: no place is recorded")
  }

  @Test("A remote role is near everywhere, and nothing need be known")
  func remote() {
    var one = one(apart: 9_000_000)
    one.need.isRemote = true
    #expect(one.verdict(TravelRule.self) == "holds")
    one.volunteer.place = nil
    one.service.place = nil
    #expect(one.verdict(TravelRule.self) == "holds")
  }
}

import Testing

@testable import Matching

@Suite("Short-term pairs")
struct ShortTermTests {
  private func day(_ offset: Int) -> Day { OnePair.today.adding(days: offset) }

  @Test("Somebody without an end date is never short-term")
  func noEnd() {
    #expect(!OnePair().pair.isShortTerm)
  }

  @Test("Leaving before 12 weeks is short-term, leaving on the day is not")
  func twelveWeeks() {
    var one = OnePair()
    one.volunteer.availableUntil = day(83)
    #expect(one.pair.isShortTerm)
    one.volunteer.availableUntil = day(84)
    #expect(!one.pair.isShortTerm)
    one.policy.shortTermWeeks = 13
    #expect(one.pair.isShortTerm)
  }

  @Test("Staying to a need's own end is not short-term, however soon it is")
  func needEnds() {
    var one = OnePair()
    one.need.end = day(20)
    one.volunteer.availableUntil = day(20)
    #expect(!one.pair.isShortTerm)
    one.volunteer.availableUntil = day(19)
    #expect(one.pair.isShortTerm)
  }

  @Test("The weeks count from the day the two could begin")
  func start() {
    var one = OnePair()
    one.volunteer.availableUntil = day(100)
    #expect(!one.pair.isShortTerm)
    one.need.start = day(17)
    #expect(one.pair.isShortTerm)
    one.need.start = day(-300)
    #expect(!one.pair.isShortTerm)
    one.volunteer.availableFrom = day(30)
    #expect(one.pair.isShortTerm)
  }

  @Test("Held placements count by the day they started")
  func held() {
    var one = OnePair()
    one.volunteer.availableUntil = day(10)
    one.place(.started) { $0.started = OnePair.today.adding(days: -70) }
    #expect(one.context.heldShortTermPlaces == [1])
    one.placements[0].started = day(-90)
    #expect(one.context.heldShortTermPlaces == [0])
    one.placements[0].started = nil
    #expect(one.context.heldShortTermPlaces == [1])
    one.placements[0].status = .declined
    #expect(one.context.heldShortTermPlaces == [0] && one.context.heldPlaces == [0])
  }
}

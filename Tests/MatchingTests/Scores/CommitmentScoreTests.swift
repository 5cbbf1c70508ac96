import Testing

@testable import Matching

@Suite("Commitment score")
struct CommitmentScoreTests {
  private func day(_ offset: Int) -> Day { OnePair.today.adding(days: offset) }

  @Test("Without an end on either side it is 100")
  func ongoing() {
    #expect(OnePair().value(CommitmentScore.self) == 100)
  }

  @Test("An ongoing need wants 52 weeks")
  func short() {
    var one = OnePair()
    one.volunteer.availableUntil = day(13 * 7 - 1)
    #expect(one.value(CommitmentScore.self) == 25)
    one.volunteer.availableUntil = day(13 * 7 - 2)
    #expect(one.value(CommitmentScore.self) == 23)
  }

  @Test("A need that ends wants the weeks until then")
  func ends() {
    var one = OnePair()
    one.need.end = day(10 * 7 - 1)
    one.volunteer.availableUntil = day(7 * 7 - 1)
    #expect(one.value(CommitmentScore.self) == 70)
    one.volunteer.availableUntil = nil
    #expect(one.value(CommitmentScore.self) == 100)
  }

  @Test("Weeks that go by before they can come are not given")
  func late() {
    var one = OnePair()
    one.need.end = day(10 * 7 - 1)
    one.volunteer.availableFrom = day(5 * 7)
    one.volunteer.availableUntil = day(10 * 7 - 1)
    #expect(one.value(CommitmentScore.self) == 50)
  }

  @Test("A need of a few days is given in full by whoever comes")
  func days() {
    var one = OnePair()
    one.need.end = day(2)
    #expect(one.value(CommitmentScore.self) == 100)
  }

  @Test("Nobody gives more than is wanted: longer than a year is a year")
  func long() {
    var one = OnePair()
    one.need.end = day(1000)
    #expect(one.value(CommitmentScore.self) == 100)
  }
}

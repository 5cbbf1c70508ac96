import Testing

@testable import Matching

@Suite("Deprivation score")
struct DeprivationScoreTests {
  @Test(
    "100 in the most deprived tenth, 0 in the least",
    arguments: zip(Array(1...10), [100, 88, 77, 66, 55, 44, 33, 22, 11, 0]))
  func deciles(_ decile: Int, _ value: Int) {
    var one = OnePair()
    one.service.deciles = Deciles(overall: decile)
    #expect(one.value(DeprivationScore.self) == value)
  }

  @Test("The lower of the overall and the access decile counts, and work does not")
  func lower() {
    var one = OnePair()
    one.service.deciles = Deciles(overall: 9, access: 2, employment: 1)
    #expect(one.value(DeprivationScore.self) == 88)
    one.service.deciles = Deciles(access: 10)
    #expect(one.value(DeprivationScore.self) == 0)
  }

  @Test("The service's own deciles come before its area's; unknown counts as 5")
  func area() {
    var one = OnePair()
    #expect(one.value(DeprivationScore.self) == 55)
    one.service.area = Identifier(3)
    #expect(one.value(DeprivationScore.self) == 77)
    one.service.deciles = Deciles(overall: 1)
    #expect(one.value(DeprivationScore.self) == 100)
  }

  @Test("The need's deciles count, never the volunteer's")
  func volunteer() {
    var one = OnePair()
    one.volunteer.deciles = Deciles(overall: 1)
    #expect(one.value(DeprivationScore.self) == 55)
  }
}

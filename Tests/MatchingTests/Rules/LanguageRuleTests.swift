import Testing

@testable import Matching

@Suite("Languages")
struct LanguageRuleTests {
  private func one(needs languages: [Int], reason: String = "calls are in it", speaks: [Int]) -> OnePair {
    var one = OnePair()
    one.need.languages = languages.map { RandomWorld.languages[$0] }
    one.need.languageReason = reason
    one.volunteer.languages = speaks.map { RandomWorld.languages[$0] }
    return one
  }

  @Test("One of the languages is enough")
  func shared() {
    #expect(one(needs: [1, 2], speaks: [0, 2]).verdict(LanguageRule.self) == "holds")
  }

  @Test("None of them bars, with the reason why they are needed")
  func none() {
    #expect(
      one(needs: [1, 2], speaks: [0, 3]).verdict(LanguageRule.self)
        == "bars: Speaks English and Welsh, and the role needs Polish or Urdu (calls are in it): "
        + "ask whether they speak it.")
  }

  @Test("Without a recorded reason languages bind nobody")
  func noReason() {
    #expect(one(needs: [1], reason: " ", speaks: [0]).verdict(LanguageRule.self) == "holds")
  }

  @Test("Languages that are not known are asked about, where the role needs any")
  func unknown() {
    #expect(
      one(needs: [1], speaks: []).verdict(LanguageRule.self)
        == "asks: Ask which languages they speak: the role needs Polish")
    #expect(one(needs: [], speaks: []).verdict(LanguageRule.self) == "holds")
  }
}

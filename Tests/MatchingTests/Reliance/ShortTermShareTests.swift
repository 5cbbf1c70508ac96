import Testing

@testable import Matching

@Suite("Short-term share")
struct ShortTermShareTests {
  let january = RelianceDates.twelfthOfJanuary

  /// 31 of 44 hours come from four people who leave, 19 of them on 12 January.
  var leaningTown: SmallTown {
    var town = SmallTown()
    town.place(minutes: 10 * 60, until: january)
    town.place(minutes: 9 * 60, until: january)
    town.place(minutes: 6 * 60, until: january.adding(days: -20))
    town.place(minutes: 6 * 60, until: january.adding(days: 20))
    town.place(minutes: 13 * 60)
    return town
  }

  @Test("The sentence names both sides of the share, and the day on which most goes")
  func sentence() {
    let reading = leaningTown.reading(ShortTermShare.self)
    #expect(
      reading?.sentence
        == "31 of 44 volunteer hours a week (70 %) come from people who leave within 12 weeks; "
        + "on 12 January 19 hours go.")
    #expect(reading?.level == .warning)
    #expect(reading?.figure == "70 %")
    #expect(
      reading?.remedies.map(\.sentence) == [
        "Ask the 4 who leave whether fewer hours would suit.",
        "33.6 more hours a week from people who stay.",
      ])
  }

  @Test("Where two days take as much, the earlier is named, and one person is asked rather than many")
  func earliestDay() {
    var town = SmallTown()
    town.place(until: january)
    town.place(until: january.adding(days: -1))
    #expect(town.reading(ShortTermShare.self)?.sentence.hasSuffix("on 11 January 1 hour goes.") == true)
    town.placements.removeLast()
    #expect(
      town.reading(ShortTermShare.self)?.remedies.first?.sentence
        == "Ask the one who leaves whether fewer hours would suit.")
  }

  @Test("The hours of the sentence make its percentage: 2.75 of 4 are 68 %, and never 2.8")
  func exact() throws {
    var town = SmallTown()
    town.place(minutes: 165, until: january)
    town.place(minutes: 75)
    let sentence = try #require(town.reading(ShortTermShare.self)?.sentence)
    #expect(sentence.hasPrefix("2.75 of 4 volunteer hours a week (68 %) come"))
  }

  @Test("Nobody who leaves, and nobody at all, are said in words and are fine")
  func nothingToWarnOf() {
    var town = SmallTown()
    #expect(town.reading(ShortTermShare.self)?.sentence == "No volunteer gives hours here.")
    town.place(minutes: 150)
    #expect(
      town.reading(ShortTermShare.self)?.sentence
        == "None of 2.5 volunteer hours a week come from people who leave within 12 weeks.")
    #expect(town.reading(ShortTermShare.self)?.level == .fine)
    #expect(town.reading(ShortTermShare.self)?.remedies.isEmpty == true)
  }

  @Test("Hours that nobody recorded are said, never guessed")
  func unknownHours() {
    var town = SmallTown()
    town.packing.weeklyMinutes = nil
    town.place(until: january)
    #expect(
      town.reading(ShortTermShare.self)?.sentence
        == "No hours of volunteers are known here. The hours of 1 placement are not recorded.")
    town.place()
    town.place(minutes: 60, until: january)
    #expect(
      town.reading(ShortTermShare.self)?.sentence
        == "1 of 1 volunteer hours a week (100 %) come from people who leave within 12 weeks; "
        + "on 12 January 1 hour goes. The hours of 2 placements are not recorded.")
  }

  @Test(
    "A threshold is reached by the share that equals it, and not by one minute less",
    arguments: [(40, IndicatorLevel.watch), (60, .warning), (80, .critical)])
  func thresholds(percent: Int, expected: IndicatorLevel) {
    func level(shortTerm: Int) -> IndicatorLevel? {
      var town = SmallTown()
      town.place(minutes: shortTerm, until: january)
      town.place(minutes: 1000 - shortTerm)
      return town.reading(ShortTermShare.self)?.level
    }
    #expect(level(shortTerm: percent * 10) == expected)
    #expect(level(shortTerm: percent * 10 - 1)?.rawValue == expected.rawValue - 1)
  }

  @Test("Thresholds are the policy's")
  func policyThresholds() {
    var town = leaningTown
    town.policy.shortTermShareWatch = 71
    town.policy.shortTermShareWarning = 90
    #expect(town.reading(ShortTermShare.self)?.level == .fine)
    town.policy.shortTermShareCritical = 70
    #expect(town.reading(ShortTermShare.self)?.level == .critical)
  }

  @Test("The hours of the remedy clear the warning, and a tenth of an hour less does not", arguments: 0..<200)
  func remedyIsSmallest(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var town = SmallTown()
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      town.place(minutes: .random(in: 1...900, using: &random), until: random.oneIn(3) ? nil : january)
    }
    guard let reading = town.reading(ShortTermShare.self), reading.level > .fine else { return }
    guard case .stayingHours(let minutes)? = reading.remedies.last else {
      Issue.record("a warning without a remedy")
      return
    }
    func level(adding minutes: Int) -> IndicatorLevel? {
      var mended = town
      mended.place(minutes: minutes)
      return mended.reading(ShortTermShare.self)?.level
    }
    #expect(minutes.isMultiple(of: 6))
    #expect(level(adding: minutes) == .fine)
    #expect(level(adding: minutes - 6) != .fine)
  }

  @Test("Levels by service are what a plan prices short-term pairs with")
  func levelsByService() {
    let baseline = RelianceBaseline(of: leaningTown.snapshot, today: SmallTown.today)
    #expect(baseline.shortTermLevels == [2, 0])
  }
}

import Testing

@testable import Matching

@Suite("Preferred skills score")
struct PreferredSkillsScoreTests {
  @Test("Where none is preferred, 50")
  func none() {
    #expect(OnePair().value(PreferredSkillsScore.self) == 50)
  }

  @Test(
    "One skill counts 50 and 25 a level, up to 100", arguments: zip([0, 1, 2, 3], [50, 75, 100, 100]))
  func levels(_ level: Int, _ value: Int) {
    var one = OnePair()
    one.need.preferredSkills = [RandomWorld.skills[66]]
    one.volunteer.skills = [SkillLevel(RandomWorld.skills[66], level: level)]
    #expect(one.value(PreferredSkillsScore.self) == value)
  }

  @Test("Several count by their mean, rounded down, with 0 for one that is not held")
  func mean() {
    var one = OnePair()
    one.need.preferredSkills = Array(RandomWorld.skills[0...2])
    one.volunteer.skills = [SkillLevel(RandomWorld.skills[0], level: 1), SkillLevel(RandomWorld.skills[2])]
    #expect(one.value(PreferredSkillsScore.self) == 41)
    one.volunteer.skills = []
    #expect(one.value(PreferredSkillsScore.self) == 0)
  }
}

import Testing

@testable import Matching

@Suite("Skills")
struct SkillRuleTests {
  @Test("Every required skill must be held, at any level")
  func held() {
    var one = OnePair()
    one.need.requiredSkills = [RandomWorld.skills[2], RandomWorld.skills[69]]
    one.volunteer.skills = [SkillLevel(RandomWorld.skills[69]), SkillLevel(RandomWorld.skills[2], level: 3)]
    #expect(one.verdict(SkillRule.self) == "holds")
  }

  @Test("Those that are missing are counted and named")
  func missing() {
    var one = OnePair()
    one.need.requiredSkills = Array(RandomWorld.skills[0...2])
    one.volunteer.skills = [SkillLevel(RandomWorld.skills[1], level: 3)]
    #expect(
      one.verdict(SkillRule.self)
        == "bars: Lacks 2 of 3 required skills: skill 1 and skill 3: "
        + "ask whether they have it, or whether it can be taught.")
  }

  @Test("A skill they would like to gain is not one they hold")
  func wanted() {
    var one = OnePair()
    one.need.requiredSkills = [RandomWorld.skills[0]]
    one.volunteer.wantedSkills = [RandomWorld.skills[0]]
    #expect(one.verdict(SkillRule.self).hasPrefix("bars: Lacks 1 of 1 required skill: skill 1"))
  }
}

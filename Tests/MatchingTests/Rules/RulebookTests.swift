import Testing

@testable import Matching

@Suite("Rulebook")
struct RulebookTests {
  @Test("Names are unique")
  func names() {
    #expect(Set(Rulebook.rules.map { $0.name }).count == Rulebook.rules.count)
  }

  @Test("A pin overrides travel, times, hours, skills and the number of roles, and nothing else")
  func pins() {
    let overridable = Set(Rulebook.rules.filter { $0.isOverridableByPin }.map { $0.name })
    #expect(overridable == ["travel", "times", "hours", "skills", "roles"])
  }

  @Test("A rule's scope is true: what lies outside it changes no answer")
  func scopes() {
    for seed in 0..<20 {
      var world = RandomWorld(seed: UInt64(seed), strictness: 9)
      let context = world.context(volunteers: 6, needs: 6, placements: 10)
      for rule in Rulebook.rules where rule.scope != .pair {
        for one in Int32(0)..<6 {
          let answers = (Int32(0)..<6).map { other in
            rule.permits(
              rule.scope == .volunteer
                ? context.pair(volunteer: one, need: other) : context.pair(volunteer: other, need: one))
          }
          #expect(Set(answers).count == 1, "\(rule.name), seed \(seed)")
        }
      }
    }
  }

  @Test("A remedy never offers to do without a check, an age or a safeguarding rule")
  func remedies() {
    for seed in 0..<30 {
      var world = RandomWorld(seed: UInt64(seed), strictness: 9)
      let context = world.context(volunteers: 10, needs: 8, placements: 12)
      for volunteer in Int32(0)..<10 {
        for need in Int32(0)..<8 {
          for barrier in context.assess(volunteer: volunteer, need: need).barriers {
            switch barrier.rule {
            case HoldRule.name: #expect(barrier.remedy == nil)
            case CheckRule.name:
              #expect(["apply for it first", "have it reviewed first"].contains(barrier.remedy))
            case AgeRule.name:
              #expect([nil, "record who is responsible for them"].contains(barrier.remedy))
            default: break
            }
          }
        }
      }
    }
  }
}

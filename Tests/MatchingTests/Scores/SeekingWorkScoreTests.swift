import Testing

@testable import Matching

@Suite("Seeking-work score")
struct SeekingWorkScoreTests {
  private func one() -> OnePair {
    var one = OnePair()
    one.volunteer.employment = .seekingWork
    return one
  }

  @Test("Only those who look for work have it", arguments: Employment.allCases)
  func others(_ employment: Employment) {
    var one = one()
    one.volunteer.employment = employment
    #expect(one.value(SeekingWorkScore.self) == (employment == .seekingWork ? 40 : 0))
  }

  @Test("Training and a reference add 10 each")
  func training() {
    var one = one()
    one.need.offersTraining = true
    #expect(one.value(SeekingWorkScore.self) == 50)
    one.need.offersReference = true
    #expect(one.value(SeekingWorkScore.self) == 60)
    one.need.offersTraining = false
    #expect(one.value(SeekingWorkScore.self) == 50)
  }

  @Test("The share of wanted skills that it develops adds up to 40")
  func skills() {
    var one = one()
    one.volunteer.wantedSkills = Array(RandomWorld.skills[0...2])
    #expect(one.value(SeekingWorkScore.self) == 40)
    one.need.developsSkills = [RandomWorld.skills[1], RandomWorld.skills[5]]
    #expect(one.value(SeekingWorkScore.self) == 53)
    one.need.developsSkills = Array(RandomWorld.skills[0...5])
    #expect(one.value(SeekingWorkScore.self) == 80)
    one.volunteer.wantedSkills = [RandomWorld.skills[0], RandomWorld.skills[0]]
    #expect(one.value(SeekingWorkScore.self) == 80)
  }
}

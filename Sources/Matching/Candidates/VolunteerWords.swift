/// A volunteer's rows of words, copied once for a whole run.
struct VolunteerWords: Sendable {
  private(set) var heldSkills: [UInt64]
  private(set) var skillsFromLevelOne: [UInt64]
  private(set) var skillsFromLevelTwo: [UInt64]
  private(set) var wantedSkills: [UInt64]
  private(set) var wantedSkillCount = 0
  private(set) var likedCauses: [UInt64]
  private(set) var refusedCauses: [UInt64]

  init(_ terms: borrowing TermMatrices) {
    heldSkills = Array(repeating: 0, count: terms.heldSkills.wordsPerRow)
    skillsFromLevelOne = heldSkills
    skillsFromLevelTwo = heldSkills
    wantedSkills = heldSkills
    likedCauses = Array(repeating: 0, count: terms.likedCauses.wordsPerRow)
    refusedCauses = likedCauses
  }

  /// Whether any cause is refused.
  var refusesCauses: Bool { refusedCauses.contains { $0 != 0 } }

  /// Reads the rows of a volunteer.
  mutating func read(_ row: Int, _ terms: borrowing TermMatrices) {
    terms.heldSkills.copyRow(row, to: &heldSkills)
    terms.skillsFromLevelOne.copyRow(row, to: &skillsFromLevelOne)
    terms.skillsFromLevelTwo.copyRow(row, to: &skillsFromLevelTwo)
    terms.wantedSkills.copyRow(row, to: &wantedSkills)
    terms.likedCauses.copyRow(row, to: &likedCauses)
    terms.refusedCauses.copyRow(row, to: &refusedCauses)
    wantedSkillCount = Int(terms.wantedSkillCounts[row])
  }
}

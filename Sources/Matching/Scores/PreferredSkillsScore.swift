/// How many of the skills that help are held, and how well: 50 for holding one, and 25 a level up to 100.
public enum PreferredSkillsScore: Score {
  /// Which score it is.
  public static let name = ScoreName.preferredSkills

  /// The mean over the preferred skills, 0 for one that is not held; 50 where none is preferred.
  public static func value(_ pair: borrowing Pair) -> Int {
    let context = pair.context
    let (volunteer, need) = (Int(pair.volunteerFacts.position), Int(pair.needFacts.position))
    let preferred = context.terms.preferredSkills.count(row: need)
    guard preferred > 0 else { return 50 }
    // min(100, 50 + 25 · level): each level up to the second adds 25.
    let held = context.terms.preferredSkills.commonCount(
      row: need, with: context.terms.heldSkills, row: volunteer)
    guard held > 0 else { return 0 }
    let one = context.terms.preferredSkills.commonCount(
      row: need, with: context.terms.skillsFromLevelOne, row: volunteer)
    let two = context.terms.preferredSkills.commonCount(
      row: need, with: context.terms.skillsFromLevelTwo, row: volunteer)
    return (50 * held + 25 * one + 25 * two) / preferred
  }
}

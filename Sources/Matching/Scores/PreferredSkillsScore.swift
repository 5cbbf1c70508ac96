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
    let held = context.terms.preferredSkills.commonCount(
      row: need, with: context.terms.heldSkills, row: volunteer)
    guard held > 0 else { return 0 }
    let one = context.terms.preferredSkills.commonCount(
      row: need, with: context.terms.skillsFromLevelOne, row: volunteer)
    let two = context.terms.preferredSkills.commonCount(
      row: need, with: context.terms.skillsFromLevelTwo, row: volunteer)
    return value(preferred: preferred, held: held, fromLevelOne: one, fromLevelTwo: two)
  }

  /// Adds weight × value to the needs of a run.
  public static func add(_ weight: Int, to run: inout NeedRun) {
    run.add(weight) { need, columns, words in
      let preferred = Int(columns.preferredSkillCounts[need])
      guard preferred > 0 else { return 50 }
      let held = columns.commonCount(columns.preferredSkills, need, with: words.heldSkills)
      guard held > 0 else { return 0 }
      return value(
        preferred: preferred, held: held,
        fromLevelOne: columns.commonCount(columns.preferredSkills, need, with: words.skillsFromLevelOne),
        fromLevelTwo: columns.commonCount(columns.preferredSkills, need, with: words.skillsFromLevelTwo))
    }
  }

  /// The mean of min(100, 50 + 25 · level): each level up to the second adds 25.
  @inline(__always)
  private static func value(preferred: Int, held: Int, fromLevelOne one: Int, fromLevelTwo two: Int) -> Int {
    (50 * held + 25 * one + 25 * two) / preferred
  }
}

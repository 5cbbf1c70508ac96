/// What the role does for people who look for work.
public enum SeekingWorkScore: Score {
  /// Which score it is.
  public static let name = ScoreName.seekingWork

  /// For those seeking work 40, up to 40 for the share of the skills they want that it develops, 10 for training
  /// and 10 for a reference; 0 for others.
  public static func value(_ pair: borrowing Pair) -> Int {
    guard pair.volunteerFacts.seeksWork else { return 0 }
    let terms = pair.context.terms
    let row = Int(pair.volunteerFacts.position)
    let wanted = Int(terms.wantedSkillCounts[row])
    let developed =
      wanted == 0
      ? 0
      : terms.developedSkills.commonCount(
        row: Int(pair.needFacts.position), with: terms.wantedSkills, row: row)
    return value(pair.needFacts, wanted: wanted, developed: developed)
  }

  /// Adds weight × value to the needs of a run.
  public static func add(_ weight: Int, to run: inout NeedRun) {
    guard run.pair.volunteerFacts.seeksWork else { return }
    run.add(weight) { need, columns, words in
      let developed =
        words.wantedSkillCount == 0
        ? 0 : columns.commonCount(columns.developedSkills, need, with: words.wantedSkills)
      return value(columns.facts[need], wanted: words.wantedSkillCount, developed: developed)
    }
  }

  @inline(__always)
  private static func value(_ need: borrowing NeedFacts, wanted: Int, developed: Int) -> Int {
    var value = 40
    if wanted > 0 { value += 40 * developed / wanted }
    if need.offersTraining { value += 10 }
    if need.offersReference { value += 10 }
    return value
  }
}

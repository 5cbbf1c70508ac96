/// What the role does for people who look for work.
public enum SeekingWorkScore: Score {
  /// Which score it is.
  public static let name = ScoreName.seekingWork

  /// For those seeking work 40, up to 40 for the share of the skills they want that it develops, 10 for training
  /// and 10 for a reference; 0 for others.
  public static func value(_ pair: borrowing Pair) -> Int {
    guard pair.volunteerFacts.seeksWork else { return 0 }
    let context = pair.context
    let wanted = Int(context.terms.wantedSkillCounts[Int(pair.volunteerFacts.position)])
    var value = 40
    if wanted > 0 {
      let developed = context.terms.developedSkills.commonCount(
        row: Int(pair.needFacts.position), with: context.terms.wantedSkills,
        row: Int(pair.volunteerFacts.position))
      value += 40 * developed / wanted
    }
    if pair.needFacts.offersTraining { value += 10 }
    if pair.needFacts.offersReference { value += 10 }
    return value
  }
}

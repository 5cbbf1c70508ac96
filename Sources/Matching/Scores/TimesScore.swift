/// How easily the two find a time.
public enum TimesScore: Score {
  /// Which score it is.
  public static let name = ScoreName.times

  /// 100 for any time or at least two shared slots, 70 for one, 30 where times are not known, 0 for none.
  public static func value(_ pair: borrowing Pair) -> Int {
    let (volunteer, need) = (pair.volunteerFacts, pair.needFacts)
    if need.isFlexible { return 100 }
    guard pair.slotBinds else { return 30 }
    switch pair.sharedSlots.size {
    case 0: return 0
    case 1: return volunteer.isFreeAnyTime || need.slots == .any ? 100 : 70
    default: return 100
    }
  }
}

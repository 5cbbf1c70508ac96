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

  /// Adds weight × value to the needs of a run.
  public static func add(_ weight: Int, to run: inout NeedRun) {
    let (hasSlots, free) = (run.volunteer.hasSlots, run.volunteer.freeSlots)
    let isFreeAnyTime = run.volunteer.isFreeAnyTime
    run.add(weight) { need, columns, _ in
      let wanted = columns.slots[need]
      if wanted.isEmpty { return columns.isFlexible[need] ? 100 : 30 }
      guard hasSlots else { return 30 }
      let shared = free.intersection(wanted).rawValue
      if shared == 0 { return 0 }
      let isOne = shared & (shared &- 1) == 0
      return isOne && !isFreeAnyTime && wanted != .any ? 70 : 100
    }
  }
}

/// How much of the time that the need goes on the person can give.
public enum CommitmentScore: Score {
  /// Which score it is.
  public static let name = ScoreName.commitment
  /// What an ongoing commitment counts as, in weeks; longer ones count as much.
  static let ongoingWeeks = 52

  /// 100 · weeks they give ÷ weeks wanted, at most 100.
  public static func value(_ pair: borrowing Pair) -> Int {
    let given = weeks(from: pair.firstDay, to: pair.volunteerFacts.lastDay)
    let wanted = max(1, weeks(from: pair.needFacts.firstDay, to: pair.needFacts.lastDay))
    return min(100, 100 * given / wanted)
  }

  /// Adds weight × value to the needs of a run.
  public static func add(_ weight: Int, to run: inout NeedRun) {
    let (first, last) = (run.volunteer.firstDay, run.volunteer.lastDay)
    run.add(weight) { need, columns, _ in
      let given = weeks(from: max(first, Day(columns.firstDays[need])), to: last)
      return Int(min(100, 100 * UInt32(given) / UInt32(max(1, columns.weeks[need]))))
    }
  }

  /// Whole weeks from one day to another, both included, from 0 to `ongoingWeeks`.
  static func weeks(from first: Day, to last: Day) -> Int {
    min(ongoingWeeks, max(0, last.days(since: first) + 1) / 7)
  }
}

/// Whether the need serves a cause that the person likes.
public enum CauseScore: Score {
  /// Which score it is.
  public static let name = ScoreName.cause

  /// 100 for a cause they like, 40 for one they neither like nor refuse, 0 for one they refuse.
  public static func value(_ pair: borrowing Pair) -> Int {
    guard let cause = pair.needFacts.cause else { return 40 }
    if pair.refusesCause { return 0 }
    let isLiked = pair.context.terms.likedCauses.contains(
      Int(cause), inRow: Int(pair.volunteerFacts.position))
    return isLiked ? 100 : 40
  }

  /// Adds weight × value to the needs of a run.
  public static func add(_ weight: Int, to run: inout NeedRun) {
    run.add(weight) { need, columns, words in
      let cause = Int(columns.causes[need])
      guard cause >= 0 else { return 40 }
      let bit: UInt64 = 1 << UInt64(cause % 64)
      if words.refusedCauses[cause / 64] & bit != 0 { return 0 }
      return words.likedCauses[cause / 64] & bit != 0 ? 100 : 40
    }
  }
}

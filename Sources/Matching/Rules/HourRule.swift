/// The weekly hours of all placements together stay within the most a person gives.
public enum HourRule: Rule {
  /// What people read.
  public static let name = "hours"
  /// The filter leaves out exactly what it bars.
  public static let isDecidedByFilter = true
  /// Hours can be talked about.
  public static let isOverridableByPin = true

  /// Whether the hours still fit.
  public static func permits(_ pair: borrowing Pair) -> Bool {
    guard let most = pair.volunteerFacts.mostMinutes, let wanted = pair.needFacts.weeklyMinutes else {
      return true
    }
    return wanted <= most - pair.volunteerFacts.heldMinutes
  }

  /// Gives the hours asked for, held and offered.
  public static func verdict(_ pair: Pair) -> Verdict {
    guard let wanted = pair.need.weeklyMinutes else {
      return asks("Ask the organisation about hours: none are recorded")
    }
    guard let most = pair.volunteer.mostWeeklyMinutes else {
      return asks("Ask how much time they have: the role takes \(Figures.duration(minutes: wanted)) a week")
    }
    let held = pair.snapshot.weeklyMinutes(of: pair.heldPlacements)
    let over = wanted + held.agreed + held.optional - most
    guard over > 0 else { return .holds }
    let isAgreed = wanted + held.agreed > most
    let others = isAgreed ? held.agreed : held.agreed + held.optional
    let beside =
      others == 0
      ? ""
      : " with the \(Figures.duration(minutes: others)) of other \(isAgreed ? "roles" : "roles and options")"
    let excess = Figures.duration(minutes: wanted + others - most)
    return bars(
      "\(Figures.duration(minutes: wanted)) a week\(beside) is \(excess) over the "
        + "\(Figures.duration(minutes: most)) they give",
      remedy: isAgreed
        ? "ask, or find a smaller need" : "ask about this one too: agreeing to one releases the rest",
      allowsAsking: !isAgreed)
  }
}

/// A slot of the week that suits both sides and is not taken by another placement.
///
/// Where the times of either side are not known, ask. A flexible need binds no slot.
public enum TimeRule: Rule {
  /// What people read.
  public static let name = "times"
  /// Times can be talked about.
  public static let isOverridableByPin = true

  /// Whether no slot binds or one is shared.
  public static func permits(_ pair: borrowing Pair) -> Bool {
    !pair.slotBinds || !pair.sharedSlots.isEmpty
  }

  /// Gives the times of both sides.
  public static func verdict(_ pair: Pair) -> Verdict {
    guard pair.need.pattern != .flexible else { return .holds }
    guard let wanted = pair.need.slots, !wanted.isEmpty else {
      return asks("Ask the organisation about times: none are recorded")
    }
    guard let offered = pair.volunteer.slots else {
      return asks("Ask when they are free: the need is on \(wanted.text)")
    }
    if offered.isDisjoint(with: wanted) {
      return bars(
        "Free \(free(offered)), and the need is on \(wanted.text)",
        remedy: "ask whether another time would do")
    }
    let taken = Slots(
      pair.snapshot.placements(of: pair.volunteer.id).filter(\.status.isHeld).compactMap(\.slot).map {
        Slots($0)
      })
    if offered.subtracting(taken).isDisjoint(with: wanted) {
      return bars(
        "Their \(offered.intersection(wanted).text) is taken by another placement",
        remedy: "ask whether another time would do")
    }
    return .holds
  }

  private static func free(_ slots: Slots) -> String {
    slots.isEmpty ? "at no time" : slots.text
  }
}

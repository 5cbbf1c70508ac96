/// A slot of the week that suits both sides and is not taken by another placement.
///
/// Where the times of either side are not known, ask. A flexible need binds no slot.
public enum TimeRule: Rule {
  /// What people read.
  public static let name = "times"
  /// The filter leaves out exactly what it bars.
  public static let isDecidedByFilter = true
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
      return asks("Ask when they are free: the need is \(on(wanted))")
    }
    if offered.isDisjoint(with: wanted) {
      return bars(
        "Free \(free(offered)), and the need is \(on(wanted))",
        remedy: "ask whether another time would do")
    }
    func taken(by placements: [Placement]) -> Slots { Slots(placements.compactMap(\.slot).map { Slots($0) }) }
    let shared = offered.intersection(wanted)
    if shared.isSubset(of: taken(by: pair.heldPlacements)) {
      let isAgreed = shared.isSubset(of: taken(by: pair.heldPlacements.filter(\.status.isCommitted)))
      return isAgreed
        ? bars("Their \(shared.text) is taken by another role", remedy: "ask whether another time would do")
        : bars(
          "Their \(shared.text) is offered to another option",
          remedy: "ask about this one too: agreeing to one releases the rest", allowsAsking: true)
    }
    return .holds
  }

  private static func on(_ slots: Slots) -> String {
    slots == .any ? "at any time" : "on \(slots.text)"
  }

  private static func free(_ slots: Slots) -> String {
    slots.isEmpty ? "at no time" : slots == .any ? "at any time" : slots.text
  }
}

import Matching

/// Which changes are never taken back by undo, because they are a person's word or protect one.
enum Finality {
  /// Why a change is final, as the end of a sentence; nil where it can be undone.
  static func reason(before: Record?, after: Record?) -> String? {
    guard case .volunteer(let now)? = after else {
      guard case .volunteer(let was)? = before else { return nil }
      return was.hold != nil || isOut(was) || isWithdrawn(was)
        ? "a record with an opt-out, a withdrawn consent or a hold is not brought back" : nil
    }
    var was: Volunteer?
    if case .volunteer(let volunteer)? = before { was = volunteer }
    if was?.hold != now.hold { return "a safeguarding hold is placed and lifted by its lead only" }
    if was.map(isOut) ?? false != isOut(now) { return "opting out is the person's own word" }
    if was.map(isWithdrawn) ?? false != isWithdrawn(now) { return "consent is the person's own word" }
    return nil
  }

  private static func isOut(_ volunteer: Volunteer) -> Bool {
    volunteer.status == .optedOut || volunteer.status == .erased
  }

  private static func isWithdrawn(_ volunteer: Volunteer) -> Bool {
    if case .withdrawn = volunteer.consent { true } else { false }
  }
}

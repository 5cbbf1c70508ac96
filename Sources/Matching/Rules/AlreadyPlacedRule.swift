/// Nobody is placed twice in one need at the same time.
public enum AlreadyPlacedRule: Rule {
  /// What people read.
  public static let name = "already placed"

  /// Whether the person holds no placement in the need.
  public static func permits(_ pair: borrowing Pair) -> Bool {
    !pair.history.contains(.held)
  }

  /// Keeps the needs of a run that it permits.
  public static func narrow(_ run: inout NeedRun) {
    if run.pair.volunteerFacts.hasHistory { run.narrow { permits($0) } }
  }

  /// Says how far the placement has come.
  public static func verdict(_ pair: Pair) -> Verdict {
    let held = pair.heldPlacements.first { $0.need == pair.need.id }
    return held.map { bars("Already in this need: \($0.status.text) since \($0.since.text)") } ?? .holds
  }
}

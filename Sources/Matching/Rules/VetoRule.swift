/// A pair that the coordinator vetoed is in no plan.
public enum VetoRule: Rule {
  /// What people read.
  public static let name = "veto"

  /// Whether there is no veto on the pair.
  public static func permits(_ pair: borrowing Pair) -> Bool {
    !pair.history.contains(.vetoed)
  }

  /// Keeps the needs of a run that it permits.
  public static func narrow(_ run: inout NeedRun) {
    if run.pair.volunteerFacts.hasHistory { run.narrow { permits($0) } }
  }

  /// Gives the reason and the day of the veto.
  public static func verdict(_ pair: Pair) -> Verdict {
    let veto = pair.snapshot.decisions.first {
      $0.kind == .veto && $0.pairing.volunteer == pair.volunteer.id && $0.pairing.need == pair.need.id
    }
    guard let veto else { return .holds }
    let reason = veto.reason.isEmpty ? "" : ": \(veto.reason)"
    return bars("Vetoed on \(veto.since.text)\(reason)", remedy: "lift the veto")
  }
}

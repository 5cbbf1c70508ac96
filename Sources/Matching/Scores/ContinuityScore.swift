/// Whether the person comes back to a service where it went well.
public enum ContinuityScore: Score {
  /// Which score it is.
  public static let name = ScoreName.continuity

  /// 100 at a service where a placement of theirs ended well, else 0.
  public static func value(_ pair: borrowing Pair) -> Int {
    let service = pair.needFacts.service
    let isBack =
      service >= 0
      && pair.context.records.history.servicesThatEndedWell[Int(pair.volunteerFacts.position)].contains(
        service)
    return isBack ? 100 : 0
  }

  /// Adds weight × value to the needs of a run.
  public static func add(_ weight: Int, to run: inout NeedRun) {
    guard run.volunteer.hasHistory else { return }
    let services = run.pair.context.records.history.servicesThatEndedWell
    if !services[Int(run.pair.volunteerFacts.position)].isEmpty { run.add(weight) { value($0) } }
  }
}

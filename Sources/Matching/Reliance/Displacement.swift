/// Volunteers in the place of paid staff: needs whose tasks were a paid post's, or look like a vacant one's.
///
/// Only an acknowledgement clears it, with a reason and word on the consultation of staff and union.
public enum Displacement: Indicator {
  /// What people read.
  public static let name = "displacement"

  /// The gravest need's.
  public static func level(of figures: RelianceFigures, policy: Policy) -> IndicatorLevel {
    figures.displacements.map(level).max() ?? .fine
  }

  /// How many volunteers stand in for paid work without an acknowledgement.
  public static func gravity(of figures: RelianceFigures) -> Ratio {
    Ratio(figures.displacements.reduce(0) { $0 + $1.unacknowledged }, of: 1)
  }

  /// How many needs are not acknowledged.
  public static func figure(of figures: RelianceFigures) -> String {
    Figures.count(figures.displacements.count { level(of: $0) > .fine }, "need")
  }

  /// Each need's own sentence for a service; a count for all together.
  public static func sentence(on figures: RelianceFigures, policy: Policy) -> String {
    let needs = figures.displacements
    guard !needs.isEmpty else { return "No need stands in for paid work." }
    if case .service = figures.scope { return needs.map(sentence).joined(separator: " ") }
    let answered = needs.count { level(of: $0) == .fine }
    return "\(Figures.count(needs.count, "need")) \(needs.count == 1 ? "stands" : "stand") in for paid work; "
      + "\(answered) of \(needs.count == 1 ? "it" : "them") with an acknowledgement for everyone there."
  }

  /// Acknowledgement, where anybody is there to be acknowledged.
  public static func remedies(for figures: RelianceFigures, policy: Policy) -> [Remedy] {
    let people = gravity(of: figures).part
    return people > 0 ? [.acknowledge(people)] : []
  }

  /// Watched while nobody is there; a warning with anybody unacknowledged, critical where the very post is vacant.
  private static func level(of work: DisplacedWork) -> IndicatorLevel {
    guard work.unacknowledged > 0 else { return work.acknowledged > 0 ? .fine : .watch }
    if case .formerlyPaid(_, isVacant: true) = work.ground { return .critical }
    return .warning
  }

  private static func sentence(on work: DisplacedWork) -> String {
    "\(work.groundText); \(people(in: work))."
  }

  private static func people(in work: DisplacedWork) -> String {
    let all = work.acknowledged + work.unacknowledged
    guard all > 0 else { return "nobody is there yet, and asking anybody takes an acknowledgement" }
    let without = work.unacknowledged == 0 ? "" : "\(work.unacknowledged) of them without an acknowledgement"
    let with =
      work.acknowledged == 0
      ? "" : "acknowledged (“\(work.reason)”), staff and union \(work.staffConsulted ? "" : "not ")consulted"
    return ([Figures.count(all, "volunteer")] + [without, with].filter { !$0.isEmpty }).joined(
      separator: ", ")
  }
}

/// Access needs never bar: they are a question to the place, not a fault of the person.
public enum AccessRule: Rule {
  /// What people read.
  public static let name = "access"

  /// Always.
  public static func permits(_ pair: borrowing Pair) -> Bool { true }

  /// Keeps all of a run: it never bars.
  public static func narrow(_ run: inout NeedRun) {}

  /// Names what the place is not known to offer.
  public static func verdict(_ pair: Pair) -> Verdict {
    let open = pair.volunteer.accessNeeds.filter { !pair.need.accessOffered.contains($0) }
    guard !open.isEmpty else { return .holds }
    return asks("Ask what would make this work: \(Figures.list(open.map(pair.snapshot.vocabulary.name)))")
  }
}

/// The way there is not longer than the person travels; a remote role is everywhere.
public enum TravelRule: Rule {
  /// What people read.
  public static let name = "travel"
  /// Somebody may give a lift.
  public static let isOverridableByPin = true

  /// Whether the distance is within the limit, or not known.
  public static func permits(_ pair: borrowing Pair) -> Bool {
    guard let limit = pair.volunteerFacts.travelLimit, let distance = pair.distance else { return true }
    return distance <= limit
  }

  /// Keeps the needs of a run that it permits.
  public static func narrow(_ run: inout NeedRun) {
    guard let limit = run.volunteer.travelLimit else { return }
    run.narrow { need, columns in
      let distance = columns.distances[need]
      return distance <= limit || distance == Pair.nowhere
    }
  }

  /// Gives the distance beyond the limit.
  public static func verdict(_ pair: Pair) -> Verdict {
    guard !pair.need.isRemote else { return .holds }
    guard let there = pair.service?.place else { return asks("Ask where it is: no place is recorded") }
    guard let home = pair.volunteer.place else { return asks("Ask where they live: no place is recorded") }
    let distance = Int(home.distance(to: there))
    guard let limit = pair.volunteer.travelLimitMetres else {
      return asks("Ask how far they travel: it is \(Figures.distance(metres: distance)) away")
    }
    guard distance > limit else { return .holds }
    return bars(
      "\(Figures.distance(metres: distance - limit)) beyond the \(Figures.distance(metres: limit)) they travel",
      remedy: "ask, or find a nearer need")
  }
}

/// Something that held placements and pins ask for and that there is not: a coordinator has to look at it.
///
/// A plan keeps what is held and pinned, and gives nobody else the part that is overdrawn.
public enum PlanConflict: Equatable, Sendable {
  /// A need holds more people than it has places.
  case places(Identifier<Need>, held: Int, of: Int)
  /// A need holds more short-term people than it takes.
  case shortTermPlaces(Identifier<Need>, held: Int, of: Int)
  /// A service holds more first-timers than it can mentor.
  case mentorPlaces(Identifier<Service>, held: Int, of: Int)
  /// A volunteer holds more roles than they take at once.
  case roles(Identifier<Volunteer>, held: Int, of: Int)
  /// A volunteer's roles take more minutes a week than they give.
  case weeklyMinutes(Identifier<Volunteer>, held: Int, of: Int)
  /// A role of a volunteer is at a time that another role of theirs already takes.
  case slot(Pairing)
  /// A pin that no plan may follow, and the sentences of the rules that forbid it.
  case barredPin(Pairing, because: [String])
  /// A pin that overrides a rule and gives no reason, and the sentences of the rules.
  case unexplainedPin(Pairing, overriding: [String])

  /// The volunteer it is about; nil where it is about a need or a service alone.
  public var volunteer: Identifier<Volunteer>? {
    switch self {
    case .places, .shortTermPlaces, .mentorPlaces: nil
    case .roles(let volunteer, _, _), .weeklyMinutes(let volunteer, _, _): volunteer
    case .slot(let pairing), .barredPin(let pairing, _), .unexplainedPin(let pairing, _): pairing.volunteer
    }
  }

  /// The need it is about; nil where it is about a volunteer or a service alone.
  public var need: Identifier<Need>? {
    switch self {
    case .places(let need, _, _), .shortTermPlaces(let need, _, _): need
    case .mentorPlaces, .roles, .weeklyMinutes: nil
    case .slot(let pairing), .barredPin(let pairing, _), .unexplainedPin(let pairing, _): pairing.need
    }
  }

  /// What a coordinator reads, such as "Tuesday packing, Prescot Food Bank holds 3 people for 2 places".
  public func sentence(in snapshot: Snapshot) -> String {
    switch self {
    case .places(let need, let held, let limit):
      "\(snapshot.fullTitle(of: need)) holds \(Figures.count(held, "person", "people")) for "
        + "\(Figures.count(limit, "place"))."
    case .shortTermPlaces(let need, let held, let limit):
      "\(snapshot.fullTitle(of: need)) holds \(Figures.count(held, "short-term volunteer")) "
        + "for \(Figures.count(limit, "short-term place"))."
    case .mentorPlaces(let service, let held, let limit):
      "\(snapshot.name(of: service)) holds \(Figures.count(held, "first-timer")) for "
        + "\(Figures.count(limit, "mentor place"))."
    case .roles(let volunteer, let held, let limit):
      "\(snapshot.name(of: volunteer)) holds \(Figures.count(held, "role")) and takes \(limit) at once."
    case .weeklyMinutes(let volunteer, let held, let limit):
      "\(snapshot.name(of: volunteer)) is held to \(Figures.duration(minutes: held)) a week and gives \(Figures.duration(minutes: limit)) at most."
    case .slot(let pairing):
      "\(snapshot.title(of: pairing)): another role or option already takes the time."
    case .barredPin(let pairing, let reasons):
      "The pin \(snapshot.title(of: pairing)) is not followed: \(reasons.joined(separator: "; "))".endingOnce
    case .unexplainedPin(let pairing, let reasons):
      "The pin \(snapshot.title(of: pairing)) is not followed until it gives a reason: \(reasons.joined(separator: "; "))"
        .endingOnce
    }
  }
}

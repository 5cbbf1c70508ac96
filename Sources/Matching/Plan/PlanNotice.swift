/// A limit that a plan goes beyond because plans do not keep it yet: a coordinator has to judge.
public enum PlanNotice: Equatable, Sendable {
  /// With this plan a volunteer's roles take more minutes a week than they give.
  case weeklyMinutes(Identifier<Volunteer>, planned: Int, of: Int)
  /// With this plan a service has more first-timers, over all its needs, than it can mentor.
  case mentorPlaces(Identifier<Service>, planned: Int, of: Int)

  /// What a coordinator reads, such as "With this plan Amina would give 9 h a week, and gives 6 h at most".
  public func sentence(in snapshot: Snapshot) -> String {
    switch self {
    case .weeklyMinutes(let volunteer, let planned, let limit):
      "With this plan \(snapshot.name(of: volunteer)) would give \(Figures.duration(minutes: planned)) a week, and gives "
        + "\(Figures.duration(minutes: limit)) at most."
    case .mentorPlaces(let service, let planned, let limit):
      "With this plan \(snapshot.name(of: service)) would have \(Figures.count(planned, "first-timer")) "
        + "for \(Figures.count(limit, "mentor place"))."
    }
  }
}

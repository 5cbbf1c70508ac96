/// One thing about a need that could be talked about so that more people suit it.
///
/// There is none about checks, ages, qualifications or safeguarding: those are never relaxed to fill a place.
public enum NeedChange: Hashable, Sendable {
  /// People come so many metres farther than they said, for this need alone.
  case travel(metres: Int)
  /// It is done at one more time.
  case slot(Slot)
  /// It takes fewer minutes a week.
  case weeklyMinutes(Int)
  /// Its shortest commitment is fewer weeks.
  case commitment(weeks: Int)
  /// A required skill is taught there, and only helps.
  case skill(Identifier<Skill>)

  /// The rule that then keeps fewer people out.
  var rule: any Rule.Type {
    switch self {
    case .travel: TravelRule.self
    case .slot: TimeRule.self
    case .weeklyMinutes: HourRule.self
    case .commitment: DateRule.self
    case .skill: SkillRule.self
    }
  }

  /// What a coordinator reads, a clause such as "if people came 2 km farther".
  public func clause(in snapshot: Snapshot) -> String {
    switch self {
    case .travel(let metres): "if people came \(Figures.distance(metres: metres)) farther"
    case .slot(let slot): "if it were on \(slot.text) too"
    case .weeklyMinutes(let minutes): "if it took \(Figures.duration(minutes: minutes)) a week"
    case .commitment(let weeks): "if \(Figures.count(weeks, "week")) were enough"
    case .skill(let skill): "if \(snapshot.vocabulary.name(skill)) could be taught there"
    }
  }

  /// The need with the change; the same where it is people who give way.
  func applied(to need: Need) -> Need {
    var changed = need
    switch self {
    case .travel: break
    case .slot(let slot): changed.slots = (need.slots ?? []).union(Slots(slot))
    case .weeklyMinutes(let minutes): changed.weeklyMinutes = minutes
    case .commitment(let weeks): changed.shortestCommitmentWeeks = weeks
    case .skill(let skill):
      changed.requiredSkills.removeAll { $0 == skill }
      if !need.preferredSkills.contains(skill) { changed.preferredSkills.append(skill) }
    }
    return changed
  }
}

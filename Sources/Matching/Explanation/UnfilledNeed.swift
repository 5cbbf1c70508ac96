/// Why places of a need stay empty, and which single changes would fill some of them.
public struct UnfilledNeed: Equatable, Sendable {
  /// How many people one rule keeps out.
  public struct Obstacle: Equatable, Sendable {
    /// The rule's name.
    public let rule: String
    /// Those it keeps out; of people under a hold nothing but the hold is counted.
    public let people: Int
    /// Those among them whom no other rule keeps out.
    public let alone: Int
  }

  /// A change that was tested by planning with it.
  public struct Improvement: Equatable, Sendable {
    /// What would be different.
    public let change: NeedChange
    /// How many more people could be placed here.
    public let people: Int
    /// How many places would be filled, held ones counted.
    public let filled: Int
    /// What would follow for the whole plan: its cost is below 0 by what the plan gains.
    public let consequence: Consequence
  }

  /// The need.
  public let need: Identifier<Need>
  /// How many places it has.
  public let places: Int
  /// How many are held or planned.
  public let filled: Int
  /// How many people no rule keeps out, those of the plan among them.
  public let eligible: Int
  /// The rules that keep people out, the most people first.
  public let obstacles: [Obstacle]
  /// The changes that would fill more places, what the plan gains most by first.
  public let improvements: [Improvement]

  /// What a coordinator reads, a sentence each: how it stands, what keeps people out, what would help.
  public func sentences(in snapshot: Snapshot) -> [String] {
    let suited =
      eligible == 0
      ? "nobody is free of what keeps people out"
      : "nothing keeps \(Figures.count(eligible, "person", "people")) out"
    let standing = "\(filled) of \(Figures.count(places, "place")) filled; \(suited)."
    let kept = obstacles.map { obstacle in
      let alone = obstacle.alone == 0 ? "" : ", \(obstacle.alone) of them alone"
      return "\(obstacle.rule): keeps \(Figures.count(obstacle.people, "person", "people")) out\(alone)."
    }
    guard !improvements.isEmpty else {
      return [standing] + kept + [
        "No single change of times, hours, travel, commitment or skills fills a place; checks, ages, qualifications and safeguarding stay as they are."
      ]
    }
    return [standing] + kept
      + improvements.map { improvement in
        let clause = improvement.change.clause(in: snapshot)
        return clause.prefix(1).uppercased() + clause.dropFirst()
          + ", \(Figures.count(improvement.people, "more person", "more people")) would suit, "
          + "\(improvement.filled) of \(places) would be filled, and that \(improvement.consequence.effect)."
      }
  }
}

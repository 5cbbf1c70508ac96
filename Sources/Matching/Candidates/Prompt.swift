/// Something to say to the person when this pair is talked about: never a penalty.
public enum Prompt: Hashable, Codable, Sendable {
  /// Over `jobSearchMinutes` a week, all placements together.
  case tellWorkCoach(weeklyMinutes: Int)
  /// The role can bend when they find work.
  case canFlex
  /// They have not been asked yet whether they would carry on with something smaller.
  case askAboutCarryingOn

  /// The sentence a coordinator reads.
  public var sentence: String {
    switch self {
    case .tellWorkCoach(let minutes):
      "\(Figures.duration(minutes: minutes)) a week in all: tell your work coach, keep free for interviews"
    case .canFlex:
      "This role can flex if you find work"
    case .askAboutCarryingOn:
      "If you find work, may we suggest something smaller?"
    }
  }

  /// The prompts of a pair; only people who look for work carry any.
  static func prompts(of pair: Pair) -> [Prompt] {
    guard pair.volunteerFacts.seeksWork else { return [] }
    var prompts: [Prompt] = []
    let minutes = Int(pair.volunteerFacts.heldMinutes) + Int(pair.needFacts.weeklyMinutes ?? 0)
    if minutes > pair.context.policy.jobSearchMinutes {
      prompts.append(.tellWorkCoach(weeklyMinutes: minutes))
    }
    if pair.need.canFlex == true { prompts.append(.canFlex) }
    if pair.volunteer.wouldCarryOnAfterWork == nil { prompts.append(.askAboutCarryingOn) }
    return prompts
  }
}

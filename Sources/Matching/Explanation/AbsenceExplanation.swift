/// Why a pair is not in the plan.
public struct AbsenceExplanation: Equatable, Sendable {
  /// What keeps a pair out of the plan.
  public enum Reason: Equatable, Sendable {
    /// Rules bar it: the assessment's barriers, with their remedies.
    case barred
    /// Held placements and pins leave no room for it.
    case noRoom(Shortage)
    /// It could be placed, and this is what would follow.
    case outweighed(Consequence)
  }

  /// What held placements and pins leave nothing of.
  public enum Shortage: Equatable, Sendable {
    /// Places of the need.
    case places(of: Int)
    /// Short-term places of the need.
    case shortTermPlaces(of: Int)
    /// Roles that the volunteer takes at once.
    case roles(of: Int)
    /// Times that suit both.
    case times
  }

  /// What each rule and each score says of the pair.
  public let assessment: Assessment
  /// Points ÷ Σ weights in tenths.
  public let fitTenths: Int
  /// What keeps it out.
  public let reason: Reason

  /// What a coordinator reads, a sentence each: the reason first, then remedies or moves.
  public func sentences(in snapshot: Snapshot) -> [String] {
    let fit = Figures.decimal(tenths: fitTenths)
    switch reason {
    case .barred:
      return assessment.barriers.map(\.text)
    case .noRoom(let shortage):
      return ["Fit \(fit), but \(shortage.sentence)."]
    case .outweighed(let consequence):
      let hasReasons = !consequence.moves.isEmpty
      return [
        "Fit \(fit), but placing them here \(consequence.effect)\(hasReasons ? ", because then:" : ".")"
      ]
        + consequence.moves.map { $0.sentence(in: snapshot) }
    }
  }
}

extension AbsenceExplanation.Shortage {
  /// What a coordinator reads, without its full stop.
  var sentence: String {
    switch self {
    case .places(let limit):
      limit == 0 ? "the need has no places" : taken(limit, "place")
    case .shortTermPlaces(let limit):
      limit == 0
        ? "the need takes nobody for a short term"
        : taken(limit, "short-term place")
    case .roles(let limit):
      "they hold or are pinned to the \(Figures.count(limit, "role")) they take at once"
    case .times:
      "pinned roles take the times that suit both"
    }
  }

  private func taken(_ limit: Int, _ what: String) -> String {
    limit == 1 ? "its only \(what) is held or pinned" : "all of its \(limit) \(what)s are held or pinned"
  }
}

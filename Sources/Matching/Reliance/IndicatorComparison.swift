/// What a plan does to a warning.
public enum PlanEffect: String, Codable, CaseIterable, Sendable {
  case causes, worsens, unchanged, eases, clears
}

/// What an indicator says of a service before a plan and with it.
public struct IndicatorComparison: Equatable, Sendable {
  /// As the records stand.
  public let before: IndicatorReading
  /// With the plan.
  public let after: IndicatorReading

  /// The name of the indicator.
  public var name: String { before.name }

  /// What the plan does to the warning: unchanged where there is none, or where it is as grave as before.
  public var effect: PlanEffect {
    switch (before.level > .fine, after.level > .fine) {
    case (false, false): return .unchanged
    case (false, true): return .causes
    case (true, false): return .clears
    case (true, true): break
    }
    let (then, now) = ((before.level, before.gravity), (after.level, after.gravity))
    return now > then ? .worsens : now < then ? .eases : .unchanged
  }

  /// What the plan does, with figures, such as `The plan eases this: 70 % → 54 %, warning → watch.`; nil where unchanged.
  public var effectSentence: String? {
    guard effect != .unchanged else { return nil }
    let levels = before.level == after.level ? "" : ", \(before.level.text) → \(after.level.text)"
    let figures = before.figure == after.figure ? before.figure : "\(before.figure) → \(after.figure)"
    return "The plan \(effect.rawValue) this: \(figures)\(levels)."
  }
}

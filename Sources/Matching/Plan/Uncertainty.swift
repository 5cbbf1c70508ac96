/// How far figures of plans may be from those of the best ones, either way; nothing where the plans are proven.
public struct Uncertainty: Equatable, Sendable {
  /// In points of the objective, of plans that fill as many places.
  public var objective: Int
  /// In places.
  public var places: Int

  init(objective: Int = 0, places: Int = 0) {
    self.objective = objective
    self.places = places
  }

  /// That of a difference between figures of two plans.
  static func + (one: Uncertainty, other: Uncertainty) -> Uncertainty {
    func sum(_ one: Int, _ other: Int) -> Int {
      let sum = one.addingReportingOverflow(other)
      return sum.overflow ? .max : sum.partialValue
    }
    return Uncertainty(
      objective: sum(one.objective, other.objective), places: sum(one.places, other.places))
  }
}

extension Plan.Proof {
  /// How far the plan may be from the best.
  public var uncertainty: Uncertainty {
    switch self {
    case .optimal: Uncertainty()
    case .within(let objective, let places): Uncertainty(objective: objective, places: places)
    }
  }
}

extension Plan {
  /// How far the plan may be from the best.
  public var uncertainty: Uncertainty { proof.uncertainty }
}

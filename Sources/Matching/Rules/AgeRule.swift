/// Ages that the need asks for, and a guardian for everyone under 18.
///
/// An upper age binds only with a recorded reason. A band of ages that straddles a limit is to be asked about.
public enum AgeRule: Rule {
  /// What people read.
  public static let name = "age"
  /// The filter leaves out exactly what it bars.
  public static let isDecidedByFilter = true

  /// Whether nobody in the age band is sure to be outside the limits.
  public static func permits(_ pair: borrowing Pair) -> Bool {
    let (volunteer, need) = (pair.volunteerFacts, pair.needFacts)
    guard !volunteer.lacksGuardian else { return false }
    return volunteer.oldest >= need.lowerAge && volunteer.youngest <= need.upperAge
  }

  /// Gives the limit and the band.
  public static func verdict(_ pair: Pair) -> Verdict {
    let band = pair.volunteer.ageBand
    if band.isUnder18, !pair.volunteer.guardian.isFilled {
      return bars("Under 18, and no guardian is recorded", remedy: "record who is responsible for them")
    }
    let (lower, upper) = (pair.need.lowerAge, pair.need.bindingUpperAge)
    guard lower != nil || upper != nil else { return .holds }
    guard let years = band.years else {
      return asks("Ask their age: the role is for \(range(lower, upper))")
    }
    if let lower, years.upperBound < lower {
      return bars("\(band.text): the role is for \(range(lower, upper))")
    }
    if let upper, years.lowerBound > upper {
      return bars("\(band.text): the role is for \(range(lower, upper)) (\(pair.need.upperAgeReason.words))")
    }
    let straddles =
      (lower.map { years.lowerBound < $0 } ?? false) || (upper.map { years.upperBound > $0 } ?? false)
    return straddles
      ? asks("Ask their age: \(band.text), and the role is for \(range(lower, upper))") : .holds
  }

  private static func range(_ lower: Int?, _ upper: Int?) -> String {
    switch (lower, upper) {
    case (let lower?, let upper?): "ages \(lower) to \(upper)"
    case (let lower?, nil): "ages from \(lower)"
    case (nil, let upper?): "ages up to \(upper)"
    case (nil, nil): "all ages"
    }
  }
}

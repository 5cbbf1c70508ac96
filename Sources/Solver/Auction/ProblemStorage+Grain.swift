extension ProblemStorage {
  /// The most points that a pair and a step are worth together, in magnitude.
  var largestItem: UInt64 {
    let weight = pairs.weight.reduce(0) { max($0, $1.magnitude) }
    return weight + tasks.stepValue.reduce(0) { max($0, $1.magnitude) }
  }

  /// The greatest number of points of which all weights and steps are multiples; 1 where all are nothing.
  var grain: Int64 {
    var grain: UInt64 = 0
    for value in tasks.stepValue where grain != 1 {
      grain = Self.greatestCommonDivisor(grain, value.magnitude)
    }
    for weight in pairs.weight {
      if grain == 1 { break }
      grain = Self.greatestCommonDivisor(grain, weight.magnitude)
    }
    return grain == 0 ? 1 : Int64(clamping: grain)
  }

  private static func greatestCommonDivisor(_ first: UInt64, _ second: UInt64) -> UInt64 {
    var (larger, smaller) = (first, second)
    while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
    return larger
  }
}

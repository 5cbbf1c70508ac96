import Matching

extension CellForm where Value == Int {
  /// A distance, kept in metres; a bare number is kilometres.
  static let distance = CellForm(
    name: "a distance (`5 km`, `3 miles`, `800 m`; a bare number is km)",
    read: { text throws(CellProblem) in try DistanceCell.metres(text, bareUnit: "km") },
    write: DistanceCell.write)

  /// A distance in a column whose header says miles.
  static let miles = CellForm(
    name: "a distance; a bare number is miles",
    read: { text throws(CellProblem) in try DistanceCell.metres(text, bareUnit: "miles") },
    write: DistanceCell.write)
}

/// Reads and writes distances.
enum DistanceCell {
  /// The metres of a number with a unit, or without one in the unit given; at most 1,000 km.
  static func metres(_ text: String, bareUnit: String) throws(CellProblem) -> Int {
    let number = text.prefix { $0.isNumber || "+-.,".contains($0) }
    let written = folded(String(text.dropFirst(number.count)))
    guard let thousandths = Decimal.scaled(number, digits: 3) else { throw notADistance }
    let metres: Int
    switch written.isEmpty ? bareUnit : written {
    case "km", "kms", "kilometre", "kilometres", "kilometer", "kilometers", "k": metres = thousandths
    case "mile", "miles", "mi": metres = (thousandths * 1_609_344 + 500_000) / 1_000_000
    case "m", "metre", "metres", "meter", "meters": metres = thousandths / 1000
    default: throw notADistance
    }
    guard (0...1_000_000).contains(metres) else {
      throw CellProblem("is not within 0 to 1,000 km", remedy: "write how far she travels, as in 5 km")
    }
    return metres
  }

  /// Whole kilometres as such, the rest in metres.
  @Sendable static func write(_ metres: Int) -> CSVOutput {
    .text(metres % 1000 == 0 ? "\(metres / 1000) km" : "\(metres) m")
  }

  private static let notADistance = CellProblem("is not a distance", remedy: "write it as 5 km or 3 miles")
}

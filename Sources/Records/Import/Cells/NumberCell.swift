import Matching

/// Decimal numbers as whole multiples of a small unit, without binary fractions in between.
enum Decimal {
  /// A number with a point or a comma, times 10^digits, rounded half away from zero; nil where it is not a number.
  static func scaled(_ text: some StringProtocol, digits: Int) -> Int? {
    var value = 0
    var fraction = -1
    var isNegative = false
    var hasDigit = false
    var roundsUp = false
    for (position, byte) in text.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "-") where position == 0: isNegative = true
      case UInt8(ascii: "+") where position == 0: break
      case UInt8(ascii: "."), UInt8(ascii: ","):
        guard fraction < 0 else { return nil }
        fraction = 0
      case 0x30...0x39:
        hasDigit = true
        if fraction >= digits {
          if fraction == digits { roundsUp = byte >= 0x35 }
          fraction += 1
          continue
        }
        if fraction >= 0 { fraction += 1 }
        let (product, overflows) = value.multipliedReportingOverflow(by: 10)
        guard !overflows, product < Int.max / 1000 else { return nil }
        value = product + Int(byte - 0x30)
      default: return nil
      }
    }
    guard hasDigit else { return nil }
    for _ in max(0, fraction)..<max(digits, fraction) where fraction < digits {
      guard value < Int.max / 1000 else { return nil }
      value *= 10
    }
    if roundsUp { value += 1 }
    return isNegative ? -value : value
  }

  /// A multiple of 10^−digits as a decimal number without needless zeros.
  static func text(_ scaled: Int, digits: Int) -> String {
    let magnitude = String(scaled.magnitude)
    let padded = String(repeating: "0", count: max(0, digits + 1 - magnitude.count)) + magnitude
    let whole = padded.dropLast(digits)
    var fraction = padded.suffix(digits)
    while fraction.last == "0" { fraction.removeLast() }
    return (scaled < 0 ? "-" : "") + whole + (fraction.isEmpty ? "" : "." + fraction)
  }
}

extension CellForm where Value == Int {
  /// A whole number within a range; `3.0` is one.
  static func wholeNumber(_ range: ClosedRange<Int>) -> CellForm {
    CellForm(
      name: "a whole number, \(range.lowerBound) to \(range.upperBound)",
      read: { text throws(CellProblem) in
        guard let tenths = Decimal.scaled(text, digits: 1), tenths % 10 == 0, range.contains(tenths / 10)
        else {
          throw CellProblem(
            "is not a whole number from \(range.lowerBound) to \(range.upperBound)",
            remedy: "write a number in that range, or leave the cell empty")
        }
        return tenths / 10
      }, write: { .number($0) })
  }

  /// A tenth of all areas, 1 (most deprived) to 10; published tables write `1.0`.
  static let decile = {
    var form = wholeNumber(1...10)
    form.name = "a decile, 1 (most deprived) to 10"
    return form
  }()

  /// Degrees north, in microdegrees.
  static let latitude = degrees("latitude", most: 90)
  /// Degrees east, in microdegrees.
  static let longitude = degrees("longitude", most: 180)

  private static func degrees(_ what: String, most: Int) -> CellForm {
    CellForm(
      name: "\(what) in decimal degrees",
      read: { text throws(CellProblem) in
        guard let value = Decimal.scaled(text, digits: 6) else {
          throw CellProblem("is not a number of degrees", remedy: "write decimal degrees, as in 53.4106")
        }
        guard value.magnitude <= most * 1_000_000 else {
          throw CellProblem(
            "is beyond \(most) degrees",
            remedy: "check that latitude and longitude are not the wrong way round")
        }
        return value
      }, write: { .number(Decimal.text($0, digits: 6)) })
  }
}

import Matching

extension CellForm where Value == Int {
  /// Hours a week, kept in minutes.
  static let hours = CellForm(
    name: "hours (`3.5`, `3,5`, `3 h 30 min`, `3:30`, `90 min`)",
    read: { text throws(CellProblem) in try DurationCell.minutes(text) },
    write: { minutes in
      minutes % 3 == 0
        ? .number(Decimal.text(minutes * 100 / 60, digits: 2)) : .text(Figures.duration(minutes: minutes))
    })

  /// Weeks; months and years are counted as 52 weeks to the year.
  static let weeks = CellForm(
    name: "weeks (`12`, `12 weeks`, `6 months`, `1 year`)",
    read: { text throws(CellProblem) in try DurationCell.weeks(text) }, write: { .number($0) })
}

/// Reads lengths of time.
enum DurationCell {
  /// The minutes of a number of hours, such as `3.5`, `3h30`, `3:30`, `3 hours 30 min`, `90 min`; at most a week.
  static func minutes(_ text: String) throws(CellProblem) -> Int {
    guard let minutes = plainMinutes(text) ?? clockMinutes(text) ?? spokenMinutes(text) else {
      throw CellProblem("is not a number of hours", remedy: "write hours as 3.5, 3 h 30 min or 3:30")
    }
    guard (0...10_080).contains(minutes) else {
      throw CellProblem("is more hours than a week has", remedy: "write the hours of one week, 0 to 168")
    }
    return minutes
  }

  /// The weeks of a number with or without a unit.
  static func weeks(_ text: String) throws(CellProblem) -> Int {
    let parts = numbersAndUnits(text)
    guard parts.count == 1, let hundredths = parts[0].hundredths, hundredths >= 0, hundredths <= 520_000
    else {
      throw CellProblem("is not a number of weeks", remedy: "write a number of weeks, as in 12")
    }
    switch parts[0].unit {
    case "", "w", "wk", "wks", "week", "weeks": return hundredths / 100
    case "month", "months": return hundredths * 52 / 1200
    case "year", "years": return hundredths * 52 / 100
    default: throw CellProblem("is not a number of weeks", remedy: "write a number of weeks, as in 12")
    }
  }

  private static func plainMinutes(_ text: String) -> Int? {
    guard let hundredths = Decimal.scaled(text, digits: 2), (0...2_000_000).contains(hundredths) else {
      return nil
    }
    return (hundredths * 60 + 50) / 100
  }

  private static func clockMinutes(_ text: String) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].count == 2, let hours = Int(parts[0]), let minutes = Int(parts[1]),
      (0...1000).contains(hours), (0...59).contains(minutes)
    else { return nil }
    return hours * 60 + minutes
  }

  private static func spokenMinutes(_ text: String) -> Int? {
    let parts = numbersAndUnits(text)
    guard (1...2).contains(parts.count) else { return nil }
    var minutes = 0
    for (position, part) in parts.enumerated() {
      guard let hundredths = part.hundredths, (0...2_000_000).contains(hundredths) else { return nil }
      switch part.unit {
      case "h", "hr", "hrs", "hour", "hours": minutes += (hundredths * 60 + 50) / 100
      case "m", "min", "mins", "minute", "minutes": minutes += hundredths / 100
      case "" where parts.count == 1: minutes += (hundredths * 60 + 50) / 100
      case "" where position == 1: minutes += hundredths / 100
      default: return nil
      }
    }
    return minutes
  }

  /// `3 hours 30 min` as (300, `hours`), (3000, `min`): numbers in hundredths, each with the word after it.
  private static func numbersAndUnits(_ text: String) -> [(hundredths: Int?, unit: String)] {
    var parts: [(number: String, unit: String)] = []
    for character in text.lowercased() where character != " " {
      if character.isNumber || "+-.,".contains(character) {
        if parts.isEmpty || !(parts.last?.unit.isEmpty ?? true) { parts.append(("", "")) }
        parts[parts.count - 1].number.append(character)
      } else {
        if parts.isEmpty { return [] }
        parts[parts.count - 1].unit.append(character)
      }
    }
    return parts.map { (Decimal.scaled($0.number, digits: 2), $0.unit) }
  }
}

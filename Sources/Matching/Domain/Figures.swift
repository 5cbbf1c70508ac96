/// Figures as coordinators read them in sentences.
public enum Figures {
  /// A distance: metres below one kilometre, else kilometres rounded to the nearest tenth, such as `2.4 km`.
  public static func distance(metres: Int) -> String {
    guard metres >= 950 else { return "\(metres) m" }
    let tenths = (metres + 50) / 100
    return tenths % 10 == 0 ? "\(tenths / 10) km" : "\(tenths / 10).\(tenths % 10) km"
  }

  /// A duration to the minute, such as `45 min`, `3 h` or `2 h 30 min`, so that it agrees with every share made of it.
  public static func duration(minutes: Int) -> String {
    let (hours, rest) = minutes.quotientAndRemainder(dividingBy: 60)
    if hours == 0, rest > 0 { return "\(rest) min" }
    return rest == 0 ? "\(hours) h" : "\(hours) h \(rest) min"
  }

  /// A number of hours to the hundredth, such as `31` or `2.75`, so that it agrees with every share made of it.
  static func hoursNumber(minutes: Int) -> String {
    let hundredths = (minutes * 100 + 30) / 60
    let (hours, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
    if rest == 0 { return "\(hours)" }
    return rest % 10 == 0 ? "\(hours).\(rest / 10)" : "\(hours).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// Hours in sentences about a week, such as `1 hour`, `19 hours` or `2.75 hours`.
  static func hours(minutes: Int) -> String {
    "\(hoursNumber(minutes: minutes)) \(minutes == 60 ? "hour" : "hours")"
  }

  /// A number in tenths, never negative, such as `81.2`.
  static func decimal(tenths: Int) -> String {
    "\(tenths / 10).\(tenths % 10)"
  }

  /// A part of a whole in whole per cent, rounded down so that it reaches a threshold when the part does, such as `70 %`.
  static func percentage(_ part: Int, of whole: Int) -> String {
    "\(whole > 0 ? part * 100 / whole : 0) %"
  }

  /// A number of things, such as `1 week` or `3 weeks`.
  public static func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    "\(number) \(number == 1 ? one : many ?? one + "s")"
  }

  /// A span of days in whole weeks where it is one, else in days.
  static func span(days: Int) -> String {
    days >= 7 && days % 7 == 0 ? count(days / 7, "week") : count(days, "day")
  }

  /// Words in a row: `a`, `a and b`, `a, b and c`.
  static func list(_ words: [String], _ conjunction: String = "and") -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return "\(words.dropLast().joined(separator: ", ")) \(conjunction) \(last)"
  }
}

/// A civil day in the policy's time zone, counted from 1 January 1970.
///
/// The conversions are Howard Hinnant's `days_from_civil` and `civil_from_days` (proleptic Gregorian calendar).
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01.
  public var number: Int32

  /// The day that many days after 1970-01-01.
  public init(_ number: Int32) {
    self.number = number
  }

  /// The day of a civil date, or nil where the calendar has no such date or the year is outside 1…9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.length(ofMonth: month, year: year)
    else { return nil }
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// The day written as `YYYY-MM-DD`, or nil where it is not one.
  public init?(iso text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Year, month and day of the month.
  public var civil: (year: Int, month: Int, day: Int) {
    let shifted = Int(number) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }

  /// The day of the week.
  public var weekday: Weekday {
    let fromMonday = (Int(number) + 3) % 7
    return Weekday(rawValue: fromMonday < 0 ? fromMonday + 7 : fromMonday) ?? .monday
  }

  /// The day `YYYY-MM-DD`, for files.
  public var iso: String {
    let (year, month, day) = civil
    return "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))"
  }

  /// The day as people here read it, such as `24 Nov 2026`.
  public var text: String {
    let (year, month, day) = civil
    return "\(day) \(Self.monthNames[month - 1]) \(year)"
  }

  /// The day without its year, such as `24 Nov`.
  public var shortText: String {
    let (_, month, day) = civil
    return "\(day) \(Self.monthNames[month - 1])"
  }

  /// The day in full but for its year, such as `12 January`: for sentences about the months ahead.
  public var longText: String {
    let (_, month, day) = civil
    return "\(day) \(Self.fullMonthNames[month - 1])"
  }

  /// The day a number of days later (earlier where negative); stops at the ends of what 32 bits hold.
  public func adding(days: Int) -> Day {
    Day(Int32(clamping: Int(number) + days))
  }

  /// The day a number of weeks later.
  public func adding(weeks: Int) -> Day {
    adding(days: 7 * weeks)
  }

  /// Whole days from another day to this one; negative where this one is earlier.
  public func days(since other: Day) -> Int {
    Int(number) - Int(other.number)
  }

  /// Orders by date.
  public static func < (one: Day, other: Day) -> Bool {
    one.number < other.number
  }

  private static let fullMonthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]

  private static let monthNames = fullMonthNames.map { String($0.prefix(3)) }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

extension Day: Codable {
  /// Reads `YYYY-MM-DD`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let day = Day(iso: text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "\(text) is not a YYYY-MM-DD date")
    }
    self = day
  }

  /// Writes `YYYY-MM-DD`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(iso)
  }
}

/// A moment, in milliseconds of UTC since 1970-01-01T00:00:00Z.
public struct Timestamp: Hashable, Comparable, Codable, Sendable {
  /// Milliseconds since the epoch.
  public var milliseconds: Int64

  /// The moment that many milliseconds after the epoch.
  public init(milliseconds: Int64) {
    self.milliseconds = milliseconds
  }

  /// Orders by time.
  public static func < (one: Timestamp, other: Timestamp) -> Bool {
    one.milliseconds < other.milliseconds
  }
}

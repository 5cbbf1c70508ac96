import Foundation
import Matching

/// A day and a time of day as the clock on the wall shows it.
struct LocalMoment: Equatable, Comparable, Sendable {
  var day: Day
  /// Minutes after midnight; nil where only the day is given.
  var minute: Int?

  /// Reads `2026-12-05T09:00:00`, with or without seconds, fraction and time zone, or a day alone.
  ///
  /// A time with a zone is put into the zone given; one without is local already.
  init?(_ text: String, zone: TimeZone) {
    let text = text.trimmed
    guard let day = Day(iso: text.prefix(10)) else { return nil }
    self.day = day
    guard text.utf8.count > 10 else { return }
    let clock = text.dropFirst(11)
    let parts = clock.prefix(5).split(separator: ":")
    guard parts.count == 2, parts[1].count == 2, let hour = Int(parts[0]), let minutes = Int(parts[1]),
      (0...24).contains(hour), (0...59).contains(minutes)
    else { return nil }
    minute = min(hour * 60 + minutes, 24 * 60)
    if let offset = Self.offset(in: clock.dropFirst(5)) { shift(from: offset, to: zone) }
  }

  init(day: Day, minute: Int?) {
    self.day = day
    self.minute = minute
  }

  /// Orders by day and time; a day without a time begins it.
  static func < (one: Self, other: Self) -> Bool {
    (one.day, one.minute ?? 0) < (other.day, other.minute ?? 0)
  }

  /// Minutes east of Greenwich that end a time: `Z`, `+01:00`, `+0100`; nil where none do.
  private static func offset(in text: Substring) -> Int? {
    if text.last == "Z" || text.last == "z" { return 0 }
    guard let sign = text.lastIndex(where: { $0 == "+" || $0 == "-" }) else { return nil }
    let digits = text[text.index(after: sign)...].filter { $0 != ":" }
    guard digits.count == 4, let number = Int(digits) else { return nil }
    return (number / 100 * 60 + number % 100) * (text[sign] == "-" ? -1 : 1)
  }

  private mutating func shift(from offset: Int, to zone: TimeZone) {
    let utc = Int(day.number) * 1440 + (minute ?? 0) - offset
    let seconds = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(utc) * 60))
    let local = utc + seconds / 60
    day = Day(Int32(clamping: local >= 0 ? local / 1440 : (local - 1439) / 1440))
    minute = local - Int(day.number) * 1440
  }
}

/// When a session begins and ends.
struct SessionWindow: Equatable, Sendable {
  /// The longest that one person's turn can be; what is longer is a period in which the role is to be had.
  static let longestMinutes = 12 * 60

  var begin: LocalMoment
  var end: LocalMoment

  /// A window, or nil where it ends before it begins.
  init?(begin: LocalMoment, end: LocalMoment) {
    guard begin.day <= end.day, !(begin.day == end.day && end < begin) else { return nil }
    self.begin = begin
    self.end = end
    // A session until midnight ends on the day that it began.
    if end.minute == 0, end.day == begin.day.adding(days: 1), begin.minute != nil {
      self.end = LocalMoment(day: begin.day, minute: 1440)
    }
  }

  /// The day of a session that is one person's turn: within a day, at most 12 hours; nil for a period.
  var turn: (day: Day, minutes: Range<Int>)? {
    guard begin.day == end.day, let from = begin.minute, let until = end.minute, until > from,
      until - from <= Self.longestMinutes
    else { return nil }
    return (begin.day, from..<until)
  }

  /// The slots that a turn runs through for an hour or more, else the one it is mostly in; none before 6 in the morning,
  /// for which the 21 slots of the standard have no name.
  var slots: Slots {
    guard let turn else { return [] }
    var shares: [(part: Daypart, minutes: Int)] = []
    for part in Daypart.allCases {
      let hours = 6 * (part.rawValue + 1)..<6 * (part.rawValue + 2)
      let shared = turn.minutes.clamped(to: hours.lowerBound * 60..<hours.upperBound * 60)
      if !shared.isEmpty { shares.append((part, shared.count)) }
    }
    let most = shares.map(\.minutes).max() ?? 0
    return shares.filter { $0.minutes >= 60 || $0.minutes == most }.reduce(into: Slots()) {
      $0.insert(Slots(Slot(turn.day.weekday, $1.part)))
    }
  }
}

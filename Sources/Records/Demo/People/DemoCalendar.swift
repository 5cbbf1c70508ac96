import Matching

/// Days that the demo's year turns on.
enum DemoCalendar {
  /// A day of the next June, when students leave.
  static func endOfTerm(after today: Day, dayOfJune: Int) -> Day? {
    let year = today.civil.year
    let thisYear = Day(year: year, month: 6, day: dayOfJune)
    if let thisYear, thisYear > today.adding(days: 7) { return thisYear }
    return Day(year: year + 1, month: 6, day: dayOfJune)
  }
}

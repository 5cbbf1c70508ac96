/// What a need asks of the weeks, taken from its record once, so that each placement need not copy the record.
struct NeedWeeks {
  /// Where its service stands in the snapshot; nil where there is none.
  let service: Int?
  /// What one person gives in a week in which it is done; nil where not known.
  let minutes: Int?
  /// The weeks in which it is done, of all weeks.
  let weeksDone: Ratio
  /// Its first day; the first day there is where it can start at once.
  let firstDay: Day
  /// Its last day; the last day there is where it goes on.
  let lastDay: Day

  init(_ need: Need, in snapshot: Snapshot) {
    service = snapshot.position(of: need.service)
    minutes = need.weeklyMinutes
    weeksDone = need.weeksDone
    firstDay = need.firstDay ?? Day(.min)
    lastDay = need.lastDay ?? Day(.max)
  }
}

extension Need {
  /// The weeks in which it is done, of all weeks.
  ///
  /// Fortnightly is every second week. Monthly is 12 weeks in a year of 365 days (one in 4.345). Dated is the weeks,
  /// counted from the first date, that have a date, out of all up to the last.
  var weeksDone: Ratio {
    switch pattern {
    case .weekly, .flexible: return Ratio(1, of: 1)
    case .fortnightly: return Ratio(1, of: 2)
    case .monthly: return Ratio(12 * 7, of: 365)
    case .dated:
      guard let first = dates.min(), let last = dates.max() else { return Ratio(1, of: 1) }
      let weeks = Set(dates.map { $0.days(since: first) / 7 })
      return Ratio(weeks.count, of: last.days(since: first) / 7 + 1)
    }
  }
}

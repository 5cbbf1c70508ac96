/// What one volunteer gives to one need in an ordinary week, and for how long.
struct WeeklyHours {
  /// The volunteer.
  let volunteer: Identifier<Volunteer>
  /// Minutes a week, averaged over the weeks of the need's pattern; nil where not known.
  let minutes: Int?
  /// Their own last day where it makes them short-term; nil where they stay.
  let leaves: Day?

  /// What a placement gives now, or nil where it gives nothing: it does not count, or is past its last day.
  init?(of placement: Placement, in need: Need, snapshot: Snapshot, today: Day) {
    guard placement.status.givesHours else { return nil }
    guard let volunteer = snapshot.volunteer(placement.volunteer), volunteer.status == .active else {
      return nil
    }
    let ownEnd = min(volunteer.availableUntil ?? Day(.max), placement.plannedEnd ?? Day(.max))
    guard min(ownEnd, need.lastDay ?? Day(.max)) >= today else { return nil }
    self.init(
      volunteer, in: need, minutes: placement.weeklyMinutes ?? need.weeklyMinutes, ownEnd: ownEnd,
      policy: snapshot.policy, today: today)
  }

  /// What a pair that a plan would add gives, or nil where there is no such volunteer.
  init?(of pairing: Pairing, in need: Need, snapshot: Snapshot, today: Day) {
    guard let volunteer = snapshot.volunteer(pairing.volunteer) else { return nil }
    self.init(
      volunteer, in: need, minutes: need.weeklyMinutes, ownEnd: volunteer.availableUntil ?? Day(.max),
      policy: snapshot.policy, today: today)
  }

  /// Whoever has begun is looked at from today, whoever has not from the first day that suits both.
  private init(
    _ volunteer: Volunteer, in need: Need, minutes: Int?, ownEnd: Day, policy: Policy, today: Day
  ) {
    let start = max(today, need.firstDay ?? today, volunteer.availableFrom ?? today)
    self.volunteer = volunteer.id
    self.minutes = minutes.map(need.averagedOverWeeks)
    let isShortTerm = ShortTerm.holds(
      leaving: ownEnd, needEnds: need.lastDay ?? Day(.max), from: start, weeks: policy.shortTermWeeks)
    leaves = isShortTerm ? ownEnd : nil
  }
}

extension PlacementStatus {
  /// Whether its hours are leaned on: from the day they are agreed, but not while they are paused.
  ///
  /// What is only asked or talked about is not leaned on yet.
  var givesHours: Bool {
    switch self {
    case .agreed, .clearing, .started: true
    case .proposed, .asked, .interested, .introduced, .paused, .ended, .declined, .noReply, .didNotStart:
      false
    }
  }
}

extension Need {
  /// The average of minutes that are given in each week in which the need is done, over all weeks; rounded down.
  ///
  /// Fortnightly is every second week. Monthly is 12 weeks in a year of 365 days (one in 4.345). Dated is the weeks,
  /// counted from the first date, that have a date, out of all up to the last.
  func averagedOverWeeks(_ minutes: Int) -> Int {
    switch pattern {
    case .weekly, .flexible: return minutes
    case .fortnightly: return minutes / 2
    case .monthly: return minutes * 12 * 7 / 365
    case .dated:
      guard let first = dates.min(), let last = dates.max() else { return minutes }
      let weeks = Set(dates.map { $0.days(since: first) / 7 })
      return minutes * weeks.count / (last.days(since: first) / 7 + 1)
    }
  }
}

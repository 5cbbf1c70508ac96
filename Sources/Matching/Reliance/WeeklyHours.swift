/// What one volunteer gives to one need in an ordinary week, and for how long.
struct WeeklyHours {
  /// The volunteer.
  let volunteer: Identifier<Volunteer>
  /// Minutes a week, averaged over the weeks of the need's pattern; nil where not known.
  let minutes: Int?
  /// Their own last day where it makes them short-term; nil where they stay.
  let leaves: Day?

  /// What a placement gives now, or nil where it gives nothing: it does not count, or is past its last day.
  init?(of placement: Placement, in need: NeedWeeks, snapshot: Snapshot, today: Day) {
    guard placement.status.givesHours, let position = snapshot.position(of: placement.volunteer),
      snapshot.volunteers[position].status == .active
    else { return nil }
    let ownEnd = min(
      snapshot.volunteers[position].availableUntil ?? Day(.max), placement.plannedEnd ?? Day(.max))
    guard min(ownEnd, need.lastDay) >= today else { return nil }
    self.init(
      position, in: need, minutes: placement.weeklyMinutes ?? need.minutes, ownEnd: ownEnd,
      snapshot: snapshot, today: today)
  }

  /// What a pair that a plan would add gives, or nil where there is no such volunteer.
  init?(of pairing: Pairing, in need: NeedWeeks, snapshot: Snapshot, today: Day) {
    guard let position = snapshot.position(of: pairing.volunteer) else { return nil }
    self.init(
      position, in: need, minutes: need.minutes,
      ownEnd: snapshot.volunteers[position].availableUntil ?? Day(.max), snapshot: snapshot, today: today)
  }

  /// Whoever has begun is looked at from today, whoever has not from the first day that suits both.
  private init(
    _ position: Int, in need: NeedWeeks, minutes: Int?, ownEnd: Day, snapshot: Snapshot, today: Day
  ) {
    let start = max(today, need.firstDay, snapshot.volunteers[position].availableFrom ?? today)
    volunteer = snapshot.volunteers[position].id
    self.minutes = minutes.map { $0 * need.weeksDone.part / need.weeksDone.whole }
    let isShortTerm = ShortTerm.holds(
      leaving: ownEnd, needEnds: need.lastDay, from: start, weeks: snapshot.policy.shortTermWeeks)
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

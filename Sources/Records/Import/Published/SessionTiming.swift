import Matching

/// What the sessions of an activity say about when a need is done, and nothing that they do not say.
struct SessionTiming: Equatable {
  /// When in the week; nil where no session is one person's turn.
  var slots: Slots?
  /// How often; nil where no rhythm and no dates are known.
  var pattern: Matching.Pattern?
  /// The days, where there is no rhythm.
  var dates: [Day] = []
  /// The first and the last day of all sessions.
  var start: Day?
  var end: Day?
  /// What one person gives in a week in which it is done; nil unless one turn a week, always as long, makes it plain.
  var weeklyMinutes: Int?
  /// Whether every session is past.
  var isOver = false

  /// The fewest days from which a rhythm may be read.
  static let fewestDates = 3

  /// Reads sessions, as of today.
  ///
  /// Sessions of more than 12 hours or over midnight are periods in which the role is to be had: they give the first and
  /// the last day and no slot. The rest are turns. Where turns are still to come, they alone tell the slots, for a
  /// group that met on Mondays last year may meet on Tuesdays now.
  init(_ sessions: [SessionWindow], today: Day) {
    start = sessions.map(\.begin.day).min()
    end = sessions.map(\.end.day).max()
    isOver = end.map { $0 < today } ?? false
    let turns = sessions.filter { $0.turn != nil }
    guard !turns.isEmpty else { return }
    let coming = turns.filter { $0.begin.day >= today }
    let current = coming.isEmpty ? turns : coming
    let rhythm = Self.rhythm(of: Set(current.map(\.begin.day)), among: Set(turns.map(\.begin.day)))
    pattern = rhythm?.pattern ?? .dated
    let regular = current.filter { rhythm?.weekdays.contains($0.begin.day.weekday) ?? true }
    let slots = regular.reduce(into: Slots()) { $0.formUnion($1.slots) }
    self.slots = slots.isEmpty ? nil : slots
    if rhythm == nil { dates = Set(turns.map(\.begin.day)).sorted() }
    weeklyMinutes = Self.minutesOfTheOnlyTurn(regular)
  }

  /// The rhythm of the days to come; of all days where those to come are too few to tell and keep the same weekdays.
  private static func rhythm(of coming: Set<Day>, among all: Set<Day>) -> SessionRhythm? {
    let most = Dictionary(grouping: coming, by: \.weekday).values.map(\.count).max() ?? 0
    guard most < fewestDates else { return SessionRhythm(coming) }
    return SessionRhythm(all).flatMap { rhythm in
      coming.contains { rhythm.weekdays.contains($0.weekday) } ? rhythm : nil
    }
  }

  /// The length of a turn where no week has two and all are as long.
  private static func minutesOfTheOnlyTurn(_ turns: [SessionWindow]) -> Int? {
    let lengths = Set(turns.compactMap { $0.turn?.minutes.count })
    let weeks = turns.map { turn in turn.begin.day.number - Int32(turn.begin.day.weekday.rawValue) }
    guard lengths.count == 1, Set(weeks).count == weeks.count else { return nil }
    return lengths.first
  }
}

/// A regular recurrence of days: weekly, fortnightly or monthly on some days of the week.
struct SessionRhythm: Equatable {
  /// How often.
  var pattern: Matching.Pattern
  /// On which days of the week.
  var weekdays: Set<Weekday>

  /// The rhythm of some days; nil where they have none.
  ///
  /// A day of the week has a rhythm if it comes at least three times and two gaps in three are as long as the rhythm says
  /// (holidays make the others). Four days in five must keep one rhythm, else the dates are what is known.
  init?(_ days: Set<Day>) {
    var kept: [Matching.Pattern: (weekdays: Set<Weekday>, days: Int)] = [:]
    for (weekday, days) in Dictionary(grouping: days, by: \.weekday) {
      guard let pattern = Self.pattern(of: days.sorted()) else { continue }
      kept[pattern, default: ([], 0)].weekdays.insert(weekday)
      kept[pattern, default: ([], 0)].days += days.count
    }
    guard let best = kept.max(by: { $0.value.days < $1.value.days }), best.value.days * 5 >= days.count * 4
    else { return nil }
    pattern = best.key
    weekdays = best.value.weekdays
  }

  private static func pattern(of days: [Day]) -> Matching.Pattern? {
    guard days.count >= SessionTiming.fewestDates else { return nil }
    let gaps = zip(days, days.dropFirst()).map { $1.days(since: $0) }
    func keeps(_ lengths: Set<Int>) -> Bool { gaps.count { lengths.contains($0) } * 3 >= gaps.count * 2 }
    if keeps([7]) { return .weekly }
    if keeps([14]) { return .fortnightly }
    return keeps([28, 35]) ? .monthly : nil
  }
}

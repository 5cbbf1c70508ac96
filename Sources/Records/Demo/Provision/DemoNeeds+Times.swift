import Matching

extension DemoNeeds {
  /// Sets when, how often, for how long and between which days a need is done; some of it is not known.
  func setTimes(of need: inout Need, _ role: RoleKind, _ story: DemoStory, _ random: inout DemoRandom) {
    let slots = DemoTimes.slots(for: role.times, &random)
    need.slots = story.isWellFilled || random.chance(94) ? slots : nil
    need.pattern = pattern(of: role, &random)
    need.weeklyMinutes = random.chance(96) ? minutes(role, need.pattern, &random) : nil
    if need.pattern == .dated {
      setDates(of: &need, slots, &random)
    } else if !story.isWellFilled {
      setSpan(of: &need, &random)
    }
    let weeks = random.pick(role.weeks) ?? 4
    let isShort = story == .leaning || story == .cliff
    let span = need.end.map { $0.days(since: max(today, need.start ?? today)) / 7 } ?? 104
    need.shortestCommitmentWeeks = isShort ? 1 : random.chance(8) ? nil : max(1, min(weeks, span))
    if need.pattern == .dated { need.shortestCommitmentWeeks = nil }
    if let only = need.slots?.slots.first, need.slots?.size == 1, need.pattern != .dated {
      need.title += ", \(only.day.name) \(only.part.name)"
    }
  }

  private func pattern(of role: RoleKind, _ random: inout DemoRandom) -> Pattern {
    switch role.times {
    case .flexible: .flexible
    case .dated: .dated
    default: role.pattern ?? random.weighted([.weekly: 88, .fortnightly: 10, .monthly: 2])
    }
  }

  /// Minutes a week in quarters of an hour; what is done less often takes less of a week.
  private func minutes(_ role: RoleKind, _ pattern: Pattern, _ random: inout DemoRandom) -> Int {
    let drawn = random.around(role.minutes)
    let share = role.pattern != nil ? 1 : pattern == .fortnightly ? 2 : pattern == .monthly ? 4 : 1
    return max(15, drawn / share / 15 * 15)
  }

  /// One to four days in the months ahead, each on a day of the week that the slots name.
  private func setDates(of need: inout Need, _ slots: Slots, _ random: inout DemoRandom) {
    let weekdays = slots.slots.map(\.day.rawValue)
    var dates: [Day] = []
    for _ in 0..<random.within(1...4) {
      let week = today.adding(days: random.within(7...90))
      let wanted = random.pick(weekdays) ?? 5
      let day = week.adding(days: (wanted - week.weekday.rawValue + 7) % 7)
      if !dates.contains(day) { dates.append(day) }
    }
    need.dates = dates.sorted()
    need.start = need.dates.first
    need.end = need.dates.last
  }

  private func setSpan(of need: inout Need, _ random: inout DemoRandom) {
    if random.chance(12) { need.start = today.adding(days: random.within(7...70)) }
    if random.chance(20) {
      need.end = (need.start ?? today).adding(
        days: random.chance(20) ? random.within(21...70) : random.within(80...280))
    }
  }
}

/// Everybody judged for one need: who suits it, what keeps the others out, and what could be changed about it.
struct NeedCensus {
  /// The position of the need.
  let need: Int32
  /// The positions of those whom no rule keeps out.
  private(set) var eligible: Set<Int32> = []
  /// Those whom one rule alone keeps out, by its name.
  private(set) var barredOnce: [String: [Int32]] = [:]

  private let context: MatchingContext
  private var people: [String: Int] = [:]

  /// People are not asked to go farther than they said by more than this.
  private static let mostExtraMetres = 10_000

  /// Puts every rule to everybody who may appear in lists and is not in the need already.
  /// - Complexity: O(volunteers · rules).
  init(_ context: MatchingContext, need: Int32) {
    self.context = context
    self.need = need
    for volunteer in context.volunteerOrder where context.isListed(volunteer) {
      let pair = context.pair(volunteer: volunteer, need: need)
      guard AlreadyPlacedRule.permits(pair) else { continue }
      let barring =
        pair.volunteerFacts.isHeldBack
        ? [HoldRule.name] : Rulebook.rules.filter { !$0.permits(pair) }.map { $0.name }
      for rule in barring { people[rule, default: 0] += 1 }
      if barring.isEmpty { eligible.insert(volunteer) }
      if barring.count == 1 { barredOnce[barring[0], default: []].append(volunteer) }
    }
  }

  /// What keeps people out, the most people first; equals in the order of the rules.
  var obstacles: [UnfilledNeed.Obstacle] {
    var obstacles: [UnfilledNeed.Obstacle] = []
    for rule in Rulebook.rules {
      guard let count = people[rule.name] else { continue }
      let alone = barredOnce[rule.name]?.count ?? 0
      obstacles.append(UnfilledNeed.Obstacle(rule: rule.name, people: count, alone: alone))
    }
    // Sorting keeps the order of equals only where that is part of the comparison.
    let order = obstacles.indices.sorted {
      (obstacles[$1].people, $0) < (obstacles[$0].people, $1)
    }
    return order.map { obstacles[$0] }
  }

  /// The changes worth testing: each as small as lets one more person suit, and as lets as many as places are empty.
  func changes(open: Int) -> [NeedChange] {
    slotChanges + travelChanges(open) + hourChanges(open) + commitmentChanges(open) + skillChanges
  }

  /// The three times at which most of those are free whom times alone keep out.
  private var slotChanges: [NeedChange] {
    let free = pairs(barredBy: TimeRule.self).map(\.volunteerFacts.freeSlots)
    return Slots.any.slots
      .map { slot in (slot: slot, people: free.count { $0.contains(Slots(slot)) }) }
      .filter { $0.people > 0 }
      .sorted { ($1.people, $0.slot) < ($0.people, $1.slot) }
      .prefix(3)
      .map { .slot($0.slot) }
  }

  private func travelChanges(_ open: Int) -> [NeedChange] {
    let excesses = pairs(barredBy: TravelRule.self).compactMap { Self.excessMetres($0) }.sorted()
    // To half a kilometre: nobody's legs know more.
    let rounded = excesses.map { ($0 + 499) / 500 * 500 }.filter { $0 <= Self.mostExtraMetres }
    return firstAndLast(of: rounded, open).map { .travel(metres: $0) }
  }

  /// Fewer hours for those who have fewer; a role of less than half the time would be another role.
  private func hourChanges(_ open: Int) -> [NeedChange] {
    guard let wanted = context.needs[Int(need)].weeklyMinutes else { return [] }
    let rooms = pairs(barredBy: HourRule.self).compactMap { pair -> Int? in
      guard let most = pair.volunteerFacts.mostMinutes else { return nil }
      let room = Int(most - pair.volunteerFacts.heldMinutes) / 15 * 15
      return room > 0 && 2 * room >= Int(wanted) ? room : nil
    }.sorted(by: >)
    return firstAndLast(of: rooms, open).map { .weeklyMinutes($0) }
  }

  private func commitmentChanges(_ open: Int) -> [NeedChange] {
    guard !context.needs[Int(need)].isDated else { return [] }
    let weeks = pairs(barredBy: DateRule.self)
      .map { ($0.lastDay.days(since: $0.firstDay) + 1) / 7 }
      .filter { $0 > 0 }
      .sorted(by: >)
    return firstAndLast(of: weeks, open).map { .commitment(weeks: $0) }
  }

  private var skillChanges: [NeedChange] {
    context.snapshot.needs[Int(need)].requiredSkills.map { .skill($0) }
  }

  private func firstAndLast(of values: [Int], _ open: Int) -> [Int] {
    guard let first = values.first else { return [] }
    let last = values[min(open, values.count) - 1]
    return first == last ? [first] : [first, last]
  }

  private func pairs(barredBy rule: any Rule.Type) -> [Pair] {
    (barredOnce[rule.name] ?? []).map { context.pair(volunteer: $0, need: need) }
  }

  private static func excessMetres(_ pair: Pair) -> Int? {
    guard let limit = pair.volunteerFacts.travelLimit, let distance = pair.distance else { return nil }
    return Int(distance) - Int(limit)
  }
}

extension NeedCensus {
  /// The world with a change, prepared.
  func context(with change: NeedChange) -> MatchingContext {
    if case .travel = change { return context }
    let changed = change.applied(to: context.snapshot.needs[Int(need)])
    var edits = SnapshotEdits(of: context.snapshot)
    edits.needs = [Replacement(of: changed.id, by: changed)]
    let (snapshot, changes) = context.snapshot.applying(edits)
    return MatchingContext(following: context, snapshot: snapshot, changes: changes)
  }

  /// Who suits the need with a change: the rules alone decide, but for the way that people would come farther.
  /// - Complexity: O(volunteers · rules).
  func suiting(_ change: NeedChange, in changed: MatchingContext) -> Set<Int32> {
    if case .travel(let metres) = change {
      let nearer = pairs(barredBy: TravelRule.self).filter { (Self.excessMetres($0) ?? .max) <= metres }
      return eligible.union(nearer.map(\.volunteerFacts.position))
    }
    // A change of one rule's matter can only help those whom nothing else keeps out; those who suited are asked again.
    let candidates = eligible.union(barredOnce[change.rule.name] ?? [])
    return candidates.filter { volunteer in
      let pair = changed.pair(volunteer: volunteer, need: need)
      return Rulebook.rules.allSatisfy { $0.permits(pair) }
    }
  }
}

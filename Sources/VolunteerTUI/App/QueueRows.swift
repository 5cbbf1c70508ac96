import Matching

extension Queue {
  /// Who and what waits today, by queue; a queue in which nobody waits is left out.
  /// - Complexity: O(records).
  static func rows(of facts: Facts) -> [Queue: [RowKey]] {
    let snapshot = facts.snapshot
    var rows: [Queue: [RowKey]] = [:]
    for position in snapshot.volunteers.indices {
      for queue in queues(ofVolunteer: position, facts) {
        rows[queue, default: []].append(.volunteer(snapshot.volunteers[position].id))
      }
    }
    for position in snapshot.needs.indices {
      for queue in queues(ofNeed: position, facts) {
        rows[queue, default: []].append(.need(snapshot.needs[position].id))
      }
    }
    for position in snapshot.services.indices {
      for queue in queues(ofService: position, facts) {
        rows[queue, default: []].append(.service(snapshot.services[position].id))
      }
    }
    rows[.unansweredAsks] = unansweredAsks(facts)
    return rows.filter { !$0.value.isEmpty }
  }

  /// The queues after changes; the same as from scratch.
  /// - Complexity: O(what the changes reach · log waiting), and copies of the queues; O(placements) where an ask that
  ///   was overdue, or is, changed.
  static func rows(
    following earlier: [Queue: [RowKey]], _ before: Facts, _ facts: Facts, _ changes: SnapshotChanges,
    _ reach: ChangeReach
  ) -> [Queue: [RowKey]] {
    let snapshot = facts.snapshot
    var rows = earlier
    func renew(_ key: RowKey, was: Set<Queue>, now: Set<Queue>) {
      for queue in was.subtracting(now) { rows[queue]?.removeWaiting(key) }
      for queue in now.subtracting(was) { rows[queue, default: []].insertWaiting(key) }
    }
    for id in changes.volunteers {
      let (was, now) = (before.snapshot.position(of: id), snapshot.position(of: id))
      renew(
        .volunteer(id), was: was.map { queues(ofVolunteer: $0, before) } ?? [],
        now: now.map { queues(ofVolunteer: $0, facts) } ?? [])
    }
    for id in changes.needs.union(reach.needs.map { snapshot.needs[Int($0)].id }) {
      let (was, now) = (before.snapshot.position(of: id), snapshot.position(of: id))
      renew(
        .need(id), was: was.map { queues(ofNeed: $0, before) } ?? [],
        now: now.map { queues(ofNeed: $0, facts) } ?? [])
    }
    for id in changes.services.union(reach.services.map { snapshot.services[Int($0)].id }) {
      let (was, now) = (before.snapshot.position(of: id), snapshot.position(of: id))
      renew(
        .service(id), was: was.map { queues(ofService: $0, before) } ?? [],
        now: now.map { queues(ofService: $0, facts) } ?? [])
    }
    let asksDiffer = [before, facts].contains { facts in
      changes.pairings.contains { hasUnansweredAsk($0.volunteer, in: $0.need, facts) }
        || changes.volunteers.contains { hasUnansweredAsk($0, in: nil, facts) }
    }
    if asksDiffer { rows[.unansweredAsks] = unansweredAsks(facts) }
    return rows.filter { !$0.value.isEmpty }
  }

  private static func queues(ofVolunteer position: Int, _ facts: Facts) -> Set<Queue> {
    let people = facts.snapshot.volunteers
    guard people[position].status == .active else { return [] }
    if people[position].hold != nil { return [.holds] }
    var queues: Set<Queue> = []
    if people[position].lastContact == nil, let registered = people[position].registered,
      facts.today.days(since: registered) > 3
    {
      queues.insert(.awaitingFirstWord)
    }
    let renewal = facts.snapshot.policy.checkRenewalDays
    if people[position].checks.contains(where: {
      $0.reviewBy.map { $0.days(since: facts.today) <= renewal } ?? false
    }) {
      queues.insert(.checksDue)
    }
    return queues
  }

  private static func queues(ofNeed position: Int, _ facts: Facts) -> Set<Queue> {
    let needs = facts.snapshot.needs
    return needs[position].isOpen && facts.snapshot.placementPositions(in: needs[position].id).isEmpty
      ? [.neverMatched] : []
  }

  private static func queues(ofService position: Int, _ facts: Facts) -> Set<Queue> {
    let snapshot = facts.snapshot
    var queues: Set<Queue> = []
    if let ends = snapshot.organisation(snapshot.services[position].organisation)?.insuranceExpires,
      ends.days(since: facts.today) <= snapshot.policy.checkRenewalDays
    {
      queues.insert(.insuranceDue)
    }
    switch facts.reliance.services[position].levelBefore {
    case .critical: queues.insert(.criticalServices)
    case .warning: queues.insert(.warnedServices)
    case .fine, .watch: break
    }
    return queues
  }

  private static func unansweredAsks(_ facts: Facts) -> [RowKey] {
    let placements = facts.snapshot.placements
    return placements.indices.lazy.filter { isUnanswered($0, facts) }.map {
      .pairing(Pairing(volunteer: placements[$0].volunteer, need: placements[$0].need))
    }
  }

  /// Whether somebody has not answered an ask, in one need or in any where none is named.
  private static func hasUnansweredAsk(
    _ volunteer: Identifier<Volunteer>, in need: Identifier<Need>?, _ facts: Facts
  ) -> Bool {
    facts.snapshot.placementPositions(of: volunteer).contains {
      (need == nil || facts.snapshot.placements[Int($0)].need == need) && isUnanswered(Int($0), facts)
    }
  }

  /// Whether a placement is an ask that is overdue, of somebody whom lists show.
  private static func isUnanswered(_ placement: Int, _ facts: Facts) -> Bool {
    let placements = facts.snapshot.placements
    return placements[placement].status == .asked && facts.today.days(since: placements[placement].since) > 5
      && PairRows.isListed(placements[placement].volunteer, in: facts.snapshot)
  }
}

extension [RowKey] {
  /// Takes a record out of a queue, which is ordered by identity.
  fileprivate mutating func removeWaiting(_ key: RowKey) {
    let place = place(of: key)
    if place < count, self[place] == key { remove(at: place) }
  }

  /// Puts a record into a queue, which is ordered by identity.
  fileprivate mutating func insertWaiting(_ key: RowKey) { insert(key, at: place(of: key)) }

  private func place(of key: RowKey) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].identity < key.identity { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension RowKey {
  fileprivate var identity: Int64 {
    switch self {
    case .volunteer(let id): id.value
    case .need(let id): id.value
    case .service(let id): id.value
    case .placement(let id): id.value
    case .pairing: 0
    }
  }
}

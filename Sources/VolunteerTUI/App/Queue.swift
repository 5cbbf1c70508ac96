import Matching

/// Records that wait for the coordinator: a line of the overview counts them, and its screen shows them.
enum Queue: CaseIterable, Sendable {
  case criticalServices, warnedServices, unansweredAsks, neverMatched, insuranceDue, checksDue
  case awaitingFirstWord, holds

  /// The screen whose list shows them.
  var screen: ScreenName {
    switch self {
    case .criticalServices, .warnedServices, .insuranceDue: .services
    case .unansweredAsks: .plan
    case .neverMatched: .needs
    case .checksDue, .awaitingFirstWord, .holds: .volunteers
    }
  }

  var level: IndicatorLevel {
    switch self {
    case .criticalServices: .critical
    case .warnedServices, .unansweredAsks, .neverMatched, .insuranceDue: .warning
    case .checksDue, .awaitingFirstWord, .holds: .watch
    }
  }

  /// How many wait, in words.
  func text(_ count: Int) -> String {
    let (one, many) =
      switch self {
      case .criticalServices: ("service is critical", "services are critical")
      case .warnedServices: ("service with a warning", "services with a warning")
      case .unansweredAsks: ("ask unanswered for over 5 days", "asks unanswered for over 5 days")
      case .neverMatched: ("need never matched", "needs never matched")
      case .insuranceDue: ("service whose insurance ends soon", "services whose insurance ends soon")
      case .checksDue: ("person with a check to renew soon", "people with a check to renew soon")
      case .awaitingFirstWord: ("person waits for a first word", "people wait for a first word")
      case .holds: ("person on a safeguarding hold", "people on a safeguarding hold")
      }
    return "\(count.grouped) \(count == 1 ? one : many)"
  }
}

extension Queue {
  /// Who and what waits today, by queue.
  /// - Complexity: O(records).
  static func rows(of facts: Facts) -> [Queue: [RowKey]] {
    let snapshot = facts.snapshot
    let today = facts.today
    let renewal = snapshot.policy.checkRenewalDays
    var rows: [Queue: [RowKey]] = [:]
    for volunteer in snapshot.volunteers where volunteer.status == .active {
      if volunteer.hold != nil {
        rows[.holds, default: []].append(.volunteer(volunteer.id))
        continue
      }
      if volunteer.lastContact == nil, let registered = volunteer.registered,
        today.days(since: registered) > 3
      {
        rows[.awaitingFirstWord, default: []].append(.volunteer(volunteer.id))
      }
      if volunteer.checks.contains(where: { $0.reviewBy.map { $0.days(since: today) <= renewal } ?? false }) {
        rows[.checksDue, default: []].append(.volunteer(volunteer.id))
      }
    }
    rows[.unansweredAsks] = snapshot.placements.filter {
      $0.status == .asked && today.days(since: $0.since) > 5
    }.map { .pairing(Pairing(volunteer: $0.volunteer, need: $0.need)) }
    rows[.neverMatched] = snapshot.needs.filter { $0.isOpen && snapshot.placements(in: $0.id).isEmpty }.map {
      .need($0.id)
    }
    for (position, service) in snapshot.services.enumerated() {
      if let ends = snapshot.organisation(service.organisation)?.insuranceExpires,
        ends.days(since: today) <= renewal
      {
        rows[.insuranceDue, default: []].append(.service(service.id))
      }
      switch facts.reliance.services[position].levelBefore {
      case .critical: rows[.criticalServices, default: []].append(.service(service.id))
      case .warning: rows[.warnedServices, default: []].append(.service(service.id))
      case .fine, .watch: break
      }
    }
    return rows.filter { !$0.value.isEmpty }
  }
}

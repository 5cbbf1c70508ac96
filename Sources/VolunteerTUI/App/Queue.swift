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

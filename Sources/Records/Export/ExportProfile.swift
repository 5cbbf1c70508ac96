import Matching

/// For whom an export is: what they may see decides what is in it.
public enum ExportProfile: String, CaseIterable, Sendable {
  /// The organisation that hosts the volunteers: agreed contact and role alone, of people who said yes to it.
  case host
  /// Fields for a mail merge.
  case mail
  /// Everything, with scores, flags and the policy's version.
  case `internal`
  /// Counts for funders; those under 5 are suppressed.
  case funder

  /// Whether what is written is meant to leave the house, so that its journal entry can never be undone.
  public var isSent: Bool { self == .host || self == .mail }
}

/// What can be exported.
public enum ExportSubject: String, CaseIterable, Sendable {
  case matches, volunteers, organisations, services, needs, areas, warnings, journal

  /// The profiles that make sense for it.
  public var profiles: [ExportProfile] {
    switch self {
    case .matches: ExportProfile.allCases
    case .volunteers: [.internal, .mail]
    case .organisations, .services, .needs, .areas, .warnings, .journal: [.internal]
    }
  }
}

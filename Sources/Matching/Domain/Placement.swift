/// How far one volunteer has come in one need.
public enum PlacementStatus: String, Codable, CaseIterable, Sendable {
  case proposed, asked, interested, introduced, agreed, clearing, started, paused, ended
  case declined, noReply, didNotStart

  /// Whether the placement takes up a place and the person's time: from asked up to started or paused.
  public var isHeld: Bool {
    switch self {
    case .asked, .interested, .introduced, .agreed, .clearing, .started, .paused: true
    case .proposed, .ended, .declined, .noReply, .didNotStart: false
    }
  }

  /// Whether both sides have agreed and it is not over.
  public var isCommitted: Bool {
    switch self {
    case .agreed, .clearing, .started, .paused: true
    default: false
    }
  }

  /// Whether it is one of several that a person may still choose from.
  public var isOption: Bool {
    switch self {
    case .proposed, .asked, .interested, .introduced: true
    default: false
    }
  }

  /// What the next stage is when all goes well; nil where the placement is at rest or over.
  public var next: PlacementStatus? {
    switch self {
    case .proposed: .asked
    case .asked: .interested
    case .interested: .introduced
    case .introduced: .agreed
    case .agreed: .clearing
    case .clearing: .started
    case .paused: .started
    case .started, .ended, .declined, .noReply, .didNotStart: nil
    }
  }

  /// The statuses that may follow this one.
  public var successors: [PlacementStatus] {
    switch self {
    case .proposed: [.asked, .declined]
    case .asked: [.interested, .declined, .noReply]
    case .interested: [.introduced, .declined]
    case .introduced: [.agreed, .declined]
    case .agreed: [.clearing, .started, .declined, .didNotStart]
    case .clearing: [.started, .declined, .didNotStart]
    case .started: [.paused, .ended]
    case .paused: [.started, .ended]
    case .noReply: [.asked, .interested, .declined]
    case .ended, .declined, .didNotStart: []
    }
  }

  /// What people read.
  public var text: String {
    switch self {
    case .noReply: "no reply"
    case .didNotStart: "did not start"
    default: rawValue
    }
  }
}

extension Placement {
  /// How many needs a person may be asked about at once; agreeing to one releases the rest.
  public static let mostOptions = 3
}

/// Why a placement ended.
public enum EndReason: String, Codable, CaseIterable, Sendable {
  case completed, foundWork, studies, moved, health, family, notRight, serviceClosed, other

  /// Whether the person left on good terms with the role.
  public var isGood: Bool {
    switch self {
    case .completed, .foundWork, .studies, .moved, .family, .health: true
    case .notRight, .serviceClosed, .other: false
    }
  }
}

/// Who said no.
public enum Decliner: String, Codable, CaseIterable, Sendable {
  case volunteer, organisation, coordinator
}

/// How somebody says that it goes.
public enum Experienced: String, Codable, CaseIterable, Sendable {
  case well, mixed, badly
}

/// One volunteer in one need.
public struct Placement: Identifiable, Equatable, Codable, Sendable {
  /// Its identity.
  public var id: Identifier<Placement>
  /// The volunteer.
  public var volunteer: Identifier<Volunteer>
  /// The need.
  public var need: Identifier<Need>
  /// How far it has come.
  public var status: PlacementStatus
  /// The day of the latest change of status.
  public var since: Day
  /// The slot it takes of the volunteer's week; nil where no slot binds or none is known.
  public var slot: Slot?
  /// Minutes a week; nil where the need's hold.
  public var weeklyMinutes: Int?
  /// When the person was asked; nil where they were not yet.
  public var asked: Day?
  /// The first day; nil where it has not started.
  public var started: Day?
  /// The last day; nil where it has not ended.
  public var ended: Day?
  /// When it is meant to end, where the two sides set a day.
  public var plannedEnd: Day?
  /// Why it ended.
  public var endReason: EndReason?
  /// Who declined; nil where nobody did, because an agreement elsewhere released this option.
  public var declinedBy: Decliner?
  /// Why, in words.
  public var reason = ""
  /// How it goes or went; nil where nobody has said.
  public var experienced: Experienced?
  /// Why the coordinator asked somebody where the need stands in for paid work; empty where it does not.
  public var displacementReason = ""
  /// Whether staff and union were consulted about that; nil where it does not arise.
  public var staffConsulted: Bool?
  /// Rises by one with every write.
  public var version = 1

  /// Records a placement at a status since a day.
  public init(
    id: Identifier<Placement>, volunteer: Identifier<Volunteer>, need: Identifier<Need>,
    status: PlacementStatus,
    since: Day
  ) {
    self.id = id
    self.volunteer = volunteer
    self.need = need
    self.status = status
    self.since = since
  }

  /// Whether a side said no, which bars the pair from then on; a released option may be chosen again.
  public var isRefusal: Bool { status == .declined && declinedBy != nil }

  /// Whether an agreement elsewhere released it, which is no refusal.
  public var isReleased: Bool { status == .declined && declinedBy == nil }

  /// How far it has come, as people read it.
  public var stage: String { isReleased ? "released" : status.text }

  /// Whether it went well enough to count as continuity at its service.
  public var endedWell: Bool {
    status == .ended && experienced != .badly && (endReason?.isGood ?? false)
  }
}

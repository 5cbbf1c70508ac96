/// What rules and scores ask of a need most often, prepared once per snapshot, without references to follow.
public struct NeedFacts: Sendable, Equatable {
  /// Where the need stands in the snapshot.
  public let position: Int32
  /// Where its service stands in the snapshot; -1 where there is none.
  public let service: Int32
  /// The organisation that its service belongs to; nil where there is none.
  public let organisation: Identifier<Organisation>?
  /// The column of its cause among the causes of needs; nil where it has none.
  var cause: Int32?
  /// Whether it is open to matching.
  public let isOpen: Bool
  /// Whether its organisation is insured and has no dispute.
  public let organisationTakesVolunteers: Bool
  /// Whether it can be done from anywhere.
  public let isRemote: Bool
  /// Whether its times are agreed by the two sides.
  public let isFlexible: Bool
  /// Whether it is done on listed dates.
  public let isDated: Bool
  /// Whether its languages bind.
  public let bindsLanguages: Bool
  /// Whether it requires any qualification.
  public let requiresQualifications: Bool
  /// Whether a mentor is at hand.
  public let hasMentor: Bool
  /// Whether training is given.
  public let offersTraining: Bool
  /// Whether a reference is offered.
  public let offersReference: Bool
  /// From 0 to 3.
  public let urgency: Int16
  /// The lower of the overall and access deciles; nil where not known.
  public let decile: Int16?
  /// The youngest age; 0 where there is none.
  public let lowerAge: Int16
  /// The oldest age that binds; the greatest number there is where there is none.
  public let upperAge: Int16
  /// Where it is; nil where not known.
  public let place: Place?
  /// The slots it is done in; none where not known.
  public let slots: Slots
  /// What one person gives, in minutes a week; nil where not known.
  public let weeklyMinutes: Int32?
  /// The first day that somebody could start: its first day, today at the earliest.
  public let firstDay: Day
  /// Its last day; the last day there is where it goes on.
  public let lastDay: Day
  /// The shortest commitment in days, at least 1.
  public let commitmentDays: Int32

  init(_ need: Need, position: Int32, cause: Int?, in snapshot: Snapshot, today: Day) {
    let service = snapshot.service(need.service)
    let organisation = service.flatMap { snapshot.organisation($0.organisation) }
    self.position = position
    self.service = Int32(snapshot.position(of: need.service) ?? -1)
    self.organisation = organisation?.id
    self.cause = cause.map { Int32($0) }
    isOpen = need.isOpen
    organisationTakesVolunteers =
      organisation.map { OrganisationRule.takesVolunteers($0, today: today) } ?? true
    isRemote = need.isRemote
    isFlexible = need.pattern == .flexible
    isDated = need.pattern == .dated && !need.dates.isEmpty
    bindsLanguages = need.bindsLanguages
    requiresQualifications = !need.requiredQualifications.isEmpty
    hasMentor = need.hasMentor ?? false
    offersTraining = need.offersTraining ?? false
    offersReference = need.offersReference ?? false
    urgency = Int16(min(3, max(0, need.urgency)))
    decile = service.flatMap { snapshot.deciles(of: $0).lowest }.map { Int16(min(10, max(1, $0))) }
    lowerAge = need.lowerAge.map { Int16(clamping: $0) } ?? 0
    upperAge = need.bindingUpperAge.map { Int16(clamping: $0) } ?? .max
    place = service?.place
    slots = need.slots ?? []
    weeklyMinutes = need.weeklyMinutes.map { Int32(clamping: $0) }
    firstDay = max(today, need.firstDay ?? today)
    lastDay = need.lastDay ?? Day(.max)
    commitmentDays = Int32(clamping: max(1, 7 * (need.shortestCommitmentWeeks ?? 0)))
  }
}

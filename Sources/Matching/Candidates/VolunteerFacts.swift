/// What rules and scores ask of a volunteer most often, prepared once per snapshot, without references to follow.
public struct VolunteerFacts: Sendable, Equatable {
  /// Where the volunteer stands in the snapshot.
  public let position: Int32
  /// Whether a safeguarding hold is on.
  public let isHeldBack: Bool
  /// Whether the record is active.
  public let isActive: Bool
  /// Whether they agreed to be matched.
  public let hasConsented: Bool
  /// Whether they are under 18 with no guardian recorded.
  public let lacksGuardian: Bool
  /// Whether the languages they speak are known.
  public let hasLanguages: Bool
  /// Whether any qualification of theirs is recorded, valid or not.
  let hasQualifications: Bool
  /// Whether they are free at any time.
  public let isFreeAnyTime: Bool
  /// Whether the times at which they are free are known.
  public let hasSlots: Bool
  /// Whether they have not yet come `firstTimerWeeks` into a first placement.
  public let isFirstTimer: Bool
  /// Whether they look for paid work.
  public let seeksWork: Bool
  /// Whether anything has passed between them and any need: placements, refusals, vetoes.
  let hasHistory: Bool
  /// Whether they refuse any organisation.
  let refusesOrganisations: Bool
  /// Home; nil where not known.
  public let place: Place?
  /// The farthest they travel, in metres; nil where not known.
  public let travelLimit: Int32?
  /// The slots in which they are free and no held placement is; none where not known.
  public let freeSlots: Slots
  /// The most they give, in minutes a week; nil where not known.
  public let mostMinutes: Int32?
  /// Minutes a week of held placements.
  public let heldMinutes: Int32
  /// How many roles they take at once.
  public let rolesAtOnce: Int32
  /// How many held placements they have.
  public let heldRoles: Int32
  /// The first day they are free, today at the earliest.
  public let firstDay: Day
  /// The last day they are free; the last day there is where they set no end.
  public let lastDay: Day
  /// The youngest they may be, in years.
  public let youngest: Int16
  /// The oldest they may be, in years.
  public let oldest: Int16
  /// Days without a placement: since the last one ended, else since they registered.
  public let daysWaiting: Int32

  init(_ volunteer: Lent<Volunteer>, position: Int32, past: VolunteerPast, today: Day, policy: Policy) {
    self.position = position
    isHeldBack = volunteer.hold != nil
    isActive = volunteer.status == .active
    hasConsented = volunteer.consent.isGiven
    lacksGuardian = volunteer.ageBand.isUnder18 && !volunteer.guardian.isFilled
    hasLanguages = !volunteer.languages.isEmpty
    hasQualifications = !volunteer.qualifications.isEmpty
    isFreeAnyTime = volunteer.slots == .any
    hasSlots = volunteer.slots != nil
    isFirstTimer = volunteer.experience == .firstTime && past.longestDays < 7 * policy.firstTimerWeeks
    seeksWork = volunteer.employment == .seekingWork
    hasHistory = past.hasHistory
    refusesOrganisations = !volunteer.refusedOrganisations.isEmpty
    place = volunteer.place
    travelLimit = volunteer.travelLimitMetres.map { Int32(clamping: $0) }
    freeSlots = (volunteer.slots ?? []).subtracting(past.heldSlots)
    mostMinutes = volunteer.mostWeeklyMinutes.map { Int32(clamping: $0) }
    heldMinutes = Int32(clamping: past.heldMinutes)
    rolesAtOnce = Int32(clamping: volunteer.rolesAtOnce)
    heldRoles = past.heldRoles
    firstDay = max(today, volunteer.availableFrom ?? today)
    lastDay = volunteer.availableUntil ?? Day(.max)
    youngest = Int16(volunteer.ageBand.years?.lowerBound ?? 0)
    oldest = Int16(volunteer.ageBand.years?.upperBound ?? .init(Int16.max))
    let idleSince = past.heldRoles > 0 ? nil : [past.lastEnd, volunteer.registered].compactMap { $0 }.max()
    daysWaiting = Int32(clamping: max(0, idleSince.map { today.days(since: $0) } ?? 0))
  }
}

import GRDB
import Matching

/// What a placement may not do, whoever asks: the store keeps these, so that no screen or file can forget them.
enum PlacementRules {
  /// Refuses a change of status that does not follow from the one before.
  static func checkSuccession(from before: Placement, to after: Placement) throws {
    guard before.status != after.status, !before.status.successors.contains(after.status) else { return }
    let possible = before.status.successors.map(\.text).joined(separator: ", ")
    throw StoreError.refused(
      "A placement that is \(before.status.text) can't become \(after.status.text)"
        + (possible.isEmpty ? ": it is over." : "; it can become \(possible)."))
  }

  /// Refuses a placement that moves on although the person may not be matched, or may not start there.
  /// - Parameters:
  ///   - placement: A placement that has just come to its status.
  ///   - volunteer: Whose it is.
  ///   - startsAnew: Whether a start is a new one; false where undo brings back one that was lawful then.
  ///   - today: The day by which checks and insurance are current.
  ///   - database: Where to look up the need.
  /// - Throws: `StoreError.refused`, with the sentence for whoever asked.
  static func check(
    _ placement: Placement, of volunteer: Volunteer, startsAnew: Bool, today: Day, in database: Database
  ) throws {
    guard placement.status.isOption || placement.status.isCommitted, placement.status != .paused else {
      return
    }
    try checkParticipation(of: volunteer)
    guard startsAnew, placement.status == .started, let need = try Need.fetch(placement.need, in: database)
    else { return }
    try checkRecords(of: volunteer, for: need, today: today)
    try checkOrganisation(of: need, today: today, in: database)
  }

  /// Refuses one option more than a person may have open at once.
  static func checkOptions(of volunteer: Volunteer, in database: Database) throws {
    let open = try Placement.fetchAll(where: "volunteer = \(volunteer.id)", in: database)
    guard open.count(where: { $0.status.isOption }) > Placement.mostOptions else { return }
    throw StoreError.refused(
      "\(volunteer.title) has \(Placement.mostOptions) open options already: wait for an answer, or withdraw one."
    )
  }

  private static func checkParticipation(of volunteer: Volunteer) throws {
    let name = volunteer.title
    if let hold = volunteer.hold {
      throw StoreError.refused("Nothing moves on for \(name): speak to \(hold.lead)".endingOnce)
    }
    switch volunteer.status {
    case .active: break
    case .paused: throw StoreError.refused("\(name) is paused: make the record active first.")
    case .optedOut, .erased: throw StoreError.refused("\(name) has opted out.")
    }
    switch volunteer.consent {
    case .given: break
    case .unknown:
      throw StoreError.refused("\(name) has not agreed to be matched yet: ask, and record the day.")
    case .withdrawn: throw StoreError.refused("\(name) has withdrawn consent.")
    }
  }

  private static func checkRecords(of volunteer: Volunteer, for need: Need, today: Day) throws {
    for required in need.requiredChecks {
      let held = volunteer.checks.filter { required.isMet(by: $0) }
      let current = held.contains { !$0.isPending && ($0.reviewBy.map { $0 >= today } ?? true) }
      guard !current else { continue }
      let what = "the check that “\(need.title)” requires"
      if held.contains(where: \.isPending) {
        throw StoreError.refused("\(volunteer.title) can't start yet: \(what) is pending.")
      }
      throw StoreError.refused(
        held.isEmpty
          ? "\(volunteer.title) can't start: \(what) is not recorded."
          : "\(volunteer.title) can't start: \(what) is overdue for review.")
    }
  }

  private static func checkOrganisation(of need: Need, today: Day, in database: Database) throws {
    guard let service = try Service.fetch(need.service, in: database),
      let organisation = try Organisation.fetch(service.organisation, in: database)
    else { return }
    if organisation.hasDispute {
      throw StoreError.refused("Nobody starts at \(organisation.name) while there is a dispute.")
    }
    if let expires = organisation.insuranceExpires, expires < today {
      throw StoreError.refused(
        "\(organisation.name)’s insurance ended on \(expires.text): nobody starts there.")
    }
  }
}

extension WriteSession {
  /// Refuses a change that the record's own life does not allow.
  func check(from before: Record?, to after: Record) throws {
    guard authority != .replays else { return }
    switch (before, after) {
    case (.placement(let was)?, .placement(let now)):
      try PlacementRules.checkSuccession(from: was, to: now)
    case (.volunteer(let was)?, .volunteer(let now)):
      try VolunteerRules.check(from: was, to: now, authority: authority)
    default: break
    }
  }
}

/// What may not be done to a person's record by an ordinary edit.
enum VolunteerRules {
  /// Refuses to lift a hold, or to erase or bring back a person, by an edit.
  static func check(from before: Volunteer, to after: Volunteer, authority: WriteSession.Authority) throws {
    if let hold = before.hold, after.hold != hold, !(authority == .liftsHold && after.hold == nil),
      authority != .erases
    {
      throw StoreError.refused(
        "The hold on \(before.title) is lifted by \(hold.lead), with a reason: speak to \(hold.lead)"
          .endingOnce)
    }
    if before.status == .erased { throw StoreError.refused("An erased record can't be changed.") }
    if after.status == .erased, authority != .erases {
      throw StoreError.refused("Use erase to erase a person's record.")
    }
  }
}

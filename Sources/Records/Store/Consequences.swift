import GRDB
import Matching

/// What follows from the changes of a write: looked at when all is written, so that their order does not matter.
struct Consequences {
  /// People who opted out, were erased or withdrew their consent.
  private(set) var left: [Identifier<Volunteer>] = []
  /// Placements that came to a status, and the status they had.
  private(set) var moved: [(placement: Identifier<Placement>, from: PlacementStatus?)] = []

  /// Notes what a change may lead to.
  mutating func note(before: Record?, after: Record?) {
    switch after {
    case .volunteer(let volunteer)? where volunteer.hasLeft:
      left.append(volunteer.id)
    case .placement(let placement)?:
      var status: PlacementStatus?
      if case .placement(let was)? = before { status = was.status }
      if status != placement.status { moved.append((placement.id, status)) }
    default: break
    }
  }
}

extension Volunteer {
  /// Whether the person opted out, was erased or withdrew consent: none of their placements goes on.
  var hasLeft: Bool {
    if case .withdrawn = consent { return true }
    return status == .optedOut || status == .erased
  }
}

extension WriteSession {
  /// Draws the consequences of all that was written: withdraws placements of people who left, releases the
  /// other options of people who agreed, and refuses placements that may not go on.
  func settle() throws {
    for id in consequences.left { try withdrawPlacements(of: id) }
    let moved = consequences.moved
    consequences = Consequences()
    for (id, from) in moved {
      guard let placement = try Placement.fetch(id, in: database),
        let volunteer = try Volunteer.fetch(placement.volunteer, in: database)
      else { continue }
      try PlacementRules.check(
        placement, of: volunteer, startsAnew: authority != .replays, today: today, in: database)
      if authority != .replays, placement.status.isOption, !(from?.isOption ?? false) {
        try PlacementRules.checkOptions(of: volunteer, in: database)
      }
      if authority != .replays, placement.status.isCommitted, !(from?.isCommitted ?? false) {
        try releaseOptions(of: volunteer, after: placement)
      }
    }
  }

  private func withdrawPlacements(of id: Identifier<Volunteer>) throws {
    for placement in try Placement.fetchAll(where: "volunteer = \(id)", in: database)
    where placement.status == .proposed || placement.status.isHeld {
      var withdrawn = placement
      withdrawn.since = today
      if placement.status == .started || placement.status == .paused {
        withdrawn.status = .ended
        withdrawn.ended = max(today, placement.started ?? today)
        withdrawn.endReason = .other
      } else {
        withdrawn.status = .declined
        withdrawn.declinedBy = .volunteer
      }
      withdrawn.reason = "withdrew"
      withdrawn.version += 1
      try replace(placement, with: withdrawn)
    }
  }

  /// Releases what is still open once a person has as many roles as they take at once.
  private func releaseOptions(of volunteer: Volunteer, after agreed: Placement) throws {
    let placements = try Placement.fetchAll(where: "volunteer = \(volunteer.id)", in: database)
    guard placements.count(where: { $0.status.isCommitted }) >= volunteer.rolesAtOnce else { return }
    for placement in placements where placement.status.isOption {
      var released = placement
      // Nobody declined, so nothing bars the two from each other once there is room again.
      released.status = .declined
      released.since = today
      released.reason = "took another role"
      released.version += 1
      try replace(placement, with: released)
    }
  }
}

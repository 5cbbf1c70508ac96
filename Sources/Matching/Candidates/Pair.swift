/// One volunteer and one need, as rules and scores look at them: prepared facts for speed, records for sentences.
public struct Pair: Sendable {
  /// The snapshot, prepared.
  public let context: MatchingContext
  /// The volunteer's facts.
  public var volunteerFacts: VolunteerFacts
  /// The need's facts.
  public var needFacts: NeedFacts
  /// A placement that sentences look at as if it were not there yet; nil for none.
  var setAside: Identifier<Placement>?

  /// The way there in metres where it has been measured, else why there is none.
  var measured = Pair.unmeasured
  /// It has not been measured.
  static let unmeasured: Int32 = -2
  /// The role is remote, or a place is not known.
  static let nowhere: Int32 = -1

  /// The pair at two positions of a snapshot.
  init(_ context: MatchingContext, volunteer: Int32, need: Int32) {
    self.context = context
    volunteerFacts = context.volunteers[Int(volunteer)]
    needFacts = context.needs[Int(need)]
  }

  /// The first day the two could begin: today, the need's first day or the person's, whichever is last.
  public var firstDay: Day { max(volunteerFacts.firstDay, needFacts.firstDay) }
  /// The last day that suits both; the last day there is where neither sets an end.
  public var lastDay: Day { min(volunteerFacts.lastDay, needFacts.lastDay) }

  /// Whether the person's own end date comes before the need's end and before `shortTermWeeks` have passed.
  public var isShortTerm: Bool {
    ShortTerm.holds(
      leaving: volunteerFacts.lastDay, needEnds: needFacts.lastDay, from: firstDay,
      weeks: context.policy.shortTermWeeks)
  }

  /// Whether a slot of the week binds the pair: not where the need is flexible or times are not known.
  public var slotBinds: Bool { !needFacts.isFlexible && volunteerFacts.hasSlots && !needFacts.slots.isEmpty }

  /// The slots that suit both and are not taken; none where no slot binds.
  public var sharedSlots: Slots {
    slotBinds ? volunteerFacts.freeSlots.intersection(needFacts.slots) : []
  }

  /// The way there in metres; nil where the role is remote or a place is not known.
  public var distance: Int32? {
    if measured != Self.unmeasured { return measured == Self.nowhere ? nil : measured }
    guard !needFacts.isRemote, let home = volunteerFacts.place, let there = needFacts.place else {
      return nil
    }
    return home.distance(to: there)
  }

  /// What has passed between the two.
  var history: PairHistory {
    volunteerFacts.hasHistory
      ? context.history(volunteer: volunteerFacts.position, need: needFacts.position) : []
  }

  /// Whether the person refuses the need's organisation.
  var refusesOrganisation: Bool {
    guard let organisation = needFacts.organisation else { return false }
    return context.records.refusedOrganisations[Int(volunteerFacts.position)].contains(organisation)
  }

  /// Whether the person refuses the need's cause.
  var refusesCause: Bool {
    needFacts.cause.map { context.terms.refusedCauses.contains(Int($0), inRow: Int(volunteerFacts.position)) }
      ?? false
  }
}

extension Pair {
  /// The snapshot that the pair is of.
  public var snapshot: Snapshot { context.snapshot }
  /// The volunteer's record.
  public var volunteer: Volunteer { snapshot.volunteers[Int(volunteerFacts.position)] }
  /// The need's record.
  public var need: Need { snapshot.needs[Int(needFacts.position)] }
  /// The placements that take the volunteer's roles, times and hours.
  var heldPlacements: [Placement] {
    snapshot.placements(of: volunteer.id).filter { $0.status.isHeld && $0.id != setAside }
  }
  /// The need's service.
  public var service: Service? { snapshot.service(need.service) }
  /// The need's organisation.
  public var organisation: Organisation? { service.flatMap { snapshot.organisation($0.organisation) } }
}

/// What makes a pair short-term.
public enum ShortTerm {
  /// Whether somebody who leaves on a day of their own is short-term in a need from a first day on.
  ///
  /// Dates that people gave decide this, never a statistic.
  public static func holds(leaving: Day, needEnds: Day, from start: Day, weeks: Int) -> Bool {
    leaving < min(needEnds, start.adding(weeks: weeks))
  }
}

/// What has passed between a volunteer and a need.
struct PairHistory: OptionSet, Sendable {
  let rawValue: UInt8

  /// A placement is held.
  static let held = PairHistory(rawValue: 1)
  /// One side declined, or the organisation refuses this person.
  static let refused = PairHistory(rawValue: 2)
  /// The coordinator vetoed the pair.
  static let vetoed = PairHistory(rawValue: 4)
}

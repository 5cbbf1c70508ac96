/// A snapshot prepared for matching on one day: what rules and scores ask, answered in constant time.
///
/// Positions (where a record stands in the snapshot) are the currency here; identities are for the outside.
/// Reference order is the order in which problems are built and equals are listed, so that the order of rows in
/// a store decides nothing.
public final class MatchingContext: Sendable {
  /// The records.
  public let snapshot: Snapshot
  /// The day on which the question is asked.
  public let today: Day
  let records: PreparedRecords

  /// Prepares a snapshot.
  /// - Complexity: O(records + v log v + n log n) for v volunteers and n needs.
  public init(snapshot: Snapshot, today: Day) {
    self.snapshot = snapshot
    self.today = today
    records = PreparedRecords(snapshot, today: today)
  }

  /// Prepares a snapshot from what was prepared for an earlier one of the same day; nothing tells it from one that is
  /// made from scratch.
  ///
  /// - Parameters:
  ///   - earlier: The earlier snapshot, prepared.
  ///   - snapshot: The snapshot.
  ///   - changes: All that differs between the two.
  /// - Complexity: O(√records + what changed and what that touches), and O(v) small integers where a reference is
  ///   new; as from scratch where records were removed, words are new, or anything may have changed.
  public init(following earlier: MatchingContext, snapshot: Snapshot, changes: SnapshotChanges) {
    self.snapshot = snapshot
    today = earlier.today
    var records = earlier.records
    let step = ContextStep(from: earlier.snapshot, to: snapshot, changes)
    if let step, records.follow(step, today: earlier.today) {
      self.records = records
    } else {
      self.records = PreparedRecords(snapshot, today: earlier.today)
    }
  }

  /// Weights and thresholds.
  public var policy: Policy { snapshot.policy }
  /// The facts of each volunteer, in the order of the snapshot.
  public var volunteers: Chunks<VolunteerFacts> { records.volunteers }
  /// The facts of each need, in the order of the snapshot.
  public var needs: Chunks<NeedFacts> { records.needs }
  /// Positions of volunteers by reference ascending.
  public var volunteerOrder: [Int32] { records.volunteerOrder.order }
  /// Positions of needs by reference ascending.
  public var needOrder: [Int32] { records.needOrder.order }
  /// Where each volunteer stands in reference order.
  public var volunteerRank: [Int32] { records.volunteerOrder.rank }
  /// Where each need stands in reference order.
  public var needRank: [Int32] { records.needOrder.rank }
  /// Positions of services by reference ascending.
  var serviceOrder: [Int32] { records.serviceOrder.order }
  /// Where each service stands in reference order.
  var serviceRank: [Int32] { records.serviceOrder.rank }
  /// Held placements of each need.
  public var heldPlaces: [Int32] { records.held.places }
  /// Held placements of each need whose pair is short-term.
  public var heldShortTermPlaces: [Int32] { records.held.shortTerm }
  /// Held placements of first-timers in each service, over all its needs.
  public var heldFirstTimers: [Int32] { records.held.firstTimers }
  /// Who has the words that needs ask for.
  var terms: TermMatrices { records.terms }

  /// What has passed between a volunteer and a need.
  func history(volunteer: Int32, need: Int32) -> PairHistory {
    var history: PairHistory = []
    for past in records.history.pairs[Int(volunteer)] where past.need == need {
      history.formUnion(past.history)
    }
    return history
  }

  /// Minutes a week of a volunteer's held placements, from the records: of those both sides agreed to, and of options.
  func heldMinutes(of volunteer: Volunteer) -> (agreed: Int, optional: Int) {
    snapshot.weeklyMinutes(of: snapshot.placements(of: volunteer.id).filter(\.status.isHeld))
  }

  /// Whether a volunteer holds a qualification that is valid on a day.
  func isQualified(volunteer: Int32, in kind: Identifier<QualificationKind>, on day: Day) -> Bool {
    snapshot.volunteers[Int(volunteer)].qualifications.contains {
      $0.kind == kind && $0.expires.map { $0 >= day } ?? true
    }
  }
}

extension MatchingContext {
  /// Whether a pair comes before another by the references of volunteer and then need.
  func isOrdered(_ one: (volunteer: Int32, need: Int32), before other: (volunteer: Int32, need: Int32))
    -> Bool
  {
    one.volunteer == other.volunteer
      ? needRank[Int(one.need)] < needRank[Int(other.need)]
      : volunteerRank[Int(one.volunteer)] < volunteerRank[Int(other.volunteer)]
  }
}

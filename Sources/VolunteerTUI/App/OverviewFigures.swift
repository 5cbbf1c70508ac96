import Matching

/// What the overview counts: who and what needs the coordinator today.
struct OverviewFigures: Equatable, Sendable {
  /// People registered more than three days ago to whom nobody has spoken.
  var awaitingFirstWord = 0
  /// Asks that nobody has answered for more than five days.
  var unansweredAsks = 0
  /// Open needs for which nobody was ever asked.
  var neverMatched = 0
  /// How long the oldest of them has been open, in days; nil where none is or its day is not known.
  var oldestNeverMatched: Int?
  /// Checks to be looked at again within the policy's days, of people who are active.
  var checksDue = 0
  /// Organisations whose insurance ends within the policy's days or has ended.
  var insuranceDue = 0
  /// People on a safeguarding hold.
  var holds = 0
  var coverage = Coverage()

  init() {}

  /// Counts.
  /// - Complexity: O(records).
  init(of facts: Facts) {
    let snapshot = facts.snapshot
    let today = facts.today
    let renewal = snapshot.policy.checkRenewalDays
    for volunteer in snapshot.volunteers where volunteer.status == .active {
      if volunteer.hold != nil {
        holds += 1
        continue
      }
      if volunteer.lastContact == nil, let registered = volunteer.registered,
        today.days(since: registered) > 3
      {
        awaitingFirstWord += 1
      }
      if volunteer.checks.contains(where: { check in
        check.reviewBy.map { $0.days(since: today) <= renewal } ?? false
      }) {
        checksDue += 1
      }
    }
    unansweredAsks = snapshot.placements.count { $0.status == .asked && today.days(since: $0.since) > 5 }
    for need in snapshot.needs where need.isOpen && snapshot.placements(in: need.id).isEmpty {
      neverMatched += 1
      if let registered = need.registered {
        oldestNeverMatched = max(oldestNeverMatched ?? 0, today.days(since: registered))
      }
    }
    insuranceDue = snapshot.organisations.count { organisation in
      organisation.insuranceExpires.map { $0.days(since: today) <= renewal } ?? false
    }
    coverage = Coverage(of: snapshot)
  }
}

/// How many places of the open needs are filled, by the deprivation of the area they are in.
struct Coverage: Equatable, Sendable {
  struct Band: Equatable, Sendable {
    var places = 0
    var filled = 0

    /// Filled places in per cent, rounded down; 0 where there are none.
    var percent: Int { places == 0 ? 0 : 100 * min(filled, places) / places }
  }

  /// The ten deciles, 1 the most deprived first; the lower of the overall and the access decile counts.
  var deciles = Array(repeating: Band(), count: 10)
  /// Needs whose decile is not known.
  var unknown = Band()

  init() {}

  /// Counts held places, and those that a plan adds.
  /// - Complexity: O(needs + placements).
  init(of snapshot: Snapshot, adding planned: [Identifier<Need>] = []) {
    var added: [Identifier<Need>: Int] = [:]
    for need in planned { added[need, default: 0] += 1 }
    for need in snapshot.needs where need.isOpen {
      let held = snapshot.placements(in: need.id).count { $0.status.isHeld }
      let filled = min(need.places, held + (added[need.id] ?? 0))
      let decile = snapshot.service(need.service).flatMap { snapshot.deciles(of: $0).lowest }
      if let decile, (1...10).contains(decile) {
        deciles[decile - 1].places += need.places
        deciles[decile - 1].filled += filled
      } else {
        unknown.places += need.places
        unknown.filled += filled
      }
    }
  }
}

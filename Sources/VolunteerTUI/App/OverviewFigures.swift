import Matching

/// What the overview shows of the records of one moment.
struct OverviewFigures: Equatable, Sendable {
  /// Who and what waits for the coordinator; a queue in which nobody waits is left out.
  var queues: [Queue: [RowKey]] = [:]
  /// How long the oldest need that nobody was ever asked for has been open, in days; nil where that is not known.
  var oldestNeverMatched: Int?
  /// The services that lean, by position, the weightiest first.
  var leaning: [Int] = []
  var coverage = Coverage()

  init() {}

  /// Counts.
  /// - Complexity: O(records + services · log services).
  init(of facts: Facts) {
    queues = Queue.rows(of: facts)
    oldestNeverMatched = queues[.neverMatched]?.compactMap { key in
      guard case .need(let id) = key else { return nil }
      return facts.snapshot.need(id)?.registered.map { facts.today.days(since: $0) }
    }.max()
    let services = facts.reliance.services
    leaning = services.indices.filter { services[$0].levelBefore > .fine }.sorted {
      let (one, other) = (services[$0], services[$1])
      if one.levelBefore != other.levelBefore { return one.levelBefore > other.levelBefore }
      return (one.before.shortTermMinutes, $1) > (other.before.shortTermMinutes, $0)
    }
    coverage = Coverage(of: facts.snapshot)
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

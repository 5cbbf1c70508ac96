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
    coverage = Coverage(of: facts, nil)
    takeStock(of: facts)
  }

  /// Counts what changes reach, and takes the rest from before; the same as counting all.
  /// - Complexity: O(what the changes reach + services · log services), and copies of the queues.
  init(
    following earlier: OverviewFigures, _ before: Facts, _ facts: Facts, _ changes: SnapshotChanges,
    _ reach: ChangeReach
  ) {
    queues = Queue.rows(following: earlier.queues, before, facts, changes, reach)
    coverage = earlier.coverage.following(needs: reach.needs, from: (before, nil), to: (facts, nil))
    takeStock(of: facts)
  }

  private mutating func takeStock(of facts: Facts) {
    oldestNeverMatched = queues[.neverMatched]?.compactMap { key in
      guard case .need(let id) = key, let position = facts.snapshot.position(of: id) else { return nil }
      return facts.snapshot.needs[position].registered.map { facts.today.days(since: $0) }
    }.max()
    let services = facts.reliance.services
    leaning = services.indices.filter { services[$0].levelBefore > .fine }.sorted {
      if services[$0].levelBefore != services[$1].levelBefore {
        return services[$0].levelBefore > services[$1].levelBefore
      }
      return (services[$0].before.shortTermMinutes, $1) > (services[$1].before.shortTermMinutes, $0)
    }
  }
}

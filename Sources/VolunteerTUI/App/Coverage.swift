import Matching

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
  /// - Complexity: O(needs + pairs).
  init(of facts: Facts, _ plan: Plan?) {
    for need in facts.snapshot.needs.indices { count(need, of: facts, plan, times: 1) }
  }

  /// Counts some needs anew.
  ///
  /// - Parameters:
  ///   - needs: Positions of all that may count otherwise.
  ///   - earlier: What was counted.
  ///   - later: What is to be counted.
  /// - Returns: The same as counting all.
  /// - Complexity: O(needs counted anew).
  func following(
    needs: Set<Int32>, from earlier: (facts: Facts, plan: Plan?), to later: (facts: Facts, plan: Plan?)
  ) -> Coverage {
    var coverage = self
    let (was, now) = (earlier.facts.snapshot.needs.count, later.facts.snapshot.needs.count)
    for need in needs.union(Int32(min(was, now))..<Int32(max(was, now))).map({ Int($0) }) {
      if need < was { coverage.count(need, of: earlier.facts, earlier.plan, times: -1) }
      if need < now { coverage.count(need, of: later.facts, later.plan, times: 1) }
    }
    return coverage
  }

  private mutating func count(_ need: Int, of facts: Facts, _ plan: Plan?, times: Int) {
    let needs = facts.snapshot.needs
    guard needs[need].isOpen else { return }
    let places = needs[need].places
    let planned = plan?.pairs(in: needs[need].id).count ?? 0
    let filled = min(places, Int(facts.context.heldPlaces[need]) + planned)
    if let decile = facts.context.needs[need].decile {
      deciles[Int(decile) - 1].places += times * places
      deciles[Int(decile) - 1].filled += times * filled
    } else {
      unknown.places += times * places
      unknown.filled += times * filled
    }
  }
}

/// The search for eligible pairs, volunteer by volunteer, and the room it works in.
///
/// Of a volunteer's needs in reach (`NeedGrid`) the filter leaves out 64 at a time those that times, checks, hours, skills,
/// ages and languages rule out; every other rule narrows the run that is left (`NeedRun`), and scores add to it.
struct PairSearch: ~Copyable {
  private let context: MatchingContext
  private let terms: TermMatrices
  private let scores: WeightedScores
  private let volunteerRules = Rulebook.rules(of: .volunteer)
  /// The way first: it is the cheapest to look at, and rules out the most of what the filter leaves.
  private let pairRules =
    [TravelRule.self]
    + Rulebook.rules(of: .pair).filter { !$0.isDecidedByFilter && $0.name != TravelRule.name }
  private let grid: NeedGrid
  private var filter: NeedFilter
  private var ranges: [Range<Int>] = []
  private var run: NeedRun
  private var row: PairColumns

  /// Prepares what is known of needs; nil where there are no people, or no need is open to anybody.
  /// - Complexity: O(n log n).
  init?(_ context: MatchingContext) {
    let grid = NeedGrid(context.needsThatKeepTheirRules(), facts: context.needs)
    guard let first = grid.needs.first else { return nil }
    self.context = context
    terms = context.terms
    scores = WeightedScores(context.policy)
    self.grid = grid
    filter = NeedFilter(grid.needs, context: context)
    run = NeedRun(
      NeedColumns(grid, context, scores), RunOrder(grid, context), context.pair(volunteer: 0, need: first))
    row = PairColumns(needs: grid.needs.count)
  }

  /// Finds all pairs.
  mutating func all() -> EligiblePairs {
    var result = EligiblePairs()
    for volunteer in context.volunteers.indices {
      search(context.volunteers[volunteer])
      run.write(to: &row, shortTermWeeks: context.policy.shortTermWeeks)
      result.append(row)
    }
    return result
  }

  /// Finds the needs that suit a volunteer, in reference order, with their points.
  /// - Complexity: O(r ÷ 64 + s · rules + p · scores).
  private mutating func search(_ volunteer: VolunteerFacts) {
    run.begin(volunteer, terms)
    for rule in volunteerRules where !rule.permits(run.pair) { return }
    guard filter.ask(volunteer, terms) else { return }
    findReach(of: volunteer)
    for range in ranges {
      let (firstWord, lastWord) = (range.lowerBound / 64, (range.upperBound - 1) / 64)
      for word in firstWord...lastWord {
        var bits = UInt64.max
        if word == firstWord { bits &= .max << UInt64(range.lowerBound % 64) }
        if word == lastWord { bits &= .max >> UInt64(63 - (range.upperBound - 1) % 64) }
        bits = filter.possible(bits, word: word)
        while bits != 0 {
          run.append(word * 64 + bits.trailingZeroBitCount)
          bits &= bits - 1
        }
      }
    }
    run.measure()
    for rule in pairRules where run.count > 0 { rule.narrow(&run) }
    if run.count > 0 { scores.score(&run) }
  }

  /// Collects the ranges of needs that the way there does not rule out.
  private mutating func findReach(of volunteer: VolunteerFacts) {
    ranges.removeAll(keepingCapacity: true)
    if let home = volunteer.place, let limit = volunteer.travelLimit {
      grid.collectRanges(within: limit, of: home, into: &ranges)
      if !grid.unplaced.isEmpty { ranges.append(grid.unplaced) }
    } else {
      ranges.append(grid.needs.indices)
    }
  }
}

extension MatchingContext {
  /// The needs in reference order that keep every rule that looks at the need alone.
  fileprivate func needsThatKeepTheirRules() -> [Int32] {
    guard !volunteers.isEmpty else { return [] }
    let rules = Rulebook.rules(of: .need)
    return needOrder.filter { need in
      let pair = pair(volunteer: 0, need: need)
      return rules.allSatisfy { $0.permits(pair) }
    }
  }
}

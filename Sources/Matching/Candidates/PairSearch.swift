/// The search for eligible pairs, volunteer by volunteer, and the room it works in.
///
/// Of a volunteer's needs in reach (`NeedGrid`) the filter leaves out 64 at a time those that times, checks, hours, skills,
/// ages and languages rule out; every other rule narrows the run that is left (`NeedRun`), and scores add to it.
struct PairSearch {
  private let context: MatchingContext
  private let terms: TermMatrices
  private let scores: WeightedScores
  private let volunteerRules = Rulebook.rules(of: .volunteer)
  /// The way first: it is the cheapest to look at, and rules out the most of what the filter leaves.
  private let pairRules =
    [TravelRule.self]
    + Rulebook.rules(of: .pair).filter { !$0.isDecidedByFilter && $0.name != TravelRule.name }
  private let grid: NeedGrid
  private let order: [Int32]
  private var filter: NeedFilter
  /// Where each need in grid order stands in reference order, and the reverse.
  private let ranks: [Int32]
  private let numbers: [Int32]
  /// The needs that are eligible for the volunteer at hand, a bit each in reference order.
  private var eligible: [UInt64]
  private var ranges: [Range<Int>] = []
  private var ordered: [Int32] = []
  private var run: NeedRun?
  private var row: [EligiblePair] = []

  /// Prepares what is known of needs.
  /// - Complexity: O(n log n).
  init(_ context: MatchingContext) {
    self.context = context
    terms = context.terms
    scores = WeightedScores(context.policy)
    order = context.needOrder
    let needRank = context.needRank
    grid = NeedGrid(context.needsThatKeepTheirRules(), facts: context.needs)
    filter = NeedFilter(grid.needs, context: context)
    ranks = grid.needs.map { needRank[Int($0)] }
    var numbers = [Int32](repeating: -1, count: order.count)
    for (number, rank) in ranks.enumerated() { numbers[Int(rank)] = Int32(number) }
    self.numbers = numbers
    eligible = Array(repeating: 0, count: (order.count + 63) / 64)
    if let first = grid.needs.first, !context.volunteers.isEmpty {
      run = NeedRun(
        NeedColumns(grid.needs, context, scores), context.pair(volunteer: 0, need: first))
    }
  }

  /// Finds all pairs.
  mutating func all() -> EligiblePairs {
    var result = EligiblePairs()
    for volunteer in context.volunteers.indices { result.append(row(of: Int32(volunteer))) }
    return result
  }

  /// Finds the pairs of the volunteer at a position, in the reference order of needs.
  /// - Complexity: O(r ÷ 64 + s · rules + p · scores).
  mutating func row(of volunteer: Int32) -> [EligiblePair] {
    row.removeAll(keepingCapacity: true)
    search(context.volunteers[Int(volunteer)])
    return row
  }

  private mutating func search(_ volunteer: VolunteerFacts) {
    guard var run = run.take() else { return }
    defer { self.run = run }
    run.begin(volunteer, terms)
    for rule in volunteerRules where !rule.permits(run.pair) { return }
    ranges.removeAll(keepingCapacity: true)
    if let home = volunteer.place, let limit = volunteer.travelLimit {
      grid.collectRanges(within: limit, of: home, into: &ranges)
      if !grid.unplaced.isEmpty { ranges.append(grid.unplaced) }
    } else {
      ranges.append(grid.needs.indices)
    }
    guard filter.ask(volunteer, terms) else { return }
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
    for rule in pairRules where !run.needs.isEmpty { rule.narrow(&run) }
    guard !run.needs.isEmpty else { return }
    score(&run)
  }

  /// Puts the needs of a run in reference order, scores them, and appends them.
  private mutating func score(_ run: inout NeedRun) {
    var (first, last) = (eligible.count, 0)
    for number in run.needs {
      let rank = Int(ranks[Int(number)])
      eligible[rank / 64] |= 1 << UInt64(rank % 64)
      first = min(first, rank / 64)
      last = max(last, rank / 64)
    }
    ordered.removeAll(keepingCapacity: true)
    for word in first...last {
      var bits = eligible[word]
      eligible[word] = 0
      while bits != 0 {
        ordered.append(numbers[word * 64 + bits.trailingZeroBitCount])
        bits &= bits - 1
      }
    }
    scores.score(&run, in: ordered)
    run.forEach { pair, points in
      row.append(
        EligiblePair(
          need: pair.needFacts.position, points: points, sharedSlots: pair.sharedSlots,
          isShortTerm: pair.isShortTerm))
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

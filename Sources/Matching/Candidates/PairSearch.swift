/// The search for all eligible pairs, and the room it works in.
struct PairSearch {
  private let context: MatchingContext
  private let scores: WeightedScores
  private let volunteerRules = Rulebook.rules(of: .volunteer)
  private let pairRules = Rulebook.rules(of: .pair)
  private let grid: NeedGrid
  private let filter: NeedFilter
  /// Facts of needs in grid order.
  private let facts: [NeedFacts]
  /// Where each need in grid order stands in reference order.
  private let ranks: [Int32]
  /// The needs that are eligible for the volunteer at hand, a bit each in reference order.
  private var eligible: [UInt64]
  private var ranges: [Range<Int>] = []
  private var row: [EligiblePair] = []
  private var result = EligiblePairs()

  init(_ context: MatchingContext) {
    self.context = context
    scores = WeightedScores(context.policy)
    let open = context.needsThatKeepTheirRules()
    grid = NeedGrid(open, facts: context.needs)
    filter = NeedFilter(grid.needs, context: context)
    facts = grid.needs.map { context.needs[Int($0)] }
    ranks = grid.needs.map { context.needRank[Int($0)] }
    eligible = Array(repeating: 0, count: (context.needs.count + 63) / 64)
  }

  /// Finds all pairs.
  mutating func run() -> EligiblePairs {
    for volunteer in context.volunteers.indices {
      row.removeAll(keepingCapacity: true)
      if let first = facts.first { search(context.pair(volunteer: Int32(volunteer), need: first.position)) }
      result.append(row)
    }
    return result
  }

  /// Finds the row of the pair's volunteer.
  private mutating func search(_ start: Pair) {
    for rule in volunteerRules where !rule.permits(start) { return }
    ranges.removeAll(keepingCapacity: true)
    if let home = start.volunteerFacts.place, let limit = start.volunteerFacts.travelLimit {
      grid.collectRanges(within: limit, of: home, into: &ranges)
      if !grid.unplaced.isEmpty { ranges.append(grid.unplaced) }
    } else {
      ranges.append(facts.indices)
    }
    let query = filter.query(start.volunteerFacts, context: context)
    var pair = start
    for range in ranges {
      let (firstWord, lastWord) = (range.lowerBound / 64, (range.upperBound - 1) / 64)
      for word in firstWord...lastWord {
        var bits = filter.possible(query, word: word)
        if word == firstWord { bits &= .max << UInt64(range.lowerBound % 64) }
        if word == lastWord { bits &= .max >> UInt64(63 - (range.upperBound - 1) % 64) }
        while bits != 0 {
          let number = word * 64 + bits.trailingZeroBitCount
          bits &= bits - 1
          pair.needFacts = facts[number]
          guard permits(pair) else { continue }
          let rank = Int(ranks[number])
          eligible[rank / 64] |= 1 << UInt64(rank % 64)
        }
      }
    }
    appendEligible(start)
  }

  private func permits(_ pair: borrowing Pair) -> Bool {
    for rule in pairRules where !rule.permits(pair) { return false }
    return true
  }

  /// Appends the eligible needs to the row in reference order, and forgets them.
  private mutating func appendEligible(_ start: Pair) {
    var pair = start
    for word in eligible.indices where eligible[word] != 0 {
      var bits = eligible[word]
      eligible[word] = 0
      while bits != 0 {
        let need = context.needOrder[word * 64 + bits.trailingZeroBitCount]
        bits &= bits - 1
        pair.needFacts = context.needs[Int(need)]
        row.append(pair.eligible(scores))
      }
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

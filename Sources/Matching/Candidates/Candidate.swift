/// A volunteer and a need in a list of candidates; sentences are made when they are asked for.
public struct Candidate: Hashable, Sendable {
  /// Where the volunteer stands in the snapshot.
  public let volunteer: Int32
  /// Where the need stands in the snapshot.
  public let need: Int32
  /// Σ weight × score; 0 for a person under a hold.
  public let points: Int32
  /// How many rules bar the pair; 0 where it is eligible.
  public let barrierCount: UInt8

  /// Whether every rule is kept.
  public var isEligible: Bool { barrierCount == 0 }
}

extension MatchingContext {
  /// The candidates for a need: the eligible by points descending, then the rest, nearest to eligible first.
  ///
  /// Equal ones follow the order of references. People who opted out or were erased are in no list; people under a
  /// hold come last.
  /// - Complexity: O(v · (rules + scores) + v log v) for v volunteers.
  public func candidates(forNeed need: Int32) -> [Candidate] {
    let scores = WeightedScores(policy)
    var pair: Pair?
    var candidates: [Candidate] = []
    candidates.reserveCapacity(volunteerOrder.count)
    for volunteer in volunteerOrder where isListed(volunteer) {
      if pair == nil { pair = self.pair(volunteer: volunteer, need: need) }
      pair?.volunteerFacts = volunteers[Int(volunteer)]
      if let pair { candidates.append(candidate(pair, scores)) }
    }
    return Self.ranked(candidates)
  }

  /// The needs that could suit a volunteer, in the same order; none for people who opted out or were erased.
  /// - Complexity: O(n · (rules + scores) + n log n) for n needs.
  public func candidates(forVolunteer volunteer: Int32) -> [Candidate] {
    guard isListed(volunteer) else { return [] }
    let scores = WeightedScores(policy)
    return Self.ranked(needOrder.map { candidate(pair(volunteer: volunteer, need: $0), scores) })
  }

  /// Why a candidate is not eligible: the weightiest barrier; nil where they are.
  public func firstBarrier(of candidate: Candidate) -> Barrier? {
    guard !candidate.isEligible else { return nil }
    let pair = pair(volunteer: candidate.volunteer, need: candidate.need)
    for rule in Rulebook.rules {
      if case .bars(let barrier) = rule.verdict(pair) { return barrier }
    }
    return nil
  }

  /// Whether a volunteer may appear in lists at all.
  func isListed(_ volunteer: Int32) -> Bool {
    switch snapshot.volunteers[Int(volunteer)].status {
    case .active, .paused: true
    case .optedOut, .erased: false
    }
  }

  private func candidate(_ pair: borrowing Pair, _ scores: WeightedScores) -> Candidate {
    let isHeldBack = pair.volunteerFacts.isHeldBack
    var barriers: UInt8 = 0
    for rule in Rulebook.rules where !rule.permits(pair) { barriers += 1 }
    return Candidate(
      volunteer: pair.volunteerFacts.position, need: pair.needFacts.position,
      points: isHeldBack ? 0 : scores.points(pair), barrierCount: isHeldBack ? .max : barriers)
  }

  /// Orders candidates that stand in reference order.
  private static func ranked(_ candidates: [Candidate]) -> [Candidate] {
    // One integer a candidate: barriers ascending, points descending, and where it stood.
    let keys = candidates.indices.map { index in
      let candidate = candidates[index]
      return UInt64(candidate.barrierCount) << 56 | UInt64(Int32.max - candidate.points) << 24 | UInt64(index)
    }
    return keys.sorted().map { candidates[Int($0 & 0xFF_FFFF)] }
  }
}

/// The change to a plan that holds one pair, or does not.
public struct ConstrainedDifference: Sendable, Equatable {
  /// The change from the plan to the best one found.
  public var difference: LiveDifference
  /// How far what the change is worth may be from the truth, either way; 0 where both plans are proven.
  public var uncertainty: CertificateReport.Gap

  /// Makes a difference of its parts.
  ///
  /// - Parameters:
  ///   - difference: The change from the plan to the best one found.
  ///   - uncertainty: How far what the change is worth may be from the truth.
  public init(_ difference: LiveDifference, uncertainty: CertificateReport.Gap) {
    self.difference = difference
    self.uncertainty = uncertainty
  }

  /// Whether the change is exact.
  public var isExact: Bool { uncertainty.total == 0 }
}

extension ConstrainedProblem {
  /// The change to the best plan in which a pair that is not fixed is forced.
  ///
  /// It changes nothing; questions may be asked from any thread.
  ///
  /// - Parameter pair: A pair of the problem.
  /// - Returns: The difference to the plan (none where that holds the pair), or nil where no plan can hold the pair
  ///   beside the forced ones.
  /// - Throws: ``EditError`` where there is no such pair, or it is fixed: release it first.
  /// - Complexity: One search where the side constraints stay as they are; else that of an edit of a copy.
  public func differenceIfForced(_ pair: PairKey) throws -> ConstrainedDifference? {
    try answer(pair, .forced)
  }

  /// The change to the best plan that does not hold a pair which is not fixed.
  ///
  /// It changes nothing; questions may be asked from any thread.
  ///
  /// - Parameter pair: A pair of the problem.
  /// - Returns: The difference to the plan; none where that does not hold the pair.
  /// - Throws: ``EditError`` where there is no such pair, or it is fixed: release it first.
  /// - Complexity: One search where the side constraints stay as they are; else that of an edit of a copy.
  public func differenceIfForbidden(_ pair: PairKey) throws -> ConstrainedDifference {
    try answer(pair, .forbidden) ?? ConstrainedDifference(LiveDifference(), uncertainty: gap)
  }

  private func answer(_ pair: PairKey, _ fixing: PairFixing) throws -> ConstrainedDifference? {
    if let present = self.fixing(of: pair) { throw EditError.alreadyFixed(pair, present) }
    guard try live.terms(of: pair.agent).contains(where: { $0.task == pair.task }) else {
      throw EditError.unknownPair(pair)
    }
    if isChosen(pair) == (fixing == .forced) {
      return ConstrainedDifference(LiveDifference(), uncertainty: gap)
    }
    if isProven && tree.nodes.isEmpty && restrictions.isEmpty && deviation.isEmpty {
      let found =
        fixing == .forced ? try live.differenceIfForced(pair) : try live.differenceIfForbidden(pair)
      guard let found else { return nil }
      if isSound(found) { return ConstrainedDifference(found, uncertainty: gap) }
    }
    var other = self
    do {
      let difference = try other.apply([.problem(.fix(pair, fixing))])
      let total = gap.total + other.gap.total
      return ConstrainedDifference(
        difference, uncertainty: CertificateReport.Gap(total: total, live.network.scale.unit))
    } catch EditError.agentCannotHoldForced, EditError.taskCannotHoldForced {
      return nil
    }
  }

  /// Whether a plan that the network would change so is the best under the side constraints too: it keeps them, and
  /// groups that ask a price stay full.
  private func isSound(_ difference: LiveDifference) -> Bool {
    var groups: [Int: Int] = [:]
    var loads: [Int: Int] = [:]
    for (pairs, sign) in [(difference.added, 1), (difference.removed, -1)] {
      for pair in pairs {
        loads[pair.agent, default: 0] += sign * Int(side.load[pair.task])
        if side.isMarked[pair.agent] { groups[Int(side.group[pair.task]), default: 0] += sign }
      }
    }
    groups[-1] = nil
    return groups.allSatisfy { group, change in
      let excess = live.network.groups.count[group] + change - capacity(ofGroup: group)
      return live.network.groups.price[group] > 0 ? change == 0 : change <= 0 || excess <= 0
    } && loads.allSatisfy { $0.value <= 0 || load(of: $0.key) + $0.value <= budget(of: $0.key) }
  }
}

extension ConstrainedProblem {
  /// How many pairs the incumbent plan holds, with those that are not among the problem's.
  public var incumbentCount: Int { live.incumbentCount }

  /// The pairs that the plan holds of an agent, each with the slot it uses.
  ///
  /// - Parameter agent: An agent.
  /// - Returns: Its chosen pairs.
  /// - Complexity: O(pairs of the agent).
  public func chosen(of agent: Int) -> [LiveProblem.ChosenPair] {
    guard deviation.contains(where: { $0.key.agent == agent }) else { return live.chosen(of: agent) }
    let own = live.list(of: agent).filter { isChosen(PairKey(agent: agent, task: $0.terms.task)) }
    let slots = SlotSeating.slots(of: own.map(\.terms.slots))
    return zip(own, slots).map { LiveProblem.ChosenPair(task: $0.terms.task, slot: $1) }
  }
}

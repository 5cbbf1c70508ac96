import Solver

/// What makes a plan good: cardinality (0 where the goal ignores it), objective, changes.
struct PlanQuality: Comparable {
  var cardinality: Int
  var objective: Int64
  var changes: Int

  static func < (left: PlanQuality, right: PlanQuality) -> Bool {
    (left.cardinality, left.objective, -left.changes) < (right.cardinality, right.objective, -right.changes)
  }
}

extension TinyProblem {
  /// The best plan among all subsets of the pairs that hold one pair and don't hold another; nil where no
  /// feasible plan does.
  func bestByBruteForce(holding forced: Int? = nil, without forbidden: Int? = nil) -> PlanQuality? {
    var best: PlanQuality?
    for subset in 0..<(1 << pairs.count) {
      let plan = pairs.indices.filter { subset & (1 << $0) != 0 }
      if let forced, !plan.contains(forced) { continue }
      if let forbidden, plan.contains(forbidden) { continue }
      guard isFeasible(plan) else { continue }
      let found = quality(of: plan)
      best = best.map { max($0, found) } ?? found
    }
    return best
  }

  func quality(of plan: [Int]) -> PlanQuality {
    var objective = plan.reduce(0) { $0 + pairs[$1].weight }
    for task in capacity.indices {
      objective += steps[task].prefix(plan.count { pairs[$0].task == task }).reduce(0, +)
    }
    let kept = plan.count { pairs[$0].isIncumbent }
    return PlanQuality(
      cardinality: goal == .maximumWeight ? 0 : plan.count, objective: objective,
      changes: plan.count + incumbentCount - 2 * kept)
  }

  func isFeasible(_ plan: [Int]) -> Bool {
    for task in capacity.indices {
      let here = plan.filter { pairs[$0].task == task }
      if here.count > capacity[task] { return false }
      if here.count(where: { pairs[$0].isLimited }) > limitedCapacity[task] { return false }
    }
    return roles.indices.allSatisfy { agent in
      let mine = plan.filter { pairs[$0].agent == agent }
      return mine.count <= roles[agent]
        && canSeat(mine.map { pairs[$0].slots }.filter { $0 != 0 }[...], free: ~0)
    }
  }

  /// Whether each mask can have a bit of its own, by trying them all.
  private func canSeat(_ masks: ArraySlice<UInt32>, free: UInt32) -> Bool {
    guard let mask = masks.first else { return true }
    return (0..<32).contains { bit in
      let slot: UInt32 = 1 << UInt32(bit)
      return mask & free & slot != 0 && canSeat(masks.dropFirst(), free: free & ~slot)
    }
  }
}

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
  /// The best quality with each pair in the plan, and with each pair out of it; nil where no feasible plan is
  /// such.
  ///
  /// Every feasible plan is tried: what is left of one when a pair is taken away is feasible too, so the
  /// search may turn back at the first set that is not.
  func bestByBruteForce() -> (all: PlanQuality?, holding: [PlanQuality?], without: [PlanQuality?]) {
    var all: PlanQuality?
    var holding = [PlanQuality?](repeating: nil, count: pairs.count)
    var without = holding
    func better(_ left: PlanQuality?, _ right: PlanQuality) -> PlanQuality {
      left.map { max($0, right) } ?? right
    }
    func extend(_ plan: [Int], from pair: Int) {
      guard pair < pairs.count else {
        let found = quality(of: plan)
        all = better(all, found)
        var isHeld = [Bool](repeating: false, count: pairs.count)
        for pair in plan { isHeld[pair] = true }
        for pair in pairs.indices {
          if isHeld[pair] {
            holding[pair] = better(holding[pair], found)
          } else {
            without[pair] = better(without[pair], found)
          }
        }
        return
      }
      extend(plan, from: pair + 1)
      if isFeasible(plan + [pair]) { extend(plan + [pair], from: pair + 1) }
    }
    extend([], from: 0)
    return (all, holding, without)
  }

  func quality(of plan: [Int]) -> PlanQuality {
    var objective: Int64 = 0
    var changes = incumbentCount
    var filled = [Int](repeating: 0, count: capacity.count)
    for pair in plan {
      let task = pairs[pair].task
      objective += pairs[pair].weight
      if filled[task] < steps[task].count { objective += steps[task][filled[task]] }
      filled[task] += 1
      changes += pairs[pair].isIncumbent ? -1 : 1
    }
    return PlanQuality(
      cardinality: goal == .maximumWeight ? 0 : plan.count, objective: objective, changes: changes)
  }

  func isFeasible(_ plan: [Int]) -> Bool {
    var filled = [Int](repeating: 0, count: capacity.count)
    var limited = filled
    var masks = [[UInt32]](repeating: [], count: roles.count)
    var taken = [Int](repeating: 0, count: roles.count)
    for pair in plan {
      let pair = pairs[pair]
      filled[pair.task] += 1
      taken[pair.agent] += 1
      if pair.isLimited { limited[pair.task] += 1 }
      if pair.slots != 0 { masks[pair.agent].append(pair.slots) }
      if filled[pair.task] > capacity[pair.task] || limited[pair.task] > limitedCapacity[pair.task]
        || taken[pair.agent] > roles[pair.agent]
      {
        return false
      }
    }
    return masks.allSatisfy { canSeat($0[...], taken: 0) }
  }

  /// Whether each mask can have a bit of its own, by trying them all.
  private func canSeat(_ masks: ArraySlice<UInt32>, taken: UInt32) -> Bool {
    guard let mask = masks.first else { return true }
    var rest = mask & ~taken
    while rest != 0 {
      let slot = rest & (~rest &+ 1)
      if canSeat(masks.dropFirst(), taken: taken | slot) { return true }
      rest &= ~slot
    }
    return false
  }
}

extension ConstrainedProblem {
  /// What is known of a group's price from a plan that was best at one: as long as that plan is, the network's plan is
  /// worth `total − count · price`.
  private struct Line {
    var price: Int64
    var count: Int
    var total: Int128
  }

  /// Seeks the price at which a group holds as many pairs as it may, or none and no more than that.
  ///
  /// At the prices of the others the bound is a convex function of the price, piecewise linear, and each plan that is
  /// best at some price is one of its lines. Two plans, one with too many pairs and one with too few, meet where a
  /// third is better or the bound is least (Kelley 1960, in one dimension); so the search ends after few steps, each
  /// the repair of what the change of the price disturbs.
  mutating func settle(_ group: Int) {
    let capacity = capacity(ofGroup: group)
    var many: Line?
    var few: Line?
    var stride: Int64 = 1
    while true {
      let (price, count) = (live.network.groups.price[group], live.network.groups.count[group])
      if price == 0 && count <= capacity { return }
      if count == capacity {
        if many != nil { setPrice(of: group, centre(of: group)) }
        return
      }
      let line = Line(
        price: price, count: count,
        total: worth(of: live.network.tally) - live.network.groups.paid + Int128(price) * Int128(count))
      if count > capacity { many = line } else { few = line }
      var next: Int64
      switch (many, few) {
      case (let many?, let few?):
        let run = Int128(many.count - few.count)
        next = Int64(clamping: (many.total - few.total) / run)
        if next <= many.price || next >= few.price {
          // The bound is least here, and the plan on neither side fits: the places that tie are exchanged.
          setPrice(of: group, max(many.price, min(few.price, next)))
          exchangeTies(in: group)
          return
        }
      case (_?, nil):
        next = Self.raised(
          price, by: step(to: capacity, in: group), times: stride, atMost: live.network.scale.bound)
      default:
        let fall = step(to: capacity, in: group).multipliedReportingOverflow(by: stride)
        next = fall.overflow ? 0 : max(0, price - fall.partialValue)
      }
      stride = 2 * min(stride, live.network.scale.bound)
      if next == price { return }
      setPrice(of: group, next)
    }
  }

  /// A price after so many steps, whatever those are; the bound is at least the price, and at most half of what 64 bits
  /// hold.
  static func raised(_ price: Int64, by step: Int64, times count: Int64, atMost bound: Int64) -> Int64 {
    let rise = step.multipliedReportingOverflow(by: count)
    return rise.overflow ? bound : min(bound, price + min(bound, rise.partialValue))
  }

  /// The middle of the prices at which a group that is full stays so, as its agents see it.
  ///
  /// The bound is the same there. Groups that marked agents could move between would else outbid each other by ever
  /// so little, in endless turns.
  private func centre(of group: Int) -> Int64 {
    let network = live.network
    let margins = network.markedRoles(in: group).map { role in
      network.gain(of: Int(network.rolePair[role])) - network.bestOther(of: Int(network.roleAgent[role]))
    }
    guard let margin = margins.min() else { return network.scale.bound }
    return min(network.scale.bound, network.groups.price[group] + max(0, margin) / 2)
  }

  private mutating func setPrice(of group: Int, _ price: Int64) {
    live.network.setPrice(ofGroup: group, to: price)
    repair()
  }

  /// How far the price must go, as each agent sees it by itself, for a group to hold as many pairs as it may.
  private func step(to capacity: Int, in group: Int) -> Int64 {
    let network = live.network
    let count = network.groups.count[group]
    var margins: [Int64]
    if count > capacity {
      margins = network.markedRoles(in: group).map { role in
        network.gain(of: Int(network.rolePair[role])) - network.bestOther(of: Int(network.roleAgent[role]))
      }
    } else {
      margins = network.markedCandidates(in: group).map {
        network.potential[$0.unit] - network.gain(of: $0.pair)
      }
    }
    margins.sort()
    let needed = abs(count - capacity)
    guard needed <= margins.count else { return max(1, margins.last ?? 1) }
    return max(0, margins[needed - 1]) + 1
  }
}

extension Network {
  /// The pairs of marked agents in a group that are not chosen, each with a unit that it may leave from.
  func markedCandidates(in group: Int) -> [(pair: Int, unit: Int)] {
    var candidates: [(pair: Int, unit: Int)] = []
    for task in groups.tasks[group] {
      let part = Int(limitedSite[Int(task)])
      for site in part < 0 ? [Int(task)] : [Int(task), part] {
        for position in incoming.rows[site] {
          let entry = incoming.entries[position]
          let unit = Int(entry.unit)
          let agent = unit < agentCount ? unit : Int(slots.agent[unit - agentCount])
          if groups.isMarked[agent] && !isChosen[Int(entry.pair)] {
            candidates.append((Int(entry.pair), unit))
          }
        }
      }
    }
    return candidates
  }

  /// The most that an agent could gain by a pair that it has not, or by none.
  fileprivate func bestOther(of agent: Int) -> Int64 {
    var best: Int64 = 0
    for pair in problem.pairs.row(of: agent) where !isChosen[pair] { best = max(best, gain(of: pair)) }
    return best
  }
}

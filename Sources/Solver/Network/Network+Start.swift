extension Network {
  /// Takes over the prices and pairs of an auction and makes them optimal for the agents that took part.
  mutating func startFromAuction() {
    guard isDirect.contains(true) else { return }
    var auction = Auction(self)
    auction.run()
    adopt(auction)
    fillHoles()
  }

  /// Keeps what agrees with the auction's prices: every agent's profit is the best that it does not hold, and
  /// what it holds for less it loses.
  private mutating func adopt(_ auction: Auction) {
    for task in 0..<taskCount where problem.tasks.capacity[task] > 0 {
      potential[unitCount + task] = -auction.price[task]
    }
    for agent in 0..<agentCount where isDirect[agent] {
      let held = roles(of: agent).map { Int(auction.rolePair[$0]) }.filter { $0 >= 0 }
      var profit: Int64 = 0
      for pair in problem.pairs.row(of: agent) where !held.contains(pair) {
        profit = max(profit, gain(of: pair))
      }
      potential[agent] = profit
      for pair in held where gain(of: pair) >= profit { add(pair: pair, from: agent) }
    }
  }

  /// What a pair is worth more than its site asks.
  func gain(of pair: Int) -> Int64 { value[pair] + potential[unitCount + Int(site[pair])] }

  /// Fills each free place that asks more than its negated gain, or lowers its price to that.
  private mutating func fillHoles() {
    let holes = (0..<taskCount).filter { excess(at: $0) > 0 }
    guard !holes.isEmpty else { return }
    var search = HoleSearch(self)
    for task in holes {
      while case let excess = excess(at: task), excess > 0 { fillHole(at: task, excess, &search) }
    }
  }

  /// How much more than the negated gain of its next free place a task asks.
  private func excess(at task: Int) -> Int64 {
    let filled = filled(task)
    guard filled < Int(problem.tasks.capacity[task]) else { return 0 }
    return step(task, after: filled) - potential[unitCount + task]
  }

  private mutating func fillHole(at task: Int, _ excess: Int64, _ search: inout HoleSearch) {
    let found = search.run(in: self, to: task, below: excess)
    let length = found ?? excess
    for node in search.touched where search.distance[Int(node)] < length {
      potential[Int(node)] += length - search.distance[Int(node)]
    }
    if found != nil { push(along: search.path()) }
  }
}

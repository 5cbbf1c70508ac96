/// An auction of the tasks' places, from whose prices and pairs the exact method starts.
///
/// Agents without a place bid in turn (Bertsekas 1981; for tasks with many places Bertsekas and Castañón 1989):
/// an agent bids for the task that leaves it the most, so much that its second choice would be as good, and ε
/// more. A task accepts as many bids as it has places, asks the lowest accepted bid or the negated gain of its next
/// free place, whichever is less, and drops the lowest bid when it must. Stages with falling ε each begin from the
/// prices of the one before. The result is close to optimal, not optimal; what is wrong with it the exact method
/// finds and repairs, so nothing here needs to be proven.
struct Auction {
  private let network: Network
  private var bids: Bids
  /// What each task asks for a place.
  private(set) var price: [Int64]
  /// The least that each task asks in this stage.
  private var floor: [Int64]
  /// The pair in each role, or −1.
  private(set) var rolePair: [Int32]
  private var waiting: [Int32] = []

  /// Makes an auction for those agents that reach the tasks directly.
  init(_ network: Network) {
    self.network = network
    bids = Bids(offset: network.placeOffset, taskCount: network.taskCount)
    price = (0..<network.taskCount).map { -network.potential[network.unitCount + $0] }
    floor = price
    rolePair = network.rolePair
  }

  /// Holds all stages.
  mutating func run() {
    let steps = EpsilonLadder(network).steps
    for (index, epsilon) in steps.enumerated() {
      if index > 0 { lowerPrices(by: 2 * steps[index - 1]) }
      runStage(epsilon)
    }
  }

  /// Clears the bids and lets every task ask somewhat less than it did, but never less than at first.
  private mutating func lowerPrices(by amount: Int64) {
    bids.removeAll()
    for role in rolePair.indices { rolePair[role] = -1 }
    for task in price.indices {
      price[task] = max(price[task] - amount, -network.potential[network.unitCount + task])
      floor[task] = price[task]
    }
  }

  private mutating func runStage(_ epsilon: Int64) {
    waiting.removeAll(keepingCapacity: true)
    for agent in stride(from: network.agentCount - 1, through: 0, by: -1) where network.isDirect[agent] {
      for role in network.roles(of: agent) { waiting.append(Int32(role)) }
    }
    while let role = waiting.popLast() { bid(for: Int(role), epsilon) }
  }

  private mutating func bid(for role: Int, _ epsilon: Int64) {
    let agent = Int(network.roleAgent[role])
    let roles = network.roles(of: agent)
    var best: Int64 = 0
    var second: Int64 = 0
    var bestPair = -1
    for pair in network.problem.pairs.row(of: agent) {
      let profit = network.value[pair] - price[Int(network.site[pair])]
      guard profit > second else { continue }
      if roles.count > 1 && roles.contains(where: { rolePair[$0] == pair }) { continue }
      if profit > best {
        second = best
        best = profit
        bestPair = pair
      } else {
        second = profit
      }
    }
    guard bestPair >= 0 else { return }
    place(bestPair, role, level: network.value[bestPair] - second + epsilon)
  }

  /// Accepts a bid if it is above the price, in the place of the lowest one where no free place is as cheap.
  private mutating func place(_ pair: Int, _ role: Int, level: Int64) {
    let task = Int(network.site[pair])
    let filled = Int(bids.count[task])
    let hasFreePlace = filled < Int(network.problem.tasks.capacity[task])
    let ask = hasFreePlace ? max(floor[task], -network.step(task, after: filled)) : Int64.max
    if filled > 0 && bids.lowest(task) < ask {
      // A rise by less than a point decides nothing that is not better left to the exact method, and there
      // could be very many of them.
      guard level - bids.lowest(task) >= network.scale.unit.weight else { return }
      let loser = bids.replaceLowest(level, Int32(role), at: task)
      rolePair[Int(loser)] = -1
      waiting.append(loser)
    } else {
      bids.add(level, Int32(role), to: task)
    }
    rolePair[role] = Int32(pair)
    price[task] = askingPrice(of: task)
  }

  private func askingPrice(of task: Int) -> Int64 {
    let filled = Int(bids.count[task])
    let lowest = filled > 0 ? bids.lowest(task) : Int64.max
    guard filled < Int(network.problem.tasks.capacity[task]) else { return lowest }
    return min(lowest, max(floor[task], -network.step(task, after: filled)))
  }
}

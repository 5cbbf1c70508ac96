@testable import Solver

/// A tiny problem with side constraints and fixings, small enough to try every plan.
struct TinyConstrained {
  var problem: TinyProblem
  var side: SideConstraints
  var fixings: [PairKey: PairFixing] = [:]

  /// A random problem whose side constraints bind more or less often.
  static func random(
    _ random: inout RandomNumbers, mostPairs: Int, agents: ClosedRange<Int> = 1...4,
    tasks: ClosedRange<Int> = 1...5
  ) -> TinyConstrained {
    let problem = TinyProblem.random(&random, mostPairs: mostPairs, agents: agents, tasks: tasks)
    let (agents, tasks) = (problem.roles.count, problem.capacity.count)
    var side = SideConstraints()
    if random.happens(70) {
      side.load = (0..<tasks).map { _ in Int32(random.integer(0...5)) }
      side.budget = (0..<agents).map { _ in
        random.happens(30) ? SideConstraints.noBudget : Int32(random.integer(0...9))
      }
    }
    if random.happens(70) {
      let groups = random.integer(1...3)
      side.groupCapacity = (0..<groups).map { _ in Int32(random.integer(0...2)) }
      side.group = (0..<tasks).map { _ in Int32(random.integer(-1...groups - 1)) }
      side.isMarked = (0..<agents).map { _ in random.happens(60) }
    }
    return TinyConstrained(problem: problem, side: side)
  }

  /// Whether a plan keeps the side constraints, forced pairs first.
  func keepsSideConstraints(_ plan: [Int]) -> Bool {
    let forced = fixings.filter { $0.value == .forced }.keys
    if !side.load.isEmpty {
      for agent in problem.roles.indices where side.budget[agent] != SideConstraints.noBudget {
        let own = plan.filter { problem.pairs[$0].agent == agent }.map { problem.pairs[$0].task }
        let least = forced.filter { $0.agent == agent }.reduce(0) { $0 + side.load[$1.task] }
        if own.reduce(0, { $0 + side.load[$1] }) > max(side.budget[agent], least) { return false }
      }
    }
    for (group, capacity) in side.groupCapacity.enumerated() {
      func isIn(_ agent: Int, _ task: Int) -> Bool {
        side.isMarked[agent] && side.group[task] == Int32(group)
      }
      let least = forced.count { isIn($0.agent, $0.task) }
      let count = plan.count { isIn(problem.pairs[$0].agent, problem.pairs[$0].task) }
      if count > max(Int(capacity), least) { return false }
    }
    return true
  }

  /// The best quality of all plans that keep the constraints and the fixings; nil where there is none.
  func bestByBruteForce() -> PlanQuality? {
    var best: PlanQuality?
    func extend(_ plan: [Int], from pair: Int) {
      guard pair < problem.pairs.count else {
        guard keepsSideConstraints(plan) else { return }
        let found = problem.quality(of: plan)
        best = best.map { max($0, found) } ?? found
        return
      }
      let fixing = fixings[key(pair)]
      if fixing != .forced { extend(plan, from: pair + 1) }
      if fixing != .forbidden, problem.isFeasible(plan + [pair]) { extend(plan + [pair], from: pair + 1) }
    }
    extend([], from: 0)
    return best
  }

  func key(_ pair: Int) -> PairKey {
    PairKey(agent: problem.pairs[pair].agent, task: problem.pairs[pair].task)
  }
}

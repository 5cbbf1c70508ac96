import Solver
import Testing

@Suite("Invariance")
struct InvarianceTests {
  @Test("The order of tasks and agents changes neither cardinality, objective nor changes")
  func ignoresOrder() throws {
    var random = RandomNumbers(seed: 5)
    for _ in 0..<300 {
      let tiny = TinyProblem.random(&random, mostPairs: 16)
      let shuffled = tiny.shuffled(&random)
      let (first, second) = (try solve(tiny.flat()), try solve(shuffled.flat()))
      #expect(tiny.quality(of: first.chosen) == shuffled.quality(of: second.chosen))
    }
  }

  @Test("The same problem gives the same plan, prices included")
  func isDeterministic() throws {
    var random = RandomNumbers(seed: 6)
    for _ in 0..<50 {
      let problem = try TinyProblem.random(&random, mostPairs: 16).flat()
      #expect(try solve(problem) == solve(problem))
    }
  }

  @Test("Weights and steps that are scaled together scale the objective and nothing else")
  func ignoresScale() throws {
    var random = RandomNumbers(seed: 8)
    for round in 0..<300 {
      let tiny = TinyProblem.random(&random, mostPairs: 40, agents: 3...9, tasks: 2...8)
      var scaled = tiny
      let factor: Int64 = [2, 7, 1_000][round % 3]
      for pair in scaled.pairs.indices { scaled.pairs[pair].weight *= factor }
      scaled.steps = tiny.steps.map { $0.map { $0 * factor } }
      let (before, after) = (try solve(tiny.flat()), try solve(scaled.flat()))
      #expect(after.objective == factor * before.objective, "round \(round)")
      #expect(after.cardinality == before.cardinality || tiny.goal == .maximumWeight, "round \(round)")
      #expect(after.changes == before.changes, "round \(round)")
    }
  }

  @Test("Taking an agent out and putting it back restores objective and changes")
  func restoresAgents() throws {
    var random = RandomNumbers(seed: 9)
    for round in 0..<300 {
      let tiny = TinyProblem.random(&random, mostPairs: 40, agents: 3...9, tasks: 2...8)
      let before = try solve(tiny.flat())
      var other = tiny
      let agent = random.integer(0...tiny.roles.count - 1)
      let own = other.pairs.filter { $0.agent == agent }
      other.pairs.removeAll { $0.agent == agent }
      let without = try solve(other.flat())
      if tiny.goal == .maximumWeight {
        #expect(without.objective <= before.objective, "round \(round)")
      } else {
        #expect(without.cardinality <= before.cardinality, "round \(round)")
      }
      other.roles.append(other.roles[agent])
      other.pairs += own.map { pair in
        var moved = pair
        moved.agent = tiny.roles.count
        return moved
      }
      let after = try solve(other.flat())
      #expect(after.objective == before.objective && after.changes == before.changes, "round \(round)")
    }
  }

  @Test("An agent without a pair, a role or a worthwhile pair changes nothing")
  func ignoresUselessAgents() throws {
    var random = RandomNumbers(seed: 7)
    for _ in 0..<300 {
      var tiny = TinyProblem.random(&random, mostPairs: 16)
      tiny.goal = .maximumWeight
      let before = tiny.quality(of: try solve(tiny.flat()).chosen)
      let agent = tiny.roles.count
      tiny.roles += [1, 0, 1]
      tiny.pairs.append(.init(agent: agent + 1, task: 0, weight: 50))
      tiny.pairs.append(.init(agent: agent + 2, task: 0, weight: -1_000))
      #expect(tiny.quality(of: try solve(tiny.flat()).chosen) == before)
    }
  }
}

extension TinyProblem {
  /// The same problem with its agents and tasks in another order.
  fileprivate func shuffled(_ random: inout RandomNumbers) -> TinyProblem {
    let agent = Array(roles.indices).shuffled(using: &random)
    let task = Array(capacity.indices).shuffled(using: &random)
    var result = self
    for old in roles.indices { result.roles[agent[old]] = roles[old] }
    for old in capacity.indices {
      result.capacity[task[old]] = capacity[old]
      result.limitedCapacity[task[old]] = limitedCapacity[old]
      result.steps[task[old]] = steps[old]
    }
    for pair in pairs.indices {
      result.pairs[pair].agent = agent[pairs[pair].agent]
      result.pairs[pair].task = task[pairs[pair].task]
    }
    result.pairs.sort { ($0.agent, $0.task) < ($1.agent, $1.task) }
    return result
  }
}

import Solver

extension EditedProblem {
  /// A random edit of any kind, with small figures; it may be one that must be refused.
  func randomEdit(_ random: inout RandomNumbers) -> ProblemEdit {
    let agent = random.integer(0...max(0, rows.count - 1))
    let task = random.integer(0...max(0, tasks.count - 1))
    let pairs = rows.indices.flatMap { agent in rows[agent].map { PairKey(agent: agent, task: $0.task) } }
    let pair = pairs.randomElement(using: &random) ?? PairKey(agent: agent, task: task)
    switch random.integer(0...24) {
    case 0: return .addAgent(capacity: Int32(random.integer(0...3)), pairs: randomRow(&random))
    case 1, 2:
      return .setAgent(agent, capacity: Int32(random.integer(0...3)), pairs: randomRow(&random))
    case 3, 4: return .setAgentCapacity(agent, Int32(random.integer(0...4)))
    case 5: return .removeAgent(agent)
    case 6: return .addTask(randomTerms(&random))
    case 7, 8: return .setTask(task, randomTerms(&random))
    case 9:
      var terms = tasks.isEmpty ? TaskTerms(capacity: 1) : tasks[task]
      terms.capacity = max(0, terms.capacity + (random.happens(50) ? 1 : -1))
      return .setTask(task, terms)
    case 10: return .removeTask(task)
    case 11, 12: return .setPair(agent: agent, randomPair(&random, task: task))
    case 13: return .removePair(pair)
    case 14, 15: return .fix(pair, .forced)
    case 16, 17: return .fix(pair, .forbidden)
    case 18, 19: return .release(fixings.keys.sorted().randomElement(using: &random) ?? pair)
    case 20:
      let incumbents = pairs.filter { _ in random.happens(30) }
      return .setIncumbents(incumbents, count: incumbents.count + random.integer(0...2))
    case 21, 22, 23:
      let isShift = random.happens(40)
      let rise = Int64(random.integer(-20...20))
      let isClosing = random.happens(10)
      let changes = rows.indices.compactMap { agent -> PairChange? in
        let old = rows[agent].first { $0.task == task }
        if isClosing { return old.map { _ in PairChange(agent: agent, terms: nil) } }
        if isShift, var terms = old {
          terms.weight += rise
          return PairChange(agent: agent, terms: terms)
        }
        guard random.happens(50) else { return nil }
        let isGoing = old != nil && random.happens(30)
        return PairChange(agent: agent, terms: isGoing ? nil : randomPair(&random, task: task))
      }
      return .setPairs(of: task, changes)
    default: return .setWeights(pairs.map { _ in Int64(random.integer(-10...40)) })
    }
  }

  private func randomRow(_ random: inout RandomNumbers) -> [PairTerms] {
    let density = random.integer(0...80) * 10 / max(10, tasks.count)
    return tasks.indices.filter { _ in random.happens(density) }.map { randomPair(&random, task: $0) }
  }

  private func randomPair(_ random: inout RandomNumbers, task: Int) -> PairTerms {
    PairTerms(
      task: task, weight: Int64(random.integer(-10...40)),
      slots: random.happens(60) ? UInt32(random.integer(1...7)) << 29 : 0, isLimited: random.happens(30),
      isIncumbent: random.happens(20))
  }

  private func randomTerms(_ random: inout RandomNumbers) -> TaskTerms {
    TaskTerms(
      capacity: Int32(random.integer(0...4)),
      limitedCapacity: random.happens(50) ? Int32(random.integer(0...3)) : nil,
      steps: (0..<random.integer(0...4)).map { _ in Int64(random.integer(0...30)) }.sorted(by: >))
  }
}

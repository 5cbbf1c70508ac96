extension LiveProblem {
  mutating func setIncumbents(_ pairs: [PairKey], _ count: Int) throws {
    let new = Set(pairs)
    guard count >= new.count else { throw EditError.tooFewIncumbents(marked: new.count, said: count) }
    let changed = new.symmetricDifference(incumbents).sorted()
    for pair in changed where new.contains(pair) {
      guard try terms(of: pair.agent).contains(where: { $0.task == pair.task }) else {
        throw EditError.unknownPair(pair)
      }
    }
    for pair in changed {
      let isIncumbent = new.contains(pair)
      let row = network.problem.pairs.row(of: pair.agent)
      if let position = row.first(where: { Int(network.problem.pairs.task[$0]) == pair.task }) {
        network.setIncumbent(position, of: pair.agent, isIncumbent)
      } else if let position = forbidden[pair.agent]?.firstIndex(where: { $0.task == pair.task }) {
        forbidden[pair.agent]?[position].isIncumbent = isIncumbent
      }
    }
    incumbents = new
    network.problem.incumbentCount = count
  }

  mutating func setWeights(_ weights: [Int64]) throws {
    guard weights.count == room.figures.pairs else {
      throw EditError.wrongWeightCount(expected: room.figures.pairs, found: weights.count)
    }
    let largest = weights.reduce(0) { max($0, $1.magnitude) }
    try makeRoom(Spare().joined(largest, 0, 0))
    var next = weights.startIndex
    for agent in 0..<agentCount {
      for listed in list(of: agent) {
        if let position = listed.position {
          network.setWeight(position, of: agent, weights[next])
        } else if let position = forbidden[agent]?.firstIndex(where: { $0.task == listed.terms.task }) {
          forbidden[agent]?[position].weight = weights[next]
        }
        next += 1
      }
    }
    network.settleAll()
    if network.isFarFromOptimal { network.startAnew() }
  }
}

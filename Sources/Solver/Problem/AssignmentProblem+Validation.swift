extension AssignmentProblem {
  /// Throws the first thing that makes the buffers no problem.
  func validate() throws {
    try validateAgents()
    try validatePairs()
    try validateTasks()
    let marked = pairs.isIncumbent.count { $0 }
    guard incumbentCount >= marked else {
      throw ProblemError.tooFewIncumbents(marked: marked, said: incumbentCount)
    }
  }

  private func validateAgents() throws {
    try Self.requireCapacities(agents.capacity, "agents.capacity")
    try Self.requireCount(pairs.offset.count, agents.count + 1, "pairs.offset")
    try Self.requireOffsets(pairs.offset, of: pairs.count, "pairs.offset")
  }

  private func validatePairs() throws {
    try Self.requireCount(pairs.weight.count, pairs.count, "pairs.weight")
    try Self.requireCountOrEmpty(pairs.slots.count, pairs.count, "pairs.slots")
    try Self.requireCountOrEmpty(pairs.isLimited.count, pairs.count, "pairs.isLimited")
    try Self.requireCountOrEmpty(pairs.isIncumbent.count, pairs.count, "pairs.isIncumbent")
    for agent in 0..<agents.count {
      var previous: Int32 = -1
      for pair in pairs.row(of: agent) {
        let task = pairs.task[pair]
        guard task >= 0 && task < tasks.count else {
          throw ProblemError.unknownTask(pair: pair, task: Int(task))
        }
        guard task > previous else { throw ProblemError.unsortedRow(agent: agent, pair: pair) }
        previous = task
      }
    }
  }

  private func validateTasks() throws {
    try Self.requireCapacities(tasks.capacity, "tasks.capacity")
    try Self.requireCountOrEmpty(tasks.limitedCapacity.count, tasks.count, "tasks.limitedCapacity")
    try Self.requireCapacities(tasks.limitedCapacity, "tasks.limitedCapacity")
    guard !tasks.stepOffset.isEmpty else {
      try Self.requireCount(tasks.stepValue.count, 0, "tasks.stepValue")
      return
    }
    try Self.requireCount(tasks.stepOffset.count, tasks.count + 1, "tasks.stepOffset")
    try Self.requireOffsets(tasks.stepOffset, of: tasks.stepValue.count, "tasks.stepOffset")
    for task in 0..<tasks.count {
      let first = Int(tasks.stepOffset[task])
      let end = Int(tasks.stepOffset[task + 1])
      for step in first..<end {
        // The gain after the last step is 0, so a negative one must be followed by no place.
        let isLast = step + 1 == end
        let hasPlaceAfter = step + 1 - first < Int(tasks.capacity[task])
        let next = isLast ? (hasPlaceAfter ? 0 : tasks.stepValue[step]) : tasks.stepValue[step + 1]
        guard next <= tasks.stepValue[step] else {
          throw ProblemError.risingSteps(task: task, step: step + 1 - first)
        }
      }
    }
  }

  private static func requireCount(_ found: Int, _ expected: Int, _ buffer: String) throws {
    guard found == expected else {
      throw ProblemError.wrongCount(buffer: buffer, expected: expected, found: found)
    }
  }

  private static func requireCountOrEmpty(_ found: Int, _ expected: Int, _ buffer: String) throws {
    if found != 0 { try requireCount(found, expected, buffer) }
  }

  private static func requireCapacities(_ capacities: [Int32], _ buffer: String) throws {
    if let position = capacities.firstIndex(where: { $0 < 0 }) {
      throw ProblemError.negativeCapacity(
        buffer: buffer, position: position, value: Int(capacities[position]))
    }
  }

  private static func requireOffsets(_ offsets: [Int32], of count: Int, _ buffer: String) throws {
    guard offsets.first == 0 else { throw ProblemError.badOffset(buffer: buffer, position: 0) }
    for position in 1..<offsets.count where offsets[position] < offsets[position - 1] {
      throw ProblemError.badOffset(buffer: buffer, position: position)
    }
    guard let last = offsets.last, Int(last) == count else {
      throw ProblemError.badOffset(buffer: buffer, position: offsets.count - 1)
    }
  }
}

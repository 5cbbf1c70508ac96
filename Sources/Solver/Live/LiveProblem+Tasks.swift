extension LiveProblem {
  mutating func addTask(_ terms: TaskTerms) throws {
    try check(terms, of: taskCount)
    try makeRoom(tasks: 1, for: terms)
    taskTerms.append(TaskTerms(capacity: 0))
    setTerms(of: taskCount - 1, terms)
  }

  mutating func setTask(_ task: Int, _ terms: TaskTerms) throws {
    try require(task: task)
    try check(terms, of: task)
    let taken = reservations.taken(of: task)
    guard taken.places <= Int(terms.capacity), taken.limitedPlaces <= terms.limitedPlaces else {
      throw EditError.taskCannotHoldForced(task)
    }
    try makeRoom(for: terms)
    setTerms(of: task, terms)
  }

  private mutating func setTerms(of task: Int, _ terms: TaskTerms) {
    room.figures.places += Int(terms.capacity) - Int(taskTerms[task].capacity)
    network.tally.objective -= reservedGains(of: task)
    taskTerms[task] = terms
    network.tally.objective += reservedGains(of: task)
    writeOpenTerms(of: task)
  }

  /// Writes what forced pairs leave of a task.
  mutating func writeOpenTerms(of task: Int) {
    let terms = taskTerms[task]
    let taken = reservations.taken(of: task)
    let capacity = Int(terms.capacity) - taken.places
    network.replaceTerms(
      of: task, capacity: capacity, limitedCapacity: terms.limitedPlaces - taken.limitedPlaces,
      steps: terms.steps.dropFirst(taken.places))
  }

  /// What the places add that forced pairs fill.
  func reservedGains(of task: Int) -> Int64 {
    taskTerms[task].steps.prefix(reservations.taken(of: task).places).reduce(0, +)
  }

  private func check(_ terms: TaskTerms, of task: Int) throws {
    for capacity in [terms.capacity, terms.limitedCapacity ?? 0] where capacity < 0 {
      throw EditError.negativeCapacity(capacity)
    }
    let isLastFollowedByNone = terms.steps.count < Int(terms.capacity)
    let gains = terms.steps + (isLastFollowedByNone ? [0] : [])
    guard zip(gains, gains.dropFirst()).allSatisfy({ $0 >= $1 }) else {
      throw EditError.risingSteps(task: task)
    }
  }
}

extension TaskTerms {
  /// The most limited pairs that the task takes.
  var limitedPlaces: Int { Int(min(capacity, limitedCapacity ?? capacity)) }
}

extension AssignmentProblem {
  /// What a task offers.
  func terms(of task: Int) -> TaskTerms {
    var terms = TaskTerms(capacity: tasks.capacity[task])
    if !tasks.limitedCapacity.isEmpty && tasks.limitedCapacity[task] < terms.capacity {
      terms.limitedCapacity = tasks.limitedCapacity[task]
    }
    if !tasks.stepOffset.isEmpty {
      terms.steps = Array(
        tasks.stepValue[Int(tasks.stepOffset[task])..<Int(tasks.stepOffset[task + 1])])
    }
    return terms
  }
}

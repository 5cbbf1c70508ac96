/// What forced pairs take before a plan is made, and the tasks of their own at which they arrive.
struct Reservations: Sendable {
  /// What is taken of a task.
  struct Taken: Sendable {
    var places = 0
    var limitedPlaces = 0
  }

  /// The task of its own of each forced pair.
  private(set) var task: [PairKey: Int] = [:]
  private var taken: [Int: Taken] = [:]
  /// Tasks from this one on are, or were, forced pairs' own: they are taken from the end of those in store.
  private(set) var firstTask: Int
  private var free: [Int] = []

  init(taskCount: Int) { firstTask = taskCount }

  /// What forced pairs take of a task.
  func taken(of task: Int) -> Taken { taken[task] ?? Taken() }

  /// Takes a place for a pair, and returns the pair's own task.
  mutating func take(_ pair: PairKey, isLimited: Bool) -> Int {
    let own = free.popLast() ?? firstTask - 1
    firstTask = min(firstTask, own)
    task[pair] = own
    count(pair.task, isLimited, 1)
    return own
  }

  /// Gives a pair's place, and its own task, back.
  mutating func giveBack(_ pair: PairKey, isLimited: Bool) {
    guard let own = task.removeValue(forKey: pair) else { return }
    free.append(own)
    count(pair.task, isLimited, -1)
  }

  /// Counts a pair that has become limited, or is no longer.
  mutating func setLimited(_ pair: PairKey, _ isLimited: Bool) {
    taken[pair.task, default: Taken()].limitedPlaces += isLimited ? 1 : -1
  }

  private mutating func count(_ task: Int, _ isLimited: Bool, _ sign: Int) {
    taken[task, default: Taken()].places += sign
    if isLimited { taken[task, default: Taken()].limitedPlaces += sign }
  }
}

extension Network {
  /// Whether a pair arrives at a task of its own, because every plan must hold it.
  func isReserved(_ pair: Int) -> Bool { task(of: Int(site[pair])) != Int(problem.pairs.task[pair]) }
}

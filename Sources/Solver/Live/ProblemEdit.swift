/// An agent and a task that it can do, by their positions.
public struct PairKey: Sendable, Hashable, Comparable {
  /// The position of the agent.
  public var agent: Int
  /// The position of the task.
  public var task: Int

  /// Names a pair by its ends.
  ///
  /// - Parameters:
  ///   - agent: The position of the agent.
  ///   - task: The position of the task.
  public init(agent: Int, task: Int) {
    self.agent = agent
    self.task = task
  }

  /// Pairs in ascending order of their agents, then of their tasks.
  public static func < (left: PairKey, right: PairKey) -> Bool {
    (left.agent, left.task) < (right.agent, right.task)
  }
}

/// What an agent's row says of one pair.
public struct PairTerms: Sendable, Hashable {
  /// The position of the task.
  public var task: Int
  /// What choosing the pair adds to the objective.
  public var weight: Int64
  /// The slots of which it uses one, a bit each; 0 for none.
  public var slots: UInt32
  /// Whether it counts against the task's limited capacity.
  public var isLimited: Bool
  /// Whether it is in the incumbent plan.
  public var isIncumbent: Bool

  /// Makes the terms of a pair.
  ///
  /// - Parameters:
  ///   - task: The position of the task.
  ///   - weight: What choosing the pair adds to the objective.
  ///   - slots: The slots of which it uses one, a bit each; 0 for none.
  ///   - isLimited: Whether it counts against the task's limited capacity.
  ///   - isIncumbent: Whether it is in the incumbent plan.
  public init(
    task: Int, weight: Int64, slots: UInt32 = 0, isLimited: Bool = false, isIncumbent: Bool = false
  ) {
    self.task = task
    self.weight = weight
    self.slots = slots
    self.isLimited = isLimited
    self.isIncumbent = isIncumbent
  }
}

/// What becomes of an agent's pair with a task.
public struct PairChange: Sendable, Hashable {
  /// The position of the agent.
  public var agent: Int
  /// What its row is to say of the pair; nil where the pair, and its fixing, goes.
  public var terms: PairTerms?

  /// Makes a change of a pair, which is added where there was none.
  ///
  /// - Parameters:
  ///   - agent: The position of the agent.
  ///   - terms: What its row is to say of the pair; nil where the pair goes.
  public init(agent: Int, terms: PairTerms?) {
    self.agent = agent
    self.terms = terms
  }
}

/// What a task offers.
public struct TaskTerms: Sendable, Hashable {
  /// The most pairs that it takes.
  public var capacity: Int32
  /// The most limited pairs that it takes; nil for no limit.
  public var limitedCapacity: Int32?
  /// What filling its first, second, … place adds; it never rises, and is 0 after the last.
  public var steps: [Int64]

  /// Makes the terms of a task.
  ///
  /// - Parameters:
  ///   - capacity: The most pairs that it takes.
  ///   - limitedCapacity: The most limited pairs that it takes; nil for no limit.
  ///   - steps: What filling its first, second, … place adds.
  public init(capacity: Int32, limitedCapacity: Int32? = nil, steps: [Int64] = []) {
    self.capacity = capacity
    self.limitedCapacity = limitedCapacity
    self.steps = steps
  }
}

/// What is decided about a pair before anything is optimised.
public enum PairFixing: Sendable, Hashable {
  /// Every plan holds it: it takes a role, a slot and a place before all others.
  case forced
  /// No plan holds it.
  case forbidden
}

/// A change of a problem that is solved already.
public enum ProblemEdit: Sendable, Hashable {
  /// Adds an agent, at the position after the last.
  case addAgent(capacity: Int32, pairs: [PairTerms])
  /// Gives an agent another capacity and other pairs; the fixings of pairs that it keeps remain.
  case setAgent(Int, capacity: Int32, pairs: [PairTerms])
  /// Gives an agent another capacity.
  case setAgentCapacity(Int, Int32)
  /// Leaves an agent without roles and pairs; its position stays, and may be set again.
  case removeAgent(Int)
  /// Adds a task, at the position after the last; ``setPairs(of:_:)`` gives it pairs.
  case addTask(TaskTerms)
  /// Gives a task other terms.
  case setTask(Int, TaskTerms)
  /// Leaves a task without places; its position and its pairs stay, and it may be set again.
  case removeTask(Int)
  /// Adds a pair to an agent's row, or gives the one that it has other terms.
  case setPair(agent: Int, PairTerms)
  /// Changes pairs of one task in the rows of many agents, at most one of each; quicker than one after the other.
  case setPairs(of: Int, [PairChange])
  /// Takes a pair, and its fixing, out of an agent's row.
  case removePair(PairKey)
  /// Forces or forbids a pair.
  case fix(PairKey, PairFixing)
  /// Takes the fixing of a pair back.
  case release(PairKey)
  /// Declares another incumbent plan: the pairs that are in it, and how many it holds with those that are not
  /// among the problem's pairs.
  case setIncumbents([PairKey], count: Int)
  /// Gives every pair another weight, in the order of the problem's pairs.
  case setWeights([Int64])
}

/// A many-to-many assignment of agents to tasks, by integers in flat buffers.
///
/// A *pair* says that an agent can do a task and what that is worth. A plan chooses pairs so that
///
/// - an agent takes at most its `capacity` of pairs, each pair at most once;
/// - every chosen pair with slots uses one of them, and no two pairs of an agent use the same slot;
/// - a task takes at most its `capacity` of pairs, of which at most `limitedCapacity` are limited ones.
///
/// Its objective is the sum of the weights of the chosen pairs and, for every task, of the gains of its first
/// filled places. Among the plans that are best by the ``goal`` the one with the fewest changes is sought:
/// changes = chosen + incumbent − 2 · (chosen and incumbent).
///
/// A value of this type has been validated; it does not change.
public struct AssignmentProblem: Sendable {
  /// What makes one plan better than another, before the number of changes is looked at.
  public enum Goal: Sendable, Equatable {
    /// The greatest objective.
    case maximumWeight
    /// The most pairs, then the greatest objective.
    case maximumCardinalityThenWeight
  }

  /// What a better plan is.
  public let goal: Goal
  /// Those to be assigned.
  public let agents: Agents
  /// Who can do what, in rows by agent.
  public let pairs: Pairs
  /// What they are assigned to.
  public let tasks: Tasks
  /// How many pairs the incumbent plan holds; those that are not among the pairs are changes in every plan.
  public let incumbentCount: Int

  /// Makes a problem of buffers that fit together.
  ///
  /// - Parameters:
  ///   - goal: What a better plan is.
  ///   - agents: Those to be assigned.
  ///   - pairs: Who can do what, in rows by agent.
  ///   - tasks: What they are assigned to.
  ///   - incumbentCount: The size of the incumbent plan; by default the number of incumbent pairs.
  /// - Throws: ``ProblemError`` naming the first buffer and position that is wrong.
  /// - Complexity: O(agents + pairs + tasks + steps).
  public init(
    goal: Goal = .maximumWeight, agents: Agents, pairs: Pairs, tasks: Tasks, incumbentCount: Int? = nil
  ) throws {
    self.goal = goal
    self.agents = agents
    self.pairs = pairs
    self.tasks = tasks
    self.incumbentCount = incumbentCount ?? pairs.isIncumbent.count { $0 }
    try validate()
  }
}

extension AssignmentProblem {
  /// The agents' buffers.
  public struct Agents: Sendable {
    /// The most pairs that each agent takes, never negative.
    public var capacity: [Int32]

    /// Makes agents of their capacities.
    ///
    /// - Parameter capacity: The most pairs that each agent takes.
    public init(capacity: [Int32]) {
      self.capacity = capacity
    }

    /// The number of agents.
    public var count: Int { capacity.count }
  }

  /// The pairs' buffers: pair `i` belongs to agent `a` where `offset[a] ≤ i < offset[a + 1]`.
  public struct Pairs: Sendable {
    /// Where each agent's row begins, and at the end the number of pairs: one more than there are agents.
    public var offset: [Int32]
    /// The task of each pair, strictly ascending within a row.
    public var task: [Int32]
    /// What choosing each pair adds to the objective; it may be negative.
    public var weight: [Int64]
    /// The slots of which each pair uses one, a bit each; 0 for a pair that uses none.
    ///
    /// Empty: no pair uses any.
    public var slots: [UInt32]
    /// Whether each pair counts against its task's limited capacity.
    ///
    /// Empty: no pair does.
    public var isLimited: [Bool]
    /// Whether each pair is in the incumbent plan.
    ///
    /// Empty: no pair is.
    public var isIncumbent: [Bool]

    /// Makes pairs in rows by agent.
    ///
    /// - Parameters:
    ///   - offset: Where each agent's row begins, then the number of pairs.
    ///   - task: The task of each pair, strictly ascending within a row.
    ///   - weight: What choosing each pair adds to the objective.
    ///   - slots: The slots of which each pair uses one, or empty.
    ///   - isLimited: Whether each pair counts against its task's limited capacity, or empty.
    ///   - isIncumbent: Whether each pair is in the incumbent plan, or empty.
    public init(
      offset: [Int32], task: [Int32], weight: [Int64], slots: [UInt32] = [], isLimited: [Bool] = [],
      isIncumbent: [Bool] = []
    ) {
      self.offset = offset
      self.task = task
      self.weight = weight
      self.slots = slots
      self.isLimited = isLimited
      self.isIncumbent = isIncumbent
    }

    /// The number of pairs.
    public var count: Int { task.count }

    /// The pairs of one agent.
    ///
    /// - Parameter agent: An agent of the problem.
    /// - Returns: The range of its pairs.
    public func row(of agent: Int) -> Range<Int> {
      Int(offset[agent])..<Int(offset[agent + 1])
    }
  }

  /// The tasks' buffers: the step gains of task `t` are those at `stepOffset[t] ..< stepOffset[t + 1]`.
  public struct Tasks: Sendable {
    /// The most pairs that each task takes, never negative.
    public var capacity: [Int32]
    /// The most limited pairs that each task takes; its capacity or more is no limit.
    ///
    /// Empty: no task has one.
    public var limitedCapacity: [Int32]
    /// Where each task's steps begin, then the number of steps.
    ///
    /// Empty: no task has any.
    public var stepOffset: [Int32]
    /// What filling each task's first, second, … place adds; it never rises, and is 0 after the last step.
    public var stepValue: [Int64]

    /// Makes tasks of their capacities and steps.
    ///
    /// - Parameters:
    ///   - capacity: The most pairs that each task takes.
    ///   - limitedCapacity: The most limited pairs that each task takes, or empty.
    ///   - stepOffset: Where each task's steps begin, then the number of steps, or empty.
    ///   - stepValue: What filling each task's first, second, … place adds.
    public init(
      capacity: [Int32], limitedCapacity: [Int32] = [], stepOffset: [Int32] = [], stepValue: [Int64] = []
    ) {
      self.capacity = capacity
      self.limitedCapacity = limitedCapacity
      self.stepOffset = stepOffset
      self.stepValue = stepValue
    }

    /// The number of tasks.
    public var count: Int { capacity.count }
  }
}

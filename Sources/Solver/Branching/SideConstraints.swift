/// Constraints of an assignment problem that are not part of a flow.
///
/// - *Budgets*: the loads of an agent's chosen tasks add up to at most its budget.
/// - *Groups*: the tasks of a group hold, all together, at most its capacity of pairs of marked agents.
///
/// Forced pairs come first: where they alone exceed a budget or the capacity of a group, they are its limit.
public struct SideConstraints: Sendable, Equatable {
  /// The budget of an agent that has none.
  public static let noBudget = Int32.max

  /// The most load that each agent takes, never negative, or ``noBudget``.
  ///
  /// Empty: no agent has a budget.
  public var budget: [Int32]
  /// What each task takes of an agent's budget, never negative.
  ///
  /// Empty: nothing.
  public var load: [Int32]
  /// The group of each task, or −1.
  ///
  /// Empty: no task has one.
  public var group: [Int32]
  /// The most pairs of marked agents that each group takes, never negative.
  public var groupCapacity: [Int32]
  /// Whether each agent is marked.
  ///
  /// Empty: none is.
  public var isMarked: [Bool]

  /// Makes side constraints of their buffers.
  ///
  /// - Parameters:
  ///   - budget: The most load that each agent takes, or empty.
  ///   - load: What each task takes of an agent's budget, or empty.
  ///   - group: The group of each task or −1, or empty.
  ///   - groupCapacity: The most pairs of marked agents that each group takes.
  ///   - isMarked: Whether each agent is marked, or empty.
  public init(
    budget: [Int32] = [], load: [Int32] = [], group: [Int32] = [], groupCapacity: [Int32] = [],
    isMarked: [Bool] = []
  ) {
    self.budget = budget
    self.load = load
    self.group = group
    self.groupCapacity = groupCapacity
    self.isMarked = isMarked
  }

  /// The same with every buffer in full.
  ///
  /// - Parameter problem: The problem that is constrained.
  /// - Returns: The constraints, with nothing left empty but groups that there are none of.
  /// - Throws: ``ProblemError`` naming the first buffer and position that is wrong.
  func full(for problem: AssignmentProblem) throws -> SideConstraints {
    func filled<Value>(_ buffer: [Value], _ value: Value, _ count: Int, _ name: String) throws -> [Value] {
      if buffer.isEmpty { return Array(repeating: value, count: count) }
      guard buffer.count == count else {
        throw ProblemError.wrongCount(buffer: name, expected: count, found: buffer.count)
      }
      return buffer
    }
    func requireCapacities(_ buffer: [Int32], _ name: String) throws {
      if let position = buffer.firstIndex(where: { $0 < 0 }) {
        throw ProblemError.negativeCapacity(buffer: name, position: position, value: Int(buffer[position]))
      }
    }
    let full = try SideConstraints(
      budget: filled(budget, Self.noBudget, problem.agents.count, "budget"),
      load: filled(load, 0, problem.tasks.count, "load"),
      group: filled(group, -1, problem.tasks.count, "group"), groupCapacity: groupCapacity,
      isMarked: filled(isMarked, false, problem.agents.count, "isMarked"))
    try requireCapacities(full.budget, "budget")
    try requireCapacities(full.load, "load")
    try requireCapacities(full.groupCapacity, "groupCapacity")
    if let task = full.group.firstIndex(where: { $0 < -1 || Int($0) >= groupCapacity.count }) {
      throw ProblemError.unknownGroup(task: task, group: Int(full.group[task]))
    }
    return full
  }
}

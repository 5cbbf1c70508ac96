/// A change of a problem with side constraints.
public enum ConstrainedEdit: Sendable, Hashable {
  /// Changes the problem; what is added has no budget, load, group or mark until it is given one.
  case problem(ProblemEdit)
  /// Gives an agent another budget; ``SideConstraints/noBudget`` for no limit.
  case setBudget(agent: Int, Int32)
  /// Gives a task another load.
  case setLoad(task: Int, Int32)
  /// Adds a group, at the position after the last.
  case addGroup(capacity: Int32)
  /// Gives a group another capacity.
  case setGroupCapacity(group: Int, Int32)
  /// Puts a task in another group; nil for none.
  case setGroup(task: Int, Int?)
  /// Marks an agent, or takes its mark away.
  case setMark(agent: Int, Bool)
}

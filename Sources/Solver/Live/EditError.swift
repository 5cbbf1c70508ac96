/// Why an edit is refused; the problem stays as the edits before it have made it.
public enum EditError: Error, Equatable, CustomStringConvertible {
  /// There is no such agent.
  case unknownAgent(Int)
  /// There is no such task.
  case unknownTask(Int)
  /// There is no such group.
  case unknownGroup(Int)
  /// The problem has no such pair.
  case unknownPair(PairKey)
  /// A row names a task twice.
  case repeatedTask(agent: Int, task: Int)
  /// Changes of a task's pairs name an agent twice.
  case repeatedAgent(agent: Int, task: Int)
  /// A change of one task's pairs is of another task's.
  case wrongTask(expected: Int, found: Int)
  /// A capacity is negative.
  case negativeCapacity(Int32)
  /// The gains of a task's places rise.
  case risingSteps(task: Int)
  /// The incumbent plan is said to be smaller than the number of its pairs.
  case tooFewIncumbents(marked: Int, said: Int)
  /// There are more or fewer weights than pairs.
  case wrongWeightCount(expected: Int, found: Int)
  /// The pair is fixed already, in this way.
  case alreadyFixed(PairKey, PairFixing)
  /// The pair is not fixed.
  case notFixed(PairKey)
  /// The forced pairs of an agent need more roles, or other slots, than it has, or are not all in its row.
  case agentCannotHoldForced(Int)
  /// The forced pairs of a task need more places, or more limited ones, than it has.
  case taskCannotHoldForced(Int)

  /// The error in a sentence.
  public var description: String {
    switch self {
    case .unknownAgent(let agent): "There is no agent \(agent)."
    case .unknownTask(let task): "There is no task \(task)."
    case .unknownGroup(let group): "There is no group \(group)."
    case .unknownPair(let pair): "Agent \(pair.agent) has no pair with task \(pair.task)."
    case .repeatedTask(let agent, let task): "The row of agent \(agent) names task \(task) twice."
    case .repeatedAgent(let agent, let task): "The changes of task \(task) name agent \(agent) twice."
    case .wrongTask(let expected, let found):
      "A change of task \(found) is among those of task \(expected): give each task its own."
    case .negativeCapacity(let capacity): "A capacity of \(capacity): it is never negative."
    case .risingSteps(let task):
      "The gains of task \(task) rise: they must never rise, and are 0 after the last."
    case .tooFewIncumbents(let marked, let said):
      "\(marked) pairs are incumbent, but the incumbent plan is said to hold \(said)."
    case .wrongWeightCount(let expected, let found): "\(found) weights where there are \(expected) pairs."
    case .alreadyFixed(let pair, let fixing):
      "The pair of agent \(pair.agent) and task \(pair.task) is \(fixing) already: release it first."
    case .notFixed(let pair): "The pair of agent \(pair.agent) and task \(pair.task) is not fixed."
    case .agentCannotHoldForced(let agent):
      "The forced pairs of agent \(agent) need roles, slots or pairs that it has not: release one first."
    case .taskCannotHoldForced(let task):
      "The forced pairs of task \(task) need places that it has not: release one first."
    }
  }
}

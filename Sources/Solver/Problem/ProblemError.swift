/// What is wrong with the buffers of a problem, or with a pair asked about.
public enum ProblemError: Error, Equatable, CustomStringConvertible {
  /// A buffer has not the length that the others ask for.
  case wrongCount(buffer: String, expected: Int, found: Int)
  /// A buffer of offsets does not begin at 0, falls, or does not end at the number of its items.
  case badOffset(buffer: String, position: Int)
  /// A capacity is negative.
  case negativeCapacity(buffer: String, position: Int, value: Int)
  /// A pair names a task that there isn't.
  case unknownTask(pair: Int, task: Int)
  /// A task names a group that there isn't.
  case unknownGroup(task: Int, group: Int)
  /// The tasks of an agent's row are not strictly ascending at this pair.
  case unsortedRow(agent: Int, pair: Int)
  /// A task's gains rise from one place to the next, so that the objective is not concave.
  case risingSteps(task: Int, step: Int)
  /// The incumbent plan is said to be smaller than the number of incumbent pairs.
  case tooFewIncumbents(marked: Int, said: Int)
  /// Weights, steps and capacities together are too large for exact 64-bit arithmetic.
  case outOfRange(largestWeight: UInt64, largestStep: UInt64, mostPairs: Int)
  /// The problem has no such pair.
  case unknownPair(Int)

  /// The error in a sentence.
  public var description: String {
    switch self {
    case .wrongCount(let buffer, let expected, let found):
      "\(buffer) has \(found) items where \(expected) are needed."
    case .badOffset(let buffer, let position):
      "\(buffer)[\(position)] is wrong: offsets begin at 0, never fall and end at the number of items."
    case .negativeCapacity(let buffer, let position, let value):
      "\(buffer)[\(position)] is \(value): a capacity is never negative."
    case .unknownTask(let pair, let task):
      "Pair \(pair) names task \(task), which does not exist."
    case .unknownGroup(let task, let group):
      "Task \(task) names group \(group), which does not exist."
    case .unsortedRow(let agent, let pair):
      "The row of agent \(agent) is not strictly ascending by task at pair \(pair)."
    case .risingSteps(let task, let step):
      "The gains of task \(task) rise at step \(step): they must never rise, and are 0 after the last."
    case .tooFewIncumbents(let marked, let said):
      "\(marked) pairs are incumbent, but the incumbent plan is said to hold \(said)."
    case .outOfRange(let largestWeight, let largestStep, let mostPairs):
      "Weights up to \(largestWeight) and steps up to \(largestStep) over \(mostPairs) pairs are beyond "
        + "exact 64-bit arithmetic: use a coarser unit."
    case .unknownPair(let pair):
      "There is no pair \(pair)."
    }
  }
}

/// Finds a best plan for a problem, and the prices that prove it.
///
/// The result depends on the problem alone: same buffers, same plan.
///
/// - Parameter problem: A validated problem.
/// - Returns: A plan that is optimal by the problem's goal, then has the fewest changes.
/// - Throws: ``ProblemError/outOfRange(largestWeight:largestStep:mostPairs:)`` where the lexicographic
///   objective has no exact 64-bit encoding.
public func solve(_ problem: AssignmentProblem) throws -> Assignment {
  try SolvedProblem(problem).assignment
}

/// A problem with its best plan, ready for questions of what else might have been.
///
/// Every question is one shortest path in the residual network of the solved state, exact and much cheaper
/// than to solve again; it changes nothing, so questions may be asked from any thread.
public struct SolvedProblem: Sendable {
  private let network: Network
  private let incoming: IncomingPairs

  /// Solves a problem.
  ///
  /// - Parameter problem: A validated problem.
  /// - Throws: ``ProblemError/outOfRange(largestWeight:largestStep:mostPairs:)`` where the lexicographic
  ///   objective has no exact 64-bit encoding.
  public init(_ problem: AssignmentProblem) throws {
    var network = try Network(problem)
    incoming = IncomingPairs(network)
    network.startFromAuction(incoming)
    network.insertAllAgents()
    self.network = network
    assignment = network.assignment
  }

  /// The best plan.
  public let assignment: Assignment

  /// The change to the best plan that holds a pair.
  ///
  /// - Parameter pair: A pair of the problem.
  /// - Returns: The difference to the solved plan (none where that holds the pair), or nil where no plan can
  ///   hold the pair, because its agent, its task or its task's limited part has no capacity.
  /// - Throws: ``ProblemError/unknownPair(_:)``.
  /// - Complexity: One search, O(agents + tasks + pairs looked at).
  public func differenceIfForced(_ pair: Int) throws -> Difference? {
    try requireKnown(pair)
    if network.isChosen[pair] { return Difference.none }
    return network.differenceIfForced(pair, incoming)
  }

  /// The change to the best plan that does not hold a pair.
  ///
  /// - Parameter pair: A pair of the problem.
  /// - Returns: The difference to the solved plan; none where that does not hold the pair.
  /// - Throws: ``ProblemError/unknownPair(_:)``.
  /// - Complexity: One search, O(agents + tasks + pairs looked at).
  public func differenceIfForbidden(_ pair: Int) throws -> Difference {
    try requireKnown(pair)
    return network.isChosen[pair] ? network.differenceIfForbidden(pair, incoming) : .none
  }

  private func requireKnown(_ pair: Int) throws {
    guard network.isChosen.indices.contains(pair) else { throw ProblemError.unknownPair(pair) }
  }
}

/// What a check of a plan and its certificate found.
public enum CertificateReport: Sendable, Equatable {
  /// The plan is feasible and its figures are right; no plan is better by more than the gap.
  case holds(Gap)
  /// The plan or the certificate is wrong; this is the first thing found.
  case broken(Violation)

  /// Whether the plan is proven to be optimal, in its objective and in the number of changes.
  public var isOptimal: Bool { self == .holds(Gap(total: 0, pairs: 0, objective: 0)) }

  /// How much better than the checked one a plan could be at most.
  public struct Gap: Sendable, Equatable {
    /// Upper bound less value of the plan, in the certificate's unit; 0 proves the plan optimal.
    public var total: Int128
    /// The most pairs that a better plan can have more; 0 where the goal is weight alone.
    public var pairs: Int128
    /// The most that the objective of a plan with as many pairs (where the goal is weight alone: of any) can be
    /// greater.
    public var objective: Int128
  }

  /// A thing that is wrong, with the numbers of agent, task and pair.
  public enum Violation: Error, Equatable {
    /// The chosen pairs are not strictly ascending, or there is no such pair, or not a slot for each.
    case malformed(position: Int)
    /// An agent has more pairs than its capacity.
    case agentOverCapacity(agent: Int, chosen: Int, capacity: Int)
    /// A pair uses a slot that it may not, two, or none where it needs one.
    case wrongSlot(agent: Int, pair: Int, slot: UInt32)
    /// Two pairs of an agent use the same slot; this is the second.
    case slotUsedTwice(agent: Int, pair: Int, slot: UInt32)
    /// A task has more pairs than its capacity.
    case taskOverCapacity(task: Int, chosen: Int, capacity: Int)
    /// A task has more limited pairs than its limited capacity.
    case taskOverLimitedCapacity(task: Int, chosen: Int, capacity: Int)
    /// The side constraints are not those of such a problem.
    case malformedConstraints
    /// An agent's tasks take more than its budget.
    case agentOverBudget(agent: Int, load: Int, budget: Int)
    /// A group has more pairs of marked agents than its capacity.
    case groupOverCapacity(group: Int, chosen: Int, capacity: Int)
    /// A forced pair is not chosen.
    case forcedPairMissing(pair: Int)
    /// A forbidden pair is chosen.
    case forbiddenPairChosen(pair: Int)
    /// The fixed pairs are not strictly ascending, or there is no such pair, or one is forced and forbidden.
    case malformedFixings
    /// The objective is not what the chosen pairs and filled places add up to.
    case wrongObjective(said: Int64, found: Int128)
    /// The number of changes is not what the chosen pairs make.
    case wrongChanges(said: Int, found: Int)
    /// The unit's factors do not keep the levels of the objective apart, or are too large.
    case unfitUnit
    /// There is not one price for each task.
    case wrongPriceCount(expected: Int)
    /// The price of a task's limited capacity is negative.
    case negativeLimitedPrice(task: Int)
    /// There is not one price for each group.
    case wrongGroupPriceCount(expected: Int)
    /// The price of a group is negative.
    case negativeGroupPrice(group: Int)
    /// The nodes from this one on are no tree, or a node divides plans by a pair that is fixed already or that there is
    /// not, or names a price that there is not.
    case malformedTree(node: Int)
    /// No leaf can hold a plan, though there is one.
    case noPlanInTree
  }
}

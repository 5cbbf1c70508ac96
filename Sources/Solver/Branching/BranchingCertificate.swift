/// What proves how good a plan of a problem with side constraints is: prices for every leaf of a tree of fixings.
///
/// The bound of a leaf, for prices p of tasks, q ≥ 0 of limited parts and r ≥ 0 of groups, is
///
/// Σ over agents of the best bundle's Σ (worth − p − [limited] q − [marked] r) + Σ over tasks and places of
/// max(0, step + p) + Σ q · limited capacity + Σ r · group capacity,
///
/// where a bundle fits the agent's roles, slots and budget and the fixings. The greatest bound of a leaf holds for
/// every plan, because the leaves divide the plans between them.
public struct BranchingCertificate: Sendable, Equatable {
  /// A part of the tree, in the order: node, all of it without the pair, all of it with the pair.
  public enum Node: Sendable, Equatable {
    /// The plans without a pair, and those with it.
    case branch(pair: Int)
    /// Plans that are not divided any further, bounded by these prices.
    case leaf(LeafPrices)
  }

  /// The prices of a leaf, where they differ from ``BranchingCertificate/prices`` and ``BranchingCertificate/groupPrice``.
  public struct LeafPrices: Sendable, Equatable {
    /// The prices of tasks.
    public var task: [Int: Int64]
    /// The prices of limited parts.
    public var limited: [Int: Int64]
    /// The prices of groups.
    public var group: [Int: Int64]

    /// Makes prices that differ from others.
    ///
    /// - Parameters:
    ///   - task: The prices of tasks.
    ///   - limited: The prices of limited parts.
    ///   - group: The prices of groups.
    public init(task: [Int: Int64] = [:], limited: [Int: Int64] = [:], group: [Int: Int64] = [:]) {
      self.task = task
      self.limited = limited
      self.group = group
    }
  }

  /// The prices that leaves have unless they say others, with their unit.
  public var prices: Certificate
  /// What a pair of a marked agent pays more in each group, never negative.
  public var groupPrice: [Int64]
  /// The tree, from its root on; a leaf alone where nothing was branched on.
  public var nodes: [Node]

  /// Makes a certificate of its parts.
  ///
  /// - Parameters:
  ///   - prices: The prices that leaves have unless they say others.
  ///   - groupPrice: What a pair of a marked agent pays more in each group.
  ///   - nodes: The tree, from its root on.
  public init(
    prices: Certificate, groupPrice: [Int64] = [], nodes: [Node] = [.leaf(LeafPrices())]
  ) {
    self.prices = prices
    self.groupPrice = groupPrice
    self.nodes = nodes
  }
}

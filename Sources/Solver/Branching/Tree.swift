/// A binary tree of fixings: each node holds the plans of its parent that have a pair, or those that have not.
struct Tree: Sendable {
  /// A node with the prices that bound its plans.
  struct Node: Sendable {
    /// The node above, and what this one fixes beside that; nil for the root.
    var origin: (parent: Int, pair: PairKey, fixing: PairFixing)?
    var depth = 0
    /// No plan of the node is worth more.
    var bound: Int128
    /// The prices that prove the bound, where they differ from the root's.
    var prices = PriceChanges()
    /// The pair to branch on; nil where nothing is left to be decided.
    var branch: PairKey?
    /// The nodes below: without the pair, and with it.
    var children: (forbidden: Int, forced: Int)?
  }

  var nodes: [Node] = []
  var root = Prices()

  /// The nodes without children.
  var leaves: some Sequence<Node> { nodes.lazy.filter { $0.children == nil } }

  /// The node where the bound is greatest, of those that may hold a plan worth more than the best one; of several the
  /// deepest, which is nearest to a plan.
  func next(above worth: Int128) -> Int? {
    nodes.indices.filter { nodes[$0].children == nil && nodes[$0].branch != nil && nodes[$0].bound > worth }
      .max { (nodes[$0].bound, nodes[$0].depth, $1) < (nodes[$1].bound, nodes[$1].depth, $0) }
  }

  /// What is fixed at a node.
  func fixings(at node: Int) -> [PairKey: PairFixing] {
    var fixings: [PairKey: PairFixing] = [:]
    var node = node
    while let origin = nodes[node].origin {
      fixings[origin.pair] = origin.fixing
      node = origin.parent
    }
    return fixings
  }
}

/// Prices of tasks, of their limited parts and of groups.
struct Prices: Sendable {
  var task: [Int64] = []
  var limited: [Int64] = []
  var group: [Int64] = []
}

/// Prices that differ from others.
struct PriceChanges: Sendable, Equatable {
  var task: [Int: Int64] = [:]
  var limited: [Int: Int64] = [:]
  var group: [Int: Int64] = [:]

  init() {}

  init(from root: Prices, to prices: Prices) {
    func changes(_ root: [Int64], _ prices: [Int64]) -> [Int: Int64] {
      var changes: [Int: Int64] = [:]
      for position in root.indices where root[position] != prices[position] {
        changes[position] = prices[position]
      }
      return changes
    }
    task = changes(root.task, prices.task)
    limited = changes(root.limited, prices.limited)
    group = changes(root.group, prices.group)
  }
}

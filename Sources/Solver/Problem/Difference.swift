/// What changes in the best plan when one pair must, or must not, be in it.
public struct Difference: Sendable, Equatable {
  /// The pairs that leave the plan, ascending.
  public var removed: [Int]
  /// The pairs that enter it, ascending.
  public var added: [Int]
  /// What the objective gains; where the goal is weight alone it is never positive.
  public var objective: Int64
  /// What the number of pairs gains.
  public var cardinality: Int
  /// What the number of changes from the incumbent plan gains.
  public var changes: Int

  /// A difference that changes nothing.
  public static let none = Difference(removed: [], added: [], objective: 0, cardinality: 0, changes: 0)
}

/// A soft measure of how well a volunteer and a need suit each other.
///
/// Each score is a type of its own, registered by one line in `Scorebook`; a policy gives its weight.
public protocol Score: Sendable {
  /// Which score it is; a policy names its weight so.
  static var name: ScoreName { get }
  /// From 0 to 100, rounded down.
  /// - Complexity: O(1) for records of bounded size; allocates nothing.
  static func value(_ pair: borrowing Pair) -> Int
}

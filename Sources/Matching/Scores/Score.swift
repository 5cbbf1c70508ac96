/// A soft measure of how well a volunteer and a need suit each other.
///
/// Each score is a type of its own, registered by one line in `Scorebook`; a policy gives its weight.
public protocol Score: Sendable {
  /// Which score it is; a policy names its weight so.
  static var name: ScoreName { get }
  /// Whose facts the score looks at.
  static var scope: RuleScope { get }
  /// From 0 to 100, rounded down.
  /// - Complexity: O(1) for records of bounded size; allocates nothing.
  static func value(_ pair: borrowing Pair) -> Int
  /// Adds weight × value to the needs of a run; there is nothing to write for a new score.
  static func add(_ weight: Int, to run: inout NeedRun)
}

extension Score {
  /// A score looks at both sides unless it says otherwise.
  public static var scope: RuleScope { .pair }

  /// Adds weight × value to the needs of a run.
  public static func add(_ weight: Int, to run: inout NeedRun) { run.add(weight) { value($0) } }
}

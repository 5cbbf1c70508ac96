/// A need takes people only while it is open and has not ended.
public enum OpenNeedRule: Rule {
  /// What people read.
  public static let name = "open need"
  /// Whose facts it looks at.
  public static let scope = RuleScope.need

  /// Whether the need is open today.
  public static func permits(_ pair: borrowing Pair) -> Bool {
    pair.needFacts.isOpen && pair.needFacts.lastDay >= pair.context.today
  }

  /// Says whether the need was closed or has ended.
  public static func verdict(_ pair: Pair) -> Verdict {
    if !pair.need.isOpen { return bars("The need is closed", remedy: "open it again if it is still wanted") }
    if let end = pair.need.lastDay, end < pair.context.today { return bars("The need ended on \(end.text)") }
    return .holds
  }
}

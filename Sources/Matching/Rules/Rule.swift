/// A hard rule that a volunteer and a need must keep before they can be matched.
///
/// Each rule is a type of its own, registered by one line in `Rulebook`. It answers twice: `permits` at the
/// speed of millions of pairs, from prepared facts, and `verdict` in sentences, from the records themselves.
/// The two must agree; a property test over random records holds them to it.
public protocol Rule: Sendable {
  /// What people read: a few lower-case words that are unique among rules.
  static var name: String { get }
  /// Whether a pin, with its reason, may place a pair that breaks this rule.
  static var isOverridableByPin: Bool { get }
  /// Whose facts the rule looks at.
  static var scope: RuleScope { get }
  /// Whether `NeedFilter` leaves out exactly the pairs that it bars, so that no run is narrowed by it.
  static var isDecidedByFilter: Bool { get }
  /// Whether the pair keeps the rule, where need be with something to ask.
  /// - Complexity: O(1) for records of bounded size; allocates nothing.
  static func permits(_ pair: borrowing Pair) -> Bool
  /// Keeps the needs of a run that it permits; there is nothing to write for a new rule.
  static func narrow(_ run: inout NeedRun)
  /// What the rule says of the pair, in sentences with figures.
  static func verdict(_ pair: Pair) -> Verdict
}

extension Rule {
  /// No pin overrides a rule unless the rule says so.
  public static var isOverridableByPin: Bool { false }

  /// A rule looks at both sides unless it says otherwise.
  public static var scope: RuleScope { .pair }

  /// The filter knows nothing of a rule unless the rule says so.
  public static var isDecidedByFilter: Bool { false }

  /// Keeps the needs of a run that it permits.
  public static func narrow(_ run: inout NeedRun) { run.narrow { permits($0) } }

  /// A verdict that bars, in this rule's name.
  static func bars(_ sentence: String, remedy: String? = nil, allowsAsking: Bool = false) -> Verdict {
    .bars(
      Barrier(
        rule: name, sentence: sentence, remedy: remedy, isOverridableByPin: isOverridableByPin,
        allowsAsking: allowsAsking))
  }

  /// A verdict that leaves the pair eligible with something to ask, in this rule's name.
  static func asks(_ sentence: String) -> Verdict {
    .asks(Flag(rule: name, sentence: sentence))
  }
}

/// Whose facts a rule looks at, so that it need not be asked again for every pair.
public enum RuleScope: Sendable {
  /// The volunteer's alone.
  case volunteer
  /// The need's alone.
  case need
  /// Those of both.
  case pair
}

/// What a rule says of a pair.
public enum Verdict: Hashable, Sendable {
  /// The rule is kept.
  case holds
  /// The pair stays eligible, but something is to be asked or watched first.
  case asks(Flag)
  /// The pair is not eligible.
  case bars(Barrier)

  /// Whether the pair stays eligible under this rule.
  public var permits: Bool {
    if case .bars = self { false } else { true }
  }
}

/// Something to ask or to watch about an eligible pair.
public struct Flag: Hashable, Codable, Sendable {
  /// The name of the rule that raises it.
  public var rule: String
  /// The sentence a coordinator reads.
  public var sentence: String

  /// Raises a flag in the name of a rule.
  public init(rule: String, sentence: String) {
    self.rule = rule
    self.sentence = sentence
  }
}

/// Why a pair is not eligible.
public struct Barrier: Hashable, Codable, Sendable {
  /// The name of the rule that bars.
  public var rule: String
  /// The sentence a coordinator reads, with figures.
  public var sentence: String
  /// What could be done about it, never relaxing checks, ages or safeguarding; nil where nothing should be.
  public var remedy: String?
  /// Whether a pin with a reason may place the pair all the same.
  public var isOverridableByPin: Bool
  /// Whether it only keeps the pair out of plans, because of options that are still open: the person may be asked
  /// about this need as one more option.
  public var allowsAsking: Bool

  /// Bars in the name of a rule.
  public init(
    rule: String, sentence: String, remedy: String? = nil, isOverridableByPin: Bool = false,
    allowsAsking: Bool = false
  ) {
    self.rule = rule
    self.sentence = sentence
    self.remedy = remedy
    self.isOverridableByPin = isOverridableByPin
    self.allowsAsking = allowsAsking
  }

  /// The sentence with its remedy.
  ///
  /// For example `2.4 km beyond the 5 km they travel: ask, or find a nearer need.`
  public var text: String {
    remedy.map { "\(sentence.withoutFullStop): \($0)." } ?? sentence.endingOnce
  }
}

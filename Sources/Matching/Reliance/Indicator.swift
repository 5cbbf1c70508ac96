/// How much an indicator asks to be looked at; the raw value is what a plan's `shortTermPrice` is multiplied with.
public enum IndicatorLevel: Int, Comparable, CaseIterable, Codable, Sendable {
  case fine, watch, warning, critical

  /// What people read.
  public var text: String { "\(self)" }

  /// Orders by gravity.
  public static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }
}

/// One way in which a service can come to lean on people who should not or will not carry it.
///
/// Each indicator is a type of its own, registered by one line in `Indicators`.
public protocol Indicator: Sendable {
  /// What people read and files name it by: a few lower-case words that are unique among indicators.
  static var name: String { get }
  /// How grave it is.
  /// - Complexity: O(1), but for what the figures list one by one.
  static func level(of figures: RelianceFigures, policy: Policy) -> IndicatorLevel
  /// How grave it is within its level, so that two moments can be compared.
  static func gravity(of figures: RelianceFigures) -> Ratio
  /// The one figure that stands for it in a table, such as `70 %`.
  static func figure(of figures: RelianceFigures) -> String
  /// Its arithmetic, in sentences that a trustee can read.
  static func sentence(on figures: RelianceFigures, policy: Policy) -> String
  /// What would clear it, the mildest first; none where it is fine or nothing would.
  static func remedies(for figures: RelianceFigures, policy: Policy) -> [Remedy]
}

extension Indicator {
  /// All that it says of a service at one moment.
  static func reading(of figures: RelianceFigures, policy: Policy) -> IndicatorReading {
    IndicatorReading(
      name: name, level: level(of: figures, policy: policy), gravity: gravity(of: figures),
      figure: figure(of: figures), sentence: sentence(on: figures, policy: policy),
      remedies: remedies(for: figures, policy: policy))
  }
}

/// All indicators, in the order in which they are told.
public enum Indicators {
  /// The indicators.
  public static let all: [any Indicator.Type] = [
    ShortTermShare.self,
    ProfessionalShare.self,
    Displacement.self,
  ]
}

/// What an indicator says of a service at one moment.
public struct IndicatorReading: Equatable, Sendable {
  /// The name of the indicator.
  public let name: String
  /// How grave it is.
  public let level: IndicatorLevel
  /// How grave it is within its level.
  public let gravity: Ratio
  /// The one figure that stands for it in a table, such as `70 %`.
  public let figure: String
  /// Its arithmetic, in sentences that a trustee can read.
  public let sentence: String
  /// What would clear it, the mildest first.
  public let remedies: [Remedy]
}

/// A ratio of two integers, compared exactly.
public struct Ratio: Comparable, Sendable {
  /// The part.
  public let part: Int
  /// The whole, at least 1.
  public let whole: Int

  /// A part of a whole; of nothing, a whole of 1.
  public init(_ part: Int, of whole: Int) {
    self.part = part
    self.whole = max(1, whole)
  }

  /// Whether two ratios are the same number.
  public static func == (one: Self, other: Self) -> Bool {
    one.part * other.whole == other.part * one.whole
  }

  /// Orders by size.
  public static func < (one: Self, other: Self) -> Bool {
    one.part * other.whole < other.part * one.whole
  }
}

extension String {
  /// The text as a sentence that ends once.
  ///
  /// What comes last may end itself: a reason that somebody typed, a name such as “Foodshare Ltd.”.
  public var endingOnce: String {
    guard let last, ".!?…".contains(last) else { return self + "." }
    return self
  }

  /// The text without a full stop at its end, for a sentence that goes on.
  public var withoutFullStop: String {
    var text = self
    while text.last == "." { text.removeLast() }
    return text
  }
}

extension StringProtocol {
  /// The text without surrounding white space, and with single spaces within.
  var words: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Whether there is anything but white space.
  var isFilled: Bool {
    contains { !$0.isWhitespace }
  }
}

extension AgeBand {
  /// What people read, such as `18 to 24`.
  public var text: String {
    switch self {
    case .under16: "Under 16"
    case .from80: "80 and over"
    case .notSaid: "Age not said"
    default: years.map { "Aged \($0.lowerBound) to \($0.upperBound)" } ?? ""
    }
  }
}

extension CheckScheme {
  /// What people read.
  public var text: String {
    switch self {
    case .dbs: "DBS"
    case .pvg: "PVG"
    case .accessNI: "AccessNI"
    case .other: "other"
    }
  }
}

extension CheckLevel {
  /// What people read.
  public var text: String {
    self == .enhancedWithBarredLists ? "enhanced with barred lists" : "\(self)"
  }
}

extension CheckWorkforce {
  /// What people read.
  public var text: String {
    self == .adultsAndChildren ? "adults and children" : "\(self)"
  }
}

extension RequiredCheck {
  /// What people read, such as `enhanced DBS check (adults)`.
  public var text: String {
    "\(level.text) \(scheme.map { $0.text + " " } ?? "")check (\(workforce.text))"
  }
}

extension Need {
  /// The first day it is done on: its start, else the first of its dates; nil where it can start at once.
  public var firstDay: Day? { start ?? (pattern == .dated ? dates.min() : nil) }
  /// The last day it is done on: its end, else the last of its dates; nil where it goes on.
  public var lastDay: Day? { end ?? (pattern == .dated ? dates.max() : nil) }
  /// The oldest age, where a reason for it is recorded.
  public var bindingUpperAge: Int? { upperAgeReason.isFilled ? upperAge : nil }
  /// Whether its languages bind: some are named, with a reason.
  public var bindsLanguages: Bool { !languages.isEmpty && languageReason.isFilled }
}

/// The scheme that a check of a person's record belongs to.
public enum CheckScheme: String, Codable, CaseIterable, Sendable {
  case dbs, pvg, accessNI, other
}

/// How deep a check goes; each level includes those before it.
public enum CheckLevel: Int, Codable, CaseIterable, Comparable, Sendable {
  case basic, standard, enhanced, enhancedWithBarredLists

  /// Orders by depth.
  public static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }
}

/// Whom a check is about working with.
public enum CheckWorkforce: String, Codable, CaseIterable, Sendable {
  case adults, children, adultsAndChildren, other

  /// Whether a check for this workforce serves where another is asked for.
  public func covers(_ other: CheckWorkforce) -> Bool {
    self == other || (self == .adultsAndChildren && (other == .adults || other == .children))
  }
}

/// A check of a person's record: that it was made and seen, never what it says.
public struct Check: Equatable, Codable, Sendable {
  /// Its scheme.
  public var scheme: CheckScheme
  /// Its level.
  public var level: CheckLevel
  /// Its workforce.
  public var workforce: CheckWorkforce
  /// The organisation it was made for.
  public var organisation = ""
  /// The role it was made for.
  public var role = ""
  /// When it was issued; nil while it is pending.
  public var issued: Day?
  /// Who saw it; empty where nobody has.
  public var seenBy = ""
  /// When it should be looked at again, for a certificate has no legal expiry; nil where no day is set.
  public var reviewBy: Day?

  /// Describes a check; it is pending until it is issued.
  public init(scheme: CheckScheme, level: CheckLevel, workforce: CheckWorkforce) {
    self.scheme = scheme
    self.level = level
    self.workforce = workforce
  }

  /// Whether it has been applied for and not been issued.
  public var isPending: Bool { issued == nil }
}

/// A check that a need asks for, and why that is lawful.
public struct RequiredCheck: Equatable, Codable, Sendable {
  /// The scheme; nil where any will do.
  public var scheme: CheckScheme?
  /// The least level.
  public var level: CheckLevel
  /// The workforce.
  public var workforce: CheckWorkforce
  /// Why the check may lawfully be asked for in this role.
  public var lawfulReason: String

  /// Describes what is asked for.
  public init(
    scheme: CheckScheme? = nil, level: CheckLevel, workforce: CheckWorkforce, lawfulReason: String = ""
  ) {
    self.scheme = scheme
    self.level = level
    self.workforce = workforce
    self.lawfulReason = lawfulReason
  }

  /// Whether a check is of the kind asked for; its dates are looked at elsewhere.
  public func isMet(by check: Check) -> Bool {
    (scheme == nil || scheme == check.scheme) && check.level >= level && check.workforce.covers(workforce)
  }
}

/// A qualification that a person holds.
public struct Qualification: Equatable, Codable, Sendable {
  /// What it is.
  public var kind: Identifier<QualificationKind>
  /// The body that issued it.
  public var body = ""
  /// Its number.
  public var number = ""
  /// Who saw it; empty where nobody has.
  public var seenBy = ""
  /// Its last valid day; nil where it does not expire.
  public var expires: Day?

  /// Describes a qualification.
  public init(kind: Identifier<QualificationKind>) {
    self.kind = kind
  }
}

/// A day of the week, Monday first.
public enum Weekday: Int, CaseIterable, Codable, Sendable {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday

  /// The three letters people here read, such as `Mon`.
  public var shortName: String {
    ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][rawValue]
  }

  /// The English name in full.
  public var name: String {
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][rawValue]
  }
}

/// A third of a day: morning 06–12, afternoon 12–18, evening 18–24.
public enum Daypart: Int, CaseIterable, Codable, Sendable {
  case morning, afternoon, evening

  /// The English name.
  public var name: String { ["morning", "afternoon", "evening"][rawValue] }

  /// The part that an hour of the day belongs to; hours before 6 count with the evening that they end.
  public init(hour: Int) {
    self = hour < 6 || hour >= 18 ? .evening : hour < 12 ? .morning : .afternoon
  }
}

/// One of the 21 weekly times of the UK Volunteering Data Standard: a day of the week and a part of the day.
public struct Slot: Hashable, Comparable, Codable, Sendable {
  /// From 0 (Monday morning) to 20 (Sunday evening): three to a day.
  public let index: Int

  /// A part of a day of the week.
  public init(_ day: Weekday, _ part: Daypart) {
    index = day.rawValue * 3 + part.rawValue
  }

  /// The slot at an index, or nil outside 0…20.
  public init?(index: Int) {
    guard (0..<Slots.count).contains(index) else { return nil }
    self.index = index
  }

  /// Its day of the week.
  public var day: Weekday { Weekday(rawValue: index / 3) ?? .monday }
  /// Its part of the day.
  public var part: Daypart { Daypart(rawValue: index % 3) ?? .morning }
  /// What people read, such as `Tue morning`.
  public var text: String { "\(day.shortName) \(part.name)" }

  /// Orders through the week.
  public static func < (one: Slot, other: Slot) -> Bool { one.index < other.index }
}

/// A set of weekly slots, a bit each (bit 0 is Monday morning).
public struct Slots: OptionSet, Hashable, Codable, Sendable, BitwiseCopyable {
  /// How many slots a week has.
  public static let count = 21
  /// Every slot of the week.
  public static let any = Slots(rawValue: (1 << 21) - 1)

  /// The bits.
  public let rawValue: UInt32

  /// The slots of these bits.
  public init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  /// The set of one slot.
  public init(_ slot: Slot) {
    rawValue = 1 << UInt32(slot.index)
  }

  /// The slots in the order of the week.
  public var slots: [Slot] {
    (0..<Self.count).filter { rawValue & (1 << UInt32($0)) != 0 }.compactMap { Slot(index: $0) }
  }

  /// How many slots are in the set.
  public var size: Int { rawValue.nonzeroBitCount }

  /// What people read: `Mon morning, Wed evening`, `any time` for the whole week, `none` for the empty set.
  public var text: String {
    if self == .any { return "any time" }
    if isEmpty { return "none" }
    return slots.map(\.text).joined(separator: ", ")
  }

  /// A letter a slot through the week, such as `M-- -A- --- ---…`: m, a, e where free and a dash where not.
  public var grid: String {
    Weekday.allCases.map { day in
      Daypart.allCases.map { contains(Slots(Slot(day, $0))) ? ["m", "a", "e"][$0.rawValue] : "-" }.joined()
    }.joined(separator: " ")
  }
}

/// How often a slot comes round.
public enum Pattern: String, Codable, CaseIterable, Sendable {
  /// Every week.
  case weekly
  /// Every second week.
  case fortnightly
  /// Once a month.
  case monthly
  /// On dates that are listed.
  case dated
  /// At times that the two sides agree: no slot binds.
  case flexible
}

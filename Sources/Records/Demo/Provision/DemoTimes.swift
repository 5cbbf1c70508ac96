import Matching

/// When things are done in the demo.
enum DemoTimes {
  /// Monday to Friday by day.
  static let office = slots(days: 0..<5, parts: 0..<2)
  /// Monday to Friday, mornings.
  static let mornings = slots(days: 0..<5, parts: 0..<1)
  /// Monday to Friday, evenings.
  static let evenings = slots(days: 0..<5, parts: 2..<3)
  /// Saturday and Sunday by day.
  static let weekends = slots(days: 5..<7, parts: 0..<2)
  /// Every day of the week by day.
  static let days = slots(days: 0..<7, parts: 0..<2)
  /// Every evening of the week.
  static let nights = slots(days: 0..<7, parts: 2..<3)

  /// So many slots of a set.
  static func some(_ count: Int, of set: Slots, _ random: inout DemoRandom) -> Slots {
    var rest = set.rawValue
    var drawn: UInt32 = 0
    for _ in 0..<min(count, rest.nonzeroBitCount) {
      var bits = rest
      for _ in 0..<random.below(rest.nonzeroBitCount) { bits &= bits - 1 }
      let lowest = bits & (~bits + 1)
      drawn |= lowest
      rest &= ~lowest
    }
    return Slots(rawValue: drawn)
  }

  /// The slots at which a role asks for somebody: few for a session, more where the person may choose.
  static func slots(for times: RoleKind.Times, _ random: inout DemoRandom) -> Slots {
    switch times {
    case .weekdays: some(random.within(1...3), of: office, &random)
    case .mornings: some(random.within(1...2), of: mornings, &random)
    case .schoolDays: some(random.within(1...3), of: office, &random)
    case .evenings: some(random.within(1...2), of: evenings, &random)
    case .weekends: some(random.within(1...2), of: weekends, &random)
    case .anyDay: some(random.within(4...9), of: days, &random)
    case .nights: some(random.within(2...4), of: nights, &random)
    case .flexible: .any
    case .dated: some(random.within(1...2), of: days, &random)
    }
  }

  private static func slots(days: Range<Int>, parts: Range<Int>) -> Slots {
    Slots(rawValue: days.reduce(0) { bits, day in parts.reduce(bits) { $0 | 1 << UInt32(day * 3 + $1) } })
  }
}

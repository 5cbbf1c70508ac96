/// Sets of needs in grid order, 64 to a word, that tell for many needs at once which a volunteer can't take.
///
/// It only ever leaves out pairs that a rule bars; what it lets through is still put to every rule.
struct NeedFilter: Sendable {
  private static let anyTime = Slots.count

  private let wordCount: Int
  /// For each word, the needs in each slot, and those that no slot binds.
  private let slots: [UInt64]
  /// For each required check, the needs that ask for it.
  private let checks: [[UInt64]]
  /// For each word and each skill that a need requires, the needs that require it.
  private let skills: [UInt64]
  /// The columns of those skills.
  private let skillColumns: [Int]
  /// Minutes a week that needs take, ascending, and for each the needs that take at least as many.
  private let minutes: [Int32]
  private let longer: [[UInt64]]

  /// Prepares the sets for needs in grid order.
  init(_ needs: [Int32], context: MatchingContext) {
    wordCount = (needs.count + 63) / 64
    let words = wordCount
    var slots = [UInt64](repeating: 0, count: words * (Self.anyTime + 1))
    for (number, position) in needs.enumerated() {
      let need = context.needs[Int(position)]
      let base = number / 64 * (Self.anyTime + 1)
      let bit: UInt64 = 1 << UInt64(number % 64)
      if need.isFlexible || need.slots.isEmpty { slots[base + Self.anyTime] |= bit }
      for slot in need.slots.slots { slots[base + slot.index] |= bit }
    }
    self.slots = slots

    func set(_ holds: (Int32) -> Bool) -> [UInt64] {
      var set = [UInt64](repeating: 0, count: words)
      for (number, position) in needs.enumerated() where holds(position) {
        set[number / 64] |= 1 << UInt64(number % 64)
      }
      return set
    }
    checks = (0..<context.terms.requiredChecks.columns).map { column in
      set { context.terms.requiredChecks.contains(column, inRow: Int($0)) }
    }
    let required = context.terms.requiredSkills
    let skillColumns = (0..<required.columns).filter { column in
      needs.contains { required.contains(column, inRow: Int($0)) }
    }
    var skills = [UInt64](repeating: 0, count: words * skillColumns.count)
    for (index, column) in skillColumns.enumerated() {
      for (number, position) in needs.enumerated() where required.contains(column, inRow: Int(position)) {
        skills[number / 64 * skillColumns.count + index] |= 1 << UInt64(number % 64)
      }
    }
    self.skillColumns = skillColumns
    self.skills = skills
    minutes = Set(needs.compactMap { context.needs[Int($0)].weeklyMinutes }).sorted()
    longer = minutes.map { least in set { context.needs[Int($0)].weeklyMinutes.map { $0 >= least } ?? false }
    }
  }

  /// What the filter asks of one volunteer, looked up once.
  struct Query {
    fileprivate var freeSlots: [Int]?
    fileprivate var missingChecks: [Int]
    fileprivate var tooLong: Int?
    /// All ones for each skill that is not held.
    fileprivate var lacking: [UInt64]
  }

  /// Prepares a volunteer's questions.
  func query(_ volunteer: VolunteerFacts, context: MatchingContext) -> Query {
    let row = Int(volunteer.position)
    let room = volunteer.mostMinutes.map { $0 - volunteer.heldMinutes }
    return Query(
      freeSlots: volunteer.hasSlots ? volunteer.freeSlots.slots.map(\.index) : nil,
      missingChecks: checks.indices.filter { !context.terms.heldChecks.contains($0, inRow: row) },
      tooLong: room.flatMap { room in minutes.firstIndex { $0 > room } },
      lacking: skillColumns.map { context.terms.heldSkills.contains($0, inRow: row) ? 0 : .max })
  }

  /// The needs of a word that no set rules out.
  /// - Complexity: O(free slots + missing checks + required skills).
  func possible(_ query: borrowing Query, word: Int) -> UInt64 {
    var bits = UInt64.max
    if let free = query.freeSlots {
      let base = word * (Self.anyTime + 1)
      bits = slots[base + Self.anyTime]
      for slot in free { bits |= slots[base + slot] }
    }
    for check in query.missingChecks { bits &= ~checks[check][word] }
    if let tooLong = query.tooLong { bits &= ~longer[tooLong][word] }
    guard bits != 0 else { return 0 }
    var barred: UInt64 = 0
    let base = word * query.lacking.count
    for skill in query.lacking.indices { barred |= skills[base + skill] & query.lacking[skill] }
    return bits & ~barred
  }
}

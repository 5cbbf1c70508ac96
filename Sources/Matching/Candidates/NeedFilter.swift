/// Sets of needs in grid order, 64 to a word, that tell for many needs at once which a volunteer can't take.
///
/// It leaves out exactly the pairs that the rules bar which say so (`Rule.isDecidedByFilter`).
struct NeedFilter: Sendable {
  private static let anyTime = Slots.count

  private let wordCount: Int
  /// For each word, the needs in each slot, and those that no slot binds.
  private let slots: [UInt64]
  /// For each required check, the needs that ask for it, a row of words each.
  private let checks: [UInt64]
  /// For each word and each skill that a need requires, the needs that require it.
  private let skills: [UInt64]
  /// The columns of those skills.
  private let skillColumns: [Int]
  /// For each language that a need asks for, the needs that ask for it, a row of words each.
  private let languages: [UInt64]
  private let minutes: Thresholds
  private let lowerAges: Thresholds
  private let upperAges: Thresholds
  /// The needs that ask for a qualification.
  private let qualified: [UInt64]
  /// The needs that no language binds.
  private let takesAnyLanguage: [UInt64]

  // What is asked of the volunteer at hand.
  private var freeSlots: Slots?
  private var lacksQualifications = false
  /// Where the rows of sets begin that bar the volunteer.
  private var barring: [Int] = []
  /// Whether the languages that the volunteer speaks are known, and where the rows of those begin.
  private var bindsLanguages = false
  private var spoken: [Int] = []
  /// All ones for each skill that is not held.
  private var lacking: [UInt64]
  private var tooLong: Int?
  private var tooYoung: Int?
  private var tooOld: Int?

  /// Needs by a number that each has: for each distinct number, the needs whose own is at least that.
  private struct Thresholds: Sendable {
    let values: [Int32]
    let rows: [UInt64]

    init(_ numbers: [Int32?], words: Int) {
      let values = Set(numbers.compactMap { $0 }).sorted()
      var rows = [UInt64](repeating: 0, count: values.count * words)
      for (number, value) in numbers.enumerated() {
        guard let value else { continue }
        for (row, least) in values.enumerated() where value >= least {
          rows[row * words + number / 64] |= 1 << UInt64(number % 64)
        }
      }
      self.values = values
      self.rows = rows
    }

    /// Where the row of the needs begins whose number is greater than one; nil where none is.
    func above(_ limit: Int32, words: Int) -> Int? {
      values.firstIndex { $0 > limit }.map { $0 * words }
    }
  }

  /// Prepares the sets for needs in grid order.
  init(_ needs: [Int32], context: MatchingContext) {
    let words = (needs.count + 63) / 64
    wordCount = words
    let facts = needs.map { context.needs[Int($0)] }
    let terms = context.terms
    var slots = [UInt64](repeating: 0, count: words * (Self.anyTime + 1))
    for (number, need) in facts.enumerated() {
      let base = number / 64 * (Self.anyTime + 1)
      let bit: UInt64 = 1 << UInt64(number % 64)
      if need.isFlexible || need.slots.isEmpty { slots[base + Self.anyTime] |= bit }
      for slot in need.slots.slots { slots[base + slot.index] |= bit }
    }
    self.slots = slots

    func set(_ holds: (Int) -> Bool) -> [UInt64] {
      var set = [UInt64](repeating: 0, count: words)
      for number in needs.indices where holds(number) { set[number / 64] |= 1 << UInt64(number % 64) }
      return set
    }
    checks = (0..<terms.requiredChecks.columns).flatMap { column in
      set { terms.requiredChecks.contains(column, inRow: Int(needs[$0])) }
    }
    qualified = set { facts[$0].requiresQualifications }
    takesAnyLanguage = set { !facts[$0].bindsLanguages }
    languages = (0..<terms.wantedLanguages.columns).flatMap { column in
      set { terms.wantedLanguages.contains(column, inRow: Int(needs[$0])) }
    }
    let required = terms.requiredSkills
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
    lacking = Array(repeating: 0, count: skillColumns.count)
    minutes = Thresholds(facts.map(\.weeklyMinutes), words: words)
    lowerAges = Thresholds(facts.map { Int32($0.lowerAge) }, words: words)
    // The needs whose upper age is below a volunteer's age are those whose negated upper age is above the negated one.
    upperAges = Thresholds(facts.map { -Int32($0.upperAge) }, words: words)
  }

  /// Prepares the questions of a volunteer.
  ///
  /// - Returns: False where no need at all is possible.
  mutating func ask(_ volunteer: VolunteerFacts, _ terms: borrowing TermMatrices) -> Bool {
    guard !volunteer.lacksGuardian else { return false }
    let row = Int(volunteer.position)
    lacksQualifications = !volunteer.hasQualifications
    freeSlots = volunteer.hasSlots ? volunteer.freeSlots : nil
    barring.removeAll(keepingCapacity: true)
    for check in 0..<terms.requiredChecks.columns where !terms.heldChecks.contains(check, inRow: row) {
      barring.append(check * wordCount)
    }
    tooLong = volunteer.mostMinutes.flatMap { minutes.above($0 - volunteer.heldMinutes, words: wordCount) }
    tooYoung = lowerAges.above(Int32(volunteer.oldest), words: wordCount)
    tooOld = upperAges.above(-Int32(volunteer.youngest), words: wordCount)
    for (index, column) in skillColumns.enumerated() {
      lacking[index] = terms.heldSkills.contains(column, inRow: row) ? 0 : .max
    }
    bindsLanguages = volunteer.hasLanguages
    spoken.removeAll(keepingCapacity: true)
    for language in 0..<terms.wantedLanguages.columns
    where terms.spokenLanguages.contains(language, inRow: row) { spoken.append(language * wordCount) }
    return true
  }

  /// The needs among those of a word that no set rules out.
  /// - Complexity: O(free slots + missing checks + spoken languages + required skills).
  func possible(_ candidates: UInt64, word: Int) -> UInt64 {
    var bits = candidates
    if let freeSlots {
      let base = word * (Self.anyTime + 1)
      var timely = slots[base + Self.anyTime]
      var free = freeSlots.rawValue
      while free != 0 {
        timely |= slots[base + free.trailingZeroBitCount]
        free &= free - 1
      }
      bits &= timely
    }
    if lacksQualifications { bits &= ~qualified[word] }
    for row in barring { bits &= ~checks[row + word] }
    if let tooLong { bits &= ~minutes.rows[tooLong + word] }
    if let tooYoung { bits &= ~lowerAges.rows[tooYoung + word] }
    if let tooOld { bits &= ~upperAges.rows[tooOld + word] }
    if bindsLanguages {
      var understood = takesAnyLanguage[word]
      for row in spoken { understood |= languages[row + word] }
      bits &= understood
    }
    guard bits != 0 else { return 0 }
    var barred: UInt64 = 0
    let base = word * lacking.count
    for skill in lacking.indices { barred |= skills[base + skill] & lacking[skill] }
    return bits & ~barred
  }
}

/// One volunteer and the needs that they may still suit: rules narrow the run and scores add to it, one after the other.
///
/// A rule or a score is asked for the whole run at once, so that what it looks at stays in registers and caches and
/// that which rule it is is looked up once for many pairs.
public struct NeedRun {
  /// What is known of needs, in grid order.
  let columns: NeedColumns
  /// The volunteer; the need's side stands for none.
  private(set) var pair: Pair
  /// The volunteer's rows of words.
  private(set) var words: VolunteerWords
  /// The needs of the run, as numbers in grid order.
  private(set) var needs: [Int32] = []
  /// The points of each need of the run.
  private(set) var points: [Int32] = []
  /// How far away each need is that the run began with, by its number: metres, or what `Pair` says of none.
  private var distances: [Int32]

  /// Makes an empty run.
  init(_ columns: NeedColumns, _ pair: Pair) {
    self.columns = columns
    self.pair = pair
    words = VolunteerWords(pair.context.terms)
    distances = Array(repeating: Pair.unmeasured, count: columns.facts.count)
  }

  /// Begins the run of another volunteer.
  mutating func begin(_ volunteer: VolunteerFacts, _ terms: borrowing TermMatrices) {
    pair.volunteerFacts = volunteer
    words.read(Int(volunteer.position), terms)
    needs.removeAll(keepingCapacity: true)
  }

  /// Adds a need to the run.
  mutating func append(_ need: Int) { needs.append(Int32(truncatingIfNeeded: need)) }

  /// Measures the way to each need.
  mutating func measure() {
    guard let home = pair.volunteerFacts.place else {
      for need in needs { distances[Int(need)] = Pair.nowhere }
      return
    }
    for need in needs {
      let there = columns.places[Int(need)]
      distances[Int(need)] = there.map { home.distance(to: $0) } ?? Pair.nowhere
    }
  }

  /// Keeps the needs that a rule permits.
  @inline(__always)
  mutating func narrow(_ permits: (borrowing Pair) -> Bool) {
    var pair = pair
    var kept = 0
    for index in needs.indices {
      let need = needs[index]
      look(at: need, with: &pair)
      guard permits(pair) else { continue }
      needs[kept] = need
      kept += 1
    }
    needs.removeLast(needs.count - kept)
  }

  /// Puts the needs of the run in another order, and gives each so many points to begin with.
  mutating func order(_ ordered: some Sequence<Int32>, points initial: (Int32) -> Int32) {
    needs.removeAll(keepingCapacity: true)
    needs.append(contentsOf: ordered)
    points.removeAll(keepingCapacity: true)
    for need in needs { points.append(initial(need)) }
  }

  /// Adds a score's points, so many for each of its hundredths.
  @inline(__always)
  mutating func add(_ weight: Int, _ value: (borrowing Pair) -> Int) {
    var pair = pair
    for index in needs.indices {
      look(at: needs[index], with: &pair)
      points[index] &+= Int32(truncatingIfNeeded: weight &* value(pair))
    }
  }

  /// Adds a score's points from what is known of needs by number.
  @inline(__always)
  mutating func add(_ weight: Int, _ value: (Int, borrowing NeedColumns, borrowing VolunteerWords) -> Int) {
    for index in needs.indices {
      points[index] &+= Int32(truncatingIfNeeded: weight &* value(Int(needs[index]), columns, words))
    }
  }

  /// Looks at each need of the run, with its points.
  @inline(__always)
  mutating func forEach(_ body: (borrowing Pair, Int32) -> Void) {
    var pair = pair
    for index in needs.indices {
      look(at: needs[index], with: &pair)
      body(pair, points[index])
    }
  }

  /// A copy of the pair looks, so that of a need's facts no more is read than what is asked.
  @inline(__always)
  private func look(at need: Int32, with pair: inout Pair) {
    pair.needFacts = columns.facts[Int(need)]
    pair.measured = distances[Int(need)]
  }
}

/// What is known of needs, in grid order, in flat arrays.
struct NeedColumns: Sendable {
  /// Their facts.
  let facts: [NeedFacts]
  /// Where they are; nil where they are everywhere or nowhere.
  let places: [Place?]
  /// The points that needs have whoever comes.
  let points: [Int32]
  /// The skills that help, a row of words each, and how many they are.
  let preferredSkills: [UInt64]
  let preferredSkillCounts: [Int32]
  /// The skills that they develop, a row of words each.
  let developedSkills: [UInt64]
  /// How many words a row of skills has.
  let skillWords: Int

  /// Prepares needs, given as positions in grid order.
  init(_ positions: [Int32], _ context: MatchingContext, _ scores: WeightedScores) {
    let terms = context.terms
    facts = positions.map { context.needs[Int($0)] }
    places = facts.map { $0.isRemote ? nil : $0.place }
    preferredSkills = positions.flatMap { terms.preferredSkills.words(ofRow: Int($0)) }
    preferredSkillCounts = positions.map { Int32(terms.preferredSkills.count(row: Int($0))) }
    developedSkills = positions.flatMap { terms.developedSkills.words(ofRow: Int($0)) }
    skillWords = terms.preferredSkills.wordsPerRow
    points =
      context.volunteers.isEmpty
      ? [] : positions.map { scores.points(context.pair(volunteer: 0, need: $0), of: .need) }
  }

  /// How many bits a need's row shares with a volunteer's.
  @inline(__always)
  func commonCount(_ rows: borrowing [UInt64], _ number: Int, with words: borrowing [UInt64]) -> Int {
    var count = 0
    for word in 0..<skillWords {
      count &+= (rows[number &* skillWords &+ word] & words[word]).nonzeroBitCount
    }
    return count
  }
}

/// A volunteer's rows of words, copied once for a whole run.
struct VolunteerWords: Sendable {
  private(set) var heldSkills: [UInt64]
  private(set) var skillsFromLevelOne: [UInt64]
  private(set) var skillsFromLevelTwo: [UInt64]
  private(set) var wantedSkills: [UInt64]
  private(set) var wantedSkillCount = 0
  private(set) var likedCauses: [UInt64]
  private(set) var refusedCauses: [UInt64]

  init(_ terms: borrowing TermMatrices) {
    heldSkills = Array(repeating: 0, count: terms.heldSkills.wordsPerRow)
    skillsFromLevelOne = heldSkills
    skillsFromLevelTwo = heldSkills
    wantedSkills = heldSkills
    likedCauses = Array(repeating: 0, count: terms.likedCauses.wordsPerRow)
    refusedCauses = likedCauses
  }

  /// Whether any cause is refused.
  var refusesCauses: Bool { refusedCauses.contains { $0 != 0 } }

  /// Reads the rows of a volunteer.
  mutating func read(_ row: Int, _ terms: borrowing TermMatrices) {
    terms.heldSkills.copyRow(row, to: &heldSkills)
    terms.skillsFromLevelOne.copyRow(row, to: &skillsFromLevelOne)
    terms.skillsFromLevelTwo.copyRow(row, to: &skillsFromLevelTwo)
    terms.wantedSkills.copyRow(row, to: &wantedSkills)
    terms.likedCauses.copyRow(row, to: &likedCauses)
    terms.refusedCauses.copyRow(row, to: &refusedCauses)
    wantedSkillCount = Int(terms.wantedSkillCounts[row])
  }
}

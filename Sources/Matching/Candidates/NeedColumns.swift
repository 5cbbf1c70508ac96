/// What is known of needs, in grid order, a flat column for each thing: a rule or a score that looks at a run of needs
/// reads the few bytes that it asks about, where their facts are twice a cache line each.
struct NeedColumns: ~Copyable {
  /// Their facts, for rules and scores that have nothing to say of columns.
  let facts: [NeedFacts]
  /// Where they stand in the snapshot.
  let positions: FlatColumn<Int32>
  /// The numbers of those whose place is known, and where that is; those that are everywhere or nowhere come after.
  let placed: Range<Int>
  let latitudes: FlatColumn<Int32>
  let longitudes: FlatColumn<Int32>
  /// The slots that bind: none where it is flexible or its times are not known.
  let slots: FlatColumn<Slots>
  let isFlexible: FlatColumn<Bool>
  /// Days, by number.
  let firstDays: FlatColumn<Int32>
  let lastDays: FlatColumn<Int32>
  let commitmentDays: FlatColumn<Int32>
  /// How long they go on, in weeks as `CommitmentScore` counts them.
  let weeks: FlatColumn<Int32>
  let isDated: FlatColumn<Bool>
  let requiresQualifications: FlatColumn<Bool>
  let isRemote: FlatColumn<Bool>
  let hasMentor: FlatColumn<Bool>
  /// The column of the cause among words; -1 where there is none.
  let causes: FlatColumn<Int32>
  /// The points that needs have whoever comes.
  let points: FlatColumn<Int32>
  /// The skills that help, a row of words each, and how many they are.
  let preferredSkills: FlatColumn<UInt64>
  let preferredSkillCounts: FlatColumn<Int32>
  /// The skills that they develop, a row of words each.
  let developedSkills: FlatColumn<UInt64>
  /// How many words a row of skills has.
  let skillWords: Int
  /// How far it is for the volunteer at hand, where it was measured: metres, or what `Pair` says of none.
  let distances: FlatColumn<Int32>

  /// Prepares needs, given as positions in grid order.
  init(_ grid: NeedGrid, _ context: MatchingContext, _ scores: WeightedScores) {
    let terms = context.terms
    let needs = grid.needs
    let facts = needs.map { context.needs[Int($0)] }
    self.facts = facts
    positions = FlatColumn(needs)
    placed = 0..<grid.unplaced.lowerBound
    latitudes = FlatColumn(facts.map { $0.place?.latitude ?? 0 })
    longitudes = FlatColumn(facts.map { $0.place?.longitude ?? 0 })
    slots = FlatColumn(facts.map { $0.isFlexible ? [] : $0.slots })
    isFlexible = FlatColumn(facts.map(\.isFlexible))
    firstDays = FlatColumn(facts.map(\.firstDay.number))
    lastDays = FlatColumn(facts.map(\.lastDay.number))
    commitmentDays = FlatColumn(facts.map(\.commitmentDays))
    weeks = FlatColumn(facts.map { Int32(CommitmentScore.weeks(from: $0.firstDay, to: $0.lastDay)) })
    isDated = FlatColumn(facts.map(\.isDated))
    requiresQualifications = FlatColumn(facts.map(\.requiresQualifications))
    isRemote = FlatColumn(facts.map(\.isRemote))
    hasMentor = FlatColumn(facts.map(\.hasMentor))
    causes = FlatColumn(facts.map { $0.cause ?? -1 })
    points = FlatColumn(needs.map { scores.points(context.pair(volunteer: 0, need: $0), of: .need) })
    preferredSkills = FlatColumn(needs.flatMap { terms.preferredSkills.words(ofRow: Int($0)) })
    preferredSkillCounts = FlatColumn(needs.map { Int32(terms.preferredSkills.count(row: Int($0))) })
    developedSkills = FlatColumn(needs.flatMap { terms.developedSkills.words(ofRow: Int($0)) })
    skillWords = terms.preferredSkills.wordsPerRow
    distances = FlatColumn(repeating: Pair.unmeasured, count: needs.count)
  }

  /// How many bits a need's row shares with a volunteer's.
  @inline(__always)
  func commonCount(_ rows: borrowing FlatColumn<UInt64>, _ need: Int, with words: borrowing [UInt64]) -> Int {
    var count = 0
    for word in 0..<skillWords {
      count &+= (rows[need &* skillWords &+ word] & words[word]).nonzeroBitCount
    }
    return count
  }
}

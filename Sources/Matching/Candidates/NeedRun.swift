/// One volunteer and the needs that they may still suit: rules narrow the run and scores add to it, one after the other.
///
/// A rule or a score is asked for the whole run at once, so that what it looks at stays in registers and caches and
/// that which rule it is is looked up once for many pairs. Needs go by their numbers in grid order.
public struct NeedRun: ~Copyable {
  /// What is known of needs.
  let columns: NeedColumns
  /// The volunteer; the need's side stands for none.
  private(set) var pair: Pair
  /// The volunteer's rows of words.
  private(set) var words: VolunteerWords
  /// How many needs the run has.
  private(set) var count = 0
  private let needs: FlatColumn<Int32>
  private let points: FlatColumn<Int32>
  private let order: RunOrder

  /// Makes an empty run.
  init(_ columns: consuming NeedColumns, _ order: consuming RunOrder, _ pair: Pair) {
    let count = columns.facts.count
    self.columns = columns
    self.order = order
    self.pair = pair
    words = VolunteerWords(pair.context.terms)
    needs = FlatColumn(repeating: 0, count: count)
    points = FlatColumn(repeating: 0, count: count)
  }

  /// The volunteer's facts.
  var volunteer: VolunteerFacts {
    _read { yield pair.volunteerFacts }
  }

  /// Begins the run of another volunteer.
  mutating func begin(_ volunteer: VolunteerFacts, _ terms: borrowing TermMatrices) {
    pair.volunteerFacts = volunteer
    words.read(Int(volunteer.position), terms)
    count = 0
  }

  /// Ends the run: no need suits.
  mutating func removeAll() { count = 0 }

  /// Adds a need to the run, at most once.
  @inline(__always)
  mutating func append(_ need: Int) {
    needs[count] = Int32(truncatingIfNeeded: need)
    count &+= 1
  }

  /// Measures the way to each need.
  func measure() {
    for index in 0..<count {
      let need = Int(needs[index])
      guard let home = pair.volunteerFacts.place, need < columns.placed.upperBound else {
        columns.distances[need] = Pair.nowhere
        continue
      }
      columns.distances[need] = home.distance(
        toLatitude: columns.latitudes[need], longitude: columns.longitudes[need])
    }
  }

  /// Keeps the needs that a rule permits.
  @inline(__always)
  mutating func narrow(_ permits: (borrowing Pair) -> Bool) {
    var pair = pair
    var kept = 0
    for index in 0..<count {
      let need = needs[index]
      look(at: need, with: &pair)
      guard permits(pair) else { continue }
      needs[kept] = need
      kept &+= 1
    }
    count = kept
  }

  /// Keeps the needs that a rule permits by what columns say of them.
  @inline(__always)
  mutating func narrow(_ permits: (Int, borrowing NeedColumns) -> Bool) {
    var kept = 0
    for index in 0..<count {
      // Written and then counted or not: there is no branch to guess wrong.
      let need = needs[index]
      needs[kept] = need
      kept &+= permits(Int(need), columns) ? 1 : 0
    }
    count = kept
  }

  /// Puts the run in reference order, and gives each need the points that it has whoever comes, and so many more.
  mutating func beginScoring(_ initial: Int32) {
    order.sort(needs, count)
    for index in 0..<count { points[index] = initial &+ columns.points[Int(needs[index])] }
  }

  /// Adds a score's points, so many for each of its hundredths.
  @inline(__always)
  mutating func add(_ weight: Int, _ value: (borrowing Pair) -> Int) {
    var pair = pair
    for index in 0..<count {
      look(at: needs[index], with: &pair)
      points[index] &+= Int32(truncatingIfNeeded: weight &* value(pair))
    }
  }

  /// Adds a score's points from what columns say of needs.
  @inline(__always)
  mutating func add(_ weight: Int, _ value: (Int, borrowing NeedColumns, borrowing VolunteerWords) -> Int) {
    for index in 0..<count {
      points[index] &+= Int32(truncatingIfNeeded: weight &* value(Int(needs[index]), columns, words))
    }
  }

  /// Writes the pairs of the run.
  func write(to row: inout PairColumns, shortTermWeeks: Int) {
    row.count = count
    let volunteer = pair.volunteerFacts
    let free = volunteer.hasSlots ? volunteer.freeSlots : []
    for index in 0..<count {
      let need = Int(needs[index])
      row.needs[index] = columns.positions[need]
      row.points[index] = points[index]
      row.sharedSlots[index] = free.intersection(columns.slots[need])
      row.isShortTerm[index] = ShortTerm.holds(
        leaving: volunteer.lastDay, needEnds: Day(columns.lastDays[need]),
        from: max(volunteer.firstDay, Day(columns.firstDays[need])), weeks: shortTermWeeks)
    }
  }

  /// A copy of the pair looks, so that of a need's facts no more is read than what is asked.
  @inline(__always)
  private func look(at need: Int32, with pair: inout Pair) {
    pair.needFacts = columns.facts[Int(need)]
    pair.measured = columns.distances[Int(need)]
  }
}

/// Puts the needs of a run in reference order: a bit for each, set where it stands and read from the first to the last.
struct RunOrder: ~Copyable {
  /// Where each need in grid order stands in reference order, and the reverse.
  private let ranks: FlatColumn<Int32>
  private let needs: FlatColumn<Int32>
  private let places: FlatColumn<UInt64>

  /// Prepares needs in grid order.
  init(_ grid: NeedGrid, _ context: MatchingContext) {
    ranks = FlatColumn(grid.needs.map { context.needRank[Int($0)] })
    needs = FlatColumn(repeating: -1, count: context.needRank.count)
    for number in 0..<ranks.count { needs[Int(ranks[number])] = Int32(number) }
    places = FlatColumn(repeating: 0, count: (needs.count + 63) / 64)
  }

  /// Sorts the first needs of a column.
  /// - Complexity: O(count + all needs ÷ 64).
  func sort(_ run: borrowing FlatColumn<Int32>, _ count: Int) {
    var (first, last) = (places.count, -1)
    for index in 0..<count {
      let rank = Int(ranks[Int(run[index])])
      places[rank >> 6] |= 1 << UInt64(rank & 63)
      first = min(first, rank >> 6)
      last = max(last, rank >> 6)
    }
    var (word, index) = (first, 0)
    while word <= last {
      var bits = places[word]
      places[word] = 0
      while bits != 0 {
        run[index] = needs[word << 6 + bits.trailingZeroBitCount]
        index &+= 1
        bits &= bits &- 1
      }
      word &+= 1
    }
  }
}

/// Where needs are, in cells of a grid, so that only those within reach of a home are looked at.
///
/// Needs are renumbered row by row of cells ("grid order"), so that the cells of one row that a journey reaches
/// are one range of numbers. Needs that are everywhere (remote) or nowhere (no place known) come last.
struct NeedGrid: Sendable {
  /// Positions of needs in grid order.
  let needs: [Int32]
  /// The numbers of needs that no distance bars.
  let unplaced: Range<Int>

  private let south: Int64
  private let west: Int64
  private let cellHeight: Int64
  private let cellWidth: Int64
  private let rows: Int
  private let columns: Int
  private let cellStarts: [Int32]

  /// Lays out needs, given as positions.
  /// - Complexity: O(n log n).
  init(_ positions: [Int32], facts: Chunks<NeedFacts>) {
    let placed = positions.compactMap { position in
      facts[Int(position)].isRemote ? nil : facts[Int(position)].place.map { (position, $0) }
    }
    let latitudes = placed.map { Int64($0.1.latitude) }
    let longitudes = placed.map { Int64($0.1.longitude) }
    south = latitudes.min() ?? 0
    west = longitudes.min() ?? 0
    // Narrow cells in few rows: a journey reaches few ranges, each of about as many needs as the filter looks at at once.
    let root = Int(integerSquareRoot(UInt64(placed.count)))
    rows = min(256, root / 3 + 1)
    columns = min(1024, 4 * root + 1)
    cellHeight = ((latitudes.max() ?? 0) - south) / Int64(rows) + 1
    cellWidth = ((longitudes.max() ?? 0) - west) / Int64(columns) + 1
    var cells = [[Int32]](repeating: [], count: rows * columns)
    for (index, (position, _)) in placed.enumerated() {
      let row = Int((latitudes[index] - south) / cellHeight)
      let column = Int((longitudes[index] - west) / cellWidth)
      cells[row * columns + column].append(position)
    }
    var starts: [Int32] = [0]
    for cell in cells { starts.append((starts.last ?? 0) + Int32(cell.count)) }
    cellStarts = starts
    let placedSet = Set(placed.map(\.0))
    needs = cells.flatMap { $0 } + positions.filter { !placedSet.contains($0) }
    unplaced = placed.count..<needs.count
  }

  /// Collects ranges of numbers that hold every need within so many metres of a home, and some beyond.
  /// - Complexity: O(rows within reach).
  func collectRanges(within metres: Int32, of home: Place, into ranges: inout [Range<Int>]) {
    let box = ReachBox(metres: metres, around: home)
    let reachedRows = cells(box.south, box.north, from: south, size: cellHeight, count: rows)
    let reached = cells(box.west, box.east, from: west, size: cellWidth, count: columns)
    guard !reachedRows.isEmpty, !reached.isEmpty else { return }
    for row in reachedRows {
      let first = Int(cellStarts[row * columns + reached.lowerBound])
      let last = Int(cellStarts[row * columns + reached.upperBound])
      if first < last { ranges.append(first..<last) }
    }
  }

  /// The cells between two coordinates.
  private func cells(_ low: Int64, _ high: Int64, from origin: Int64, size: Int64, count: Int) -> Range<Int> {
    let end = origin + size * Int64(count)
    guard high >= origin, low < end else { return 0..<0 }
    return Int((max(low, origin) - origin) / size)..<Int((min(high, end - 1) - origin) / size) + 1
  }
}

/// Coordinates that hold every point within so many metres of a home, in microdegrees.
///
/// It leaves room for the rounding in `Place.distance(to:)`, narrows no longitude near a pole, and takes all of
/// them where it would cross the date line.
struct ReachBox {
  let south: Int64
  let north: Int64
  let west: Int64
  let east: Int64

  init(metres: Int32, around home: Place) {
    let reach = (Int64(metres) + 2) * 1_000_000 / 111_195 + 2
    let latitude = Int64(home.latitude)
    let longitude = Int64(home.longitude)
    south = latitude - reach
    north = latitude + reach
    // The distance takes the cosine half-way; none half-way is smaller than this one.
    let cosine = Cosine.millionths(ofMicrodegrees: min(90_000_000, abs(latitude) + reach / 2 + 1))
    let width = cosine < 10_000 ? 360_000_000 : (reach + 2) * 1_000_000 / cosine + 1
    let crosses = longitude - width < -180_000_000 || longitude + width > 180_000_000
    west = crosses ? -180_000_000 : longitude - width
    east = crosses ? 180_000_000 : longitude + width
  }
}

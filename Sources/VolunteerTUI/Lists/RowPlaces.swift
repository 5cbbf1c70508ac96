import Matching

/// Leaves rows where they were when what they say changes, so that nothing moves under the coordinator's hands.
enum RowPlaces {
  /// The rows in the order of their earlier places; one that is new comes after the row that it follows by right.
  ///
  /// - Parameters:
  ///   - places: The earlier rows, in the order on screen.
  ///   - origins: Which earlier row each row was; -1 for a new one.
  ///   - natural: The rows now in their own order, asked for where there are new ones.
  /// - Returns: The rows, each once.
  /// - Complexity: O(rows).
  static func keeping(_ places: [Int32], origins: [Int32], natural: () -> [Int32]) -> [Int32] {
    var now = [Int32](repeating: -1, count: places.count)
    for (row, origin) in origins.enumerated() where origin >= 0 { now[Int(origin)] = Int32(row) }
    let kept = places.lazy.map { now[Int($0)] }.filter { $0 >= 0 }
    guard origins.contains(-1) else { return Array(kept) }
    /// New rows by the row before them that is not; -1 for those before all such.
    var following: [Int32: [Int32]] = [:]
    var anchor: Int32 = -1
    for row in natural() {
      if origins[Int(row)] < 0 { following[anchor, default: []].append(row) } else { anchor = row }
    }
    var order = following[-1] ?? []
    order.reserveCapacity(origins.count)
    for row in kept {
      order.append(row)
      order += following[row] ?? []
    }
    return order
  }

  /// Which earlier row each row was, by what rows are about; -1 for a new one.
  /// - Complexity: O(rows of both).
  static func origins(of keys: some Sequence<RowKey>, in earlier: some Sequence<RowKey>) -> [Int32] {
    var row: [RowKey: Int32] = [:]
    for (position, key) in earlier.enumerated() { row[key] = Int32(position) }
    return keys.map { row.removeValue(forKey: $0) ?? -1 }
  }
}

/// Which rows of a list are those of the list before.
enum RowOrigins: Sendable {
  /// Every row is where it was.
  case same
  /// Each row was another; -1 for new ones.
  case rows([Int32])
  /// Only what rows are about can tell.
  case unknown
}

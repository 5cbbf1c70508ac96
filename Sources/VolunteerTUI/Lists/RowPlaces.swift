/// Leaves rows where they were when what they say changes, so that nothing moves under the coordinator's hands.
enum RowPlaces {
  /// The rows in the order of their earlier places; one that is new comes after the row that it follows by right.
  ///
  /// - Parameters:
  ///   - places: What the rows were about, in the order on screen.
  ///   - natural: The rows now in their own order, with what each is about.
  /// - Returns: The rows, each once.
  /// - Complexity: O(rows).
  static func keeping(_ places: [RowKey], _ natural: [(row: Int32, key: RowKey)]) -> [Int32] {
    let earlier = Set(places)
    var row: [RowKey: Int32] = [:]
    row.reserveCapacity(natural.count)
    /// New rows by the row before them that is not; nil for those before all such.
    var following: [RowKey?: [Int32]] = [:]
    var anchor: RowKey?
    for (position, key) in natural {
      if earlier.contains(key) {
        row[key] = position
        anchor = key
      } else {
        following[anchor, default: []].append(position)
      }
    }
    var order = following[nil] ?? []
    order.reserveCapacity(natural.count)
    for key in places {
      guard let position = row.removeValue(forKey: key) else { continue }
      order.append(position)
      order += following[key] ?? []
    }
    return order
  }
}

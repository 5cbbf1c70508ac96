/// Records by reference ascending: the order in which problems are built and equals are listed.
struct ReferenceOrder: Sendable, Equatable {
  /// Positions by reference ascending; equal references by position.
  private(set) var order: [Int32]
  /// Where each position stands in the order.
  private(set) var rank: [Int32]

  /// Sorts references, given by position.
  /// - Complexity: O(n log n).
  init(_ references: [Reference]) {
    order = references.indices.sorted {
      references[$0] == references[$1] ? $0 < $1 : references[$0] < references[$1]
    }.map { Int32($0) }
    rank = Array(repeating: 0, count: references.count)
    number(order.indices)
  }

  /// Puts records in their places again after references changed or records were added at the end.
  ///
  /// - Parameters:
  ///   - positions: The records whose reference is new.
  ///   - count: How many records there are now.
  ///   - reference: The reference at a position.
  /// - Complexity: O(n) small integers and O(log n) references a record.
  mutating func move(_ positions: [Int], count: Int, reference: (Int) -> Reference) {
    guard !positions.isEmpty else { return }
    for position in positions where position < rank.count {
      if let place = order.firstIndex(of: Int32(position)) { order.remove(at: place) }
    }
    rank.append(contentsOf: repeatElement(0, count: count - rank.count))
    for position in positions {
      let own = reference(position)
      var (low, high) = (0, order.count)
      while low < high {
        let middle = (low + high) / 2
        let other = reference(Int(order[middle]))
        if other < own || (other == own && Int(order[middle]) < position) {
          low = middle + 1
        } else {
          high = middle
        }
      }
      order.insert(Int32(position), at: low)
    }
    number(order.indices)
  }

  private mutating func number(_ places: Range<Int>) {
    for place in places { rank[Int(order[place])] = Int32(place) }
  }
}

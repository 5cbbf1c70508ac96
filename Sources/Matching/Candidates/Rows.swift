/// Lists of different lengths, one a row, packed end to end.
struct Rows<Element: Sendable>: Sendable {
  private let offsets: [Int32]
  private let elements: [Element]

  /// Packs lists.
  init(_ lists: some Collection<[Element]>) {
    var offsets: [Int32] = [0]
    offsets.reserveCapacity(lists.count + 1)
    var elements: [Element] = []
    for list in lists {
      elements.append(contentsOf: list)
      offsets.append(Int32(elements.count))
    }
    self.offsets = offsets
    self.elements = elements
  }

  /// The list of a row.
  subscript(row: Int32) -> ArraySlice<Element> {
    elements[Int(offsets[Int(row)])..<Int(offsets[Int(row) + 1])]
  }

  /// Whether a row has an element for which something holds.
  func row(_ row: Int32, contains holds: (Element) -> Bool) -> Bool {
    for index in offsets[Int(row)]..<offsets[Int(row) + 1] where holds(elements[Int(index)]) { return true }
    return false
  }
}

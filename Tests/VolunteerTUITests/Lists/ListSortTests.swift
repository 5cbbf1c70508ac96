import Matching
import Testing

@testable import VolunteerTUI

@Suite("Sorting rows")
struct ListSortTests {
  /// A column of given cells.
  private func column(_ name: String, _ cells: [ListValue]) -> ListColumn {
    ListColumn(name: name, title: name, width: .fixed(4)) { _, row in cells[row] }
  }

  private var source: ListSource {
    ListSource(facts: Facts(snapshot: Snapshot(), today: TestWorld.today), plan: nil, rows: .none)
  }

  @Test("agrees with sorting by one column after another, the least important first", arguments: 1...40)
  func oracle(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let count = random.below(60)
    let columns = (0..<4).map { index in
      column(
        "c\(index)",
        (0..<count).map { _ in
          index.isMultiple(of: 2)
            ? ListValue("x", number: random.below(4))
            : ListValue(["b", "B", "é", "e", "Ä", ""][random.below(6)])
        })
    }
    let keys = (0..<random.below(4)).map { _ in
      SortKey(column: random.below(4), isDescending: random.below(2) == 0)
    }
    let rows = (0..<Int32(count)).filter { _ in random.below(5) > 0 }.shuffled(using: &random)
    let sorted = ListSort.sorted(rows, by: keys, columns: columns, source: source)

    var expected = keys.isEmpty ? rows : rows.sorted()
    for key in keys.reversed() {
      expected = Self.stablySorted(expected) { one, other in
        let left = columns[key.column].value(source, Int(one))
        let right = columns[key.column].value(source, Int(other))
        let isBefore =
          left.number == right.number
          ? Self.folded(left.text) < Self.folded(right.text) : (left.number ?? 0) < (right.number ?? 0)
        let isAfter =
          left.number == right.number
          ? Self.folded(right.text) < Self.folded(left.text) : (right.number ?? 0) < (left.number ?? 0)
        return key.isDescending ? isAfter : isBefore
      }
    }
    #expect(sorted == expected)
  }

  @Test("without a sort the rows stay as they are")
  func own() {
    #expect(ListSort.sorted([3, 1, 2], by: [], columns: [], source: source) == [3, 1, 2])
  }

  /// Insertion sort: slow, stable, and nothing like the other.
  private static func stablySorted(_ rows: [Int32], _ isBefore: (Int32, Int32) -> Bool) -> [Int32] {
    var sorted: [Int32] = []
    for row in rows {
      var at = sorted.count
      while at > 0, isBefore(row, sorted[at - 1]) { at -= 1 }
      sorted.insert(row, at: at)
    }
    return sorted
  }

  private static func folded(_ text: String) -> String {
    String(text.lowercased().map { ["é": "e", "ä": "a"][$0] ?? $0 })
  }
}

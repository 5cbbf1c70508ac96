/// Sorts rows by several columns; equal rows keep the list's own order.
enum ListSort {
  /// The rows in the order of the keys; without keys as they are.
  /// - Complexity: O(rows · keys) to read the cells, O(rows · log rows) to sort.
  static func sorted(_ rows: [Int32], by keys: [SortKey], columns: [ListColumn], source: ListSource)
    -> [Int32]
  {
    guard !keys.isEmpty else { return rows }
    let cells = keys.map { key in rows.map { SortCell(columns[key.column].value(source, Int($0))) } }
    let order = rows.indices.sorted { one, other in
      for (cells, key) in zip(cells, keys) {
        if cells[one] < cells[other] { return !key.isDescending }
        if cells[other] < cells[one] { return key.isDescending }
      }
      return rows[one] < rows[other]
    }
    return order.map { rows[$0] }
  }

  /// What is compared: a number where the cell has one, else its folded text.
  private struct SortCell: Comparable {
    var number: Int
    var text: [UInt8]

    init(_ value: ListValue) {
      number = value.number ?? 0
      text = []
      if value.number == nil { SearchIndex.appendFolded(value.text, to: &text) }
    }

    static func < (one: SortCell, other: SortCell) -> Bool {
      one.number == other.number ? one.text.lexicographicallyPrecedes(other.text) : one.number < other.number
    }
  }
}

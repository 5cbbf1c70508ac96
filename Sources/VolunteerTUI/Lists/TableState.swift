/// One column that a list is sorted by.
struct SortKey: Equatable, Sendable {
  var column: Int
  var isDescending: Bool
}

/// Where the coordinator is in a list: what is shown, in what order, what is selected and marked.
///
/// Selection and marks belong to records, not to rows: when rows come, go or move, they stay with their record.
struct TableState: Sendable {
  /// Rows shown, in order, as indices into the list.
  private(set) var shown: [Int32] = []
  /// Which of the shown rows is selected.
  private(set) var selected = 0
  /// The first shown row on screen.
  private(set) var top = 0
  /// What the coordinator typed after `/`.
  var filter = ""
  /// The sort, most important column first; empty for the list's own order.
  var sort: [SortKey] = []
  /// The records marked.
  var marks: Set<RowKey> = []
  /// Whether the coordinator has moved or acted in the list; until then it stays at its first row.
  private(set) var isTouched = false
  /// How often she has moved in the list.
  private(set) var moves = 0
  /// How many rows the screen showed when it was last laid out.
  private(set) var page = 1

  /// The list's index of the selected row; nil where nothing is shown.
  var selectedRow: Int? {
    shown.indices.contains(selected) ? Int(shown[selected]) : nil
  }

  /// Shows other rows, keeping the selection on the record it was on, and that row where it was on the screen.
  mutating func show(_ rows: [Int32], selecting row: Int?) {
    let offset = selected - top
    shown = rows
    if isTouched, let row, let at = rows.firstIndex(of: Int32(row)) {
      selected = at
      top = at - offset
    } else {
      selected = isTouched ? min(selected, max(0, rows.count - 1)) : 0
    }
    scroll()
  }

  /// Moves the selection by rows, stopping at the ends.
  mutating func move(by rows: Int) {
    isTouched = true
    select(selected + rows)
  }

  /// Selects a shown row, stopping at the ends.
  mutating func select(_ row: Int) {
    isTouched = true
    moves += 1
    selected = min(max(0, row), max(0, shown.count - 1))
    scroll()
  }

  /// Keeps the selection on its record from now on: it was acted on, and the next act is for the same one.
  mutating func stay() { isTouched = true }

  /// Takes note of how many rows fit on the screen.
  mutating func fit(page rows: Int) {
    page = max(1, rows)
    scroll()
  }

  /// Scrolls without moving the selection off the screen: the wheel.
  mutating func scroll(by rows: Int) {
    isTouched = true
    moves += 1
    top = min(max(0, top + rows), max(0, shown.count - page))
    selected = min(max(selected, top), max(top, min(top + page, shown.count) - 1))
  }

  private mutating func scroll() {
    if selected < top { top = selected }
    if selected >= top + page { top = selected - page + 1 }
    top = min(max(0, top), max(0, shown.count - page))
  }
}

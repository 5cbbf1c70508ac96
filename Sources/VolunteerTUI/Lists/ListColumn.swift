import Matching

/// What one cell of a list says, how it looks, and what it sorts by.
struct ListValue: Sendable {
  var text: String
  var style: Style
  /// What the cell sorts by where its text does not sort well: days, counts, fits.
  var number: Int?

  init(_ text: String, _ style: Style = .text, number: Int? = nil) {
    self.text = text
    self.style = style
    self.number = number
  }
}

/// One column of a list: how it is called, how wide it is, and what it says of a row.
struct ListColumn: Sendable {
  enum Width: Equatable, Sendable {
    /// So many cells.
    case fixed(Int)
    /// At least so many cells, and a share of what is left over.
    case flexible(Int, share: Int)

    var least: Int {
      switch self {
      case .fixed(let cells), .flexible(let cells, _): cells
      }
    }
  }

  /// What a filter and the sort line call it: one lower-case word.
  let name: String
  /// What stands above it.
  let title: String
  let width: Width
  var alignment = Canvas.Alignment.left
  /// Columns of a higher rank leave first where the screen is narrow; rank 0 always stays.
  var rank = 0
  /// What the column says of the row at a position.
  let value: @Sendable (ListSource, Int) -> ListValue
}

/// What a list's columns read from: the facts, the plan on screen, and the rows of this list.
struct ListSource: Sendable {
  let facts: Facts
  let plan: PlannedWorld?
  let rows: ListRows

  /// Who and what waits for the coordinator, where the list may be narrowed to that.
  var queues: [Queue: [RowKey]] = [:]

  var snapshot: Snapshot { facts.snapshot }
  var today: Day { facts.today }
}

/// Which columns fit a width, and how wide each then is.
enum ColumnLayout {
  /// The columns to show, with their first cell and width, one cell apart.
  ///
  /// Columns of the highest rank go first until the rest fits; what is left over goes to the flexible ones.
  static func fit(_ columns: [ListColumn], width: Int) -> [(column: Int, x: Int, width: Int)] {
    var shown = Array(columns.indices)
    func needed() -> Int { shown.reduce(0) { $0 + columns[$1].width.least } + max(0, shown.count - 1) }
    while needed() > width, let rank = shown.map({ columns[$0].rank }).max(), rank > 0 {
      guard let last = shown.lastIndex(where: { columns[$0].rank == rank }) else { break }
      shown.remove(at: last)
    }
    var spare = max(0, width - needed())
    var shares = shown.reduce(0) { total, column in
      if case .flexible(_, let share) = columns[column].width { total + share } else { total }
    }
    var x = 0
    return shown.map { column in
      var cells = columns[column].width.least
      if case .flexible(_, let share) = columns[column].width, shares > 0 {
        let extra = spare * share / shares
        cells += extra
        spare -= extra
        shares -= share
      }
      defer { x += cells + 1 }
      return (column, x, min(cells, max(0, width - x)))
    }
  }
}

import Matching

/// A list on screen: its rows, the coordinator's place in it, and the texts that its filter searches.
struct ListView: Sendable {
  private(set) var rows = ListRows.none
  /// What the filter searches; nil while nothing may be filtered.
  private(set) var index: SearchIndex?
  var table = TableState()
  /// The queue to which the list is narrowed; nil where it shows all.
  var queue: Queue?
  /// What the latest filter kept, in the order of the sort.
  private var kept: (filter: ListFilter, rows: [Int32])?
  /// What was selected when its row went, and how often she had moved by then: an undone ask leaves the list until the
  /// plan proposes it again.
  private var missing: (key: RowKey, moves: Int)?
  /// All rows as they were last sorted, so that a key in the filter sorts nothing.
  private var order: (sort: [SortKey], rows: [Int32])?

  var columns: [ListColumn] { rows.columns }

  /// Shows other rows; the selection and the marks stay with their records, and so does the filter.
  ///
  /// - Parameters:
  ///   - rows: What to show.
  ///   - index: What the filter searches; nil while nothing may be filtered.
  ///   - origins: Which of the rows are those there were, as far as that is known.
  ///   - source: What the columns read from.
  ///   - before: The world that the rows shown so far are of.
  mutating func replace(
    _ rows: ListRows, index: SearchIndex?, origins: RowOrigins, source: ListSource, before: World?
  ) {
    var selectedKey = before.flatMap { world in
      table.selectedRow.map { self.rows.key($0, in: world.snapshot) }
    }
    if let missing, missing.moves == table.moves { selectedKey = missing.key }
    missing = nil
    // Another kind of row has other columns, so a sort by them means nothing there.
    if rows.columns.map(\.name) != columns.map(\.name) { table.sort = [] }
    let places = placesToKeep
    let was =
      places == nil ? [] : before.map { self.origins(of: rows, origins, source.snapshot, $0.snapshot) }
    kept = nil
    order = nil
    self.rows = rows
    self.index = index
    // What is gone is no longer marked, or an act would be about nothing.
    if !table.marks.isEmpty {
      table.marks.formIntersection((0..<rows.count).map { rows.key($0, in: source.snapshot) })
    }
    if let places, let was {
      let kept = RowPlaces.keeping(places, origins: was) { ordered(source: source) }
      order = (table.sort, kept)
    }
    if table.isTouched, let selectedKey, rows.row(of: selectedKey, in: source.snapshot) == nil {
      missing = (selectedKey, table.moves)
    }
    refresh(source: source, selecting: selectedKey, keepsSelected: true)
  }

  /// Puts the rows in their own order again, where changes had left them in their places.
  mutating func settle(source: ListSource) {
    order = nil
    kept = nil
    refresh(source: source)
  }

  /// The rows in the order on screen, where they are to stay in it: she is at work in the list, and
  /// what she does to a row would move it.
  private var placesToKeep: [Int32]? {
    guard table.isTouched, let order, rows.isRanked || !table.sort.isEmpty else { return nil }
    return order.rows
  }

  private func origins(
    of new: ListRows, _ known: RowOrigins, _ snapshot: Snapshot, _ before: Snapshot
  ) -> [Int32] {
    switch known {
    case .same where new.count == rows.count: Array(0..<Int32(new.count))
    case .rows(let origins): origins
    case .same, .unknown:
      RowPlaces.origins(
        of: (0..<new.count).lazy.map { new.key($0, in: snapshot) },
        in: (0..<rows.count).lazy.map { rows.key($0, in: before) })
    }
  }

  /// Filters and sorts anew after the filter or the sort has changed.
  mutating func refresh(source: ListSource) {
    let key = table.selectedRow.map { rows.key($0, in: source.snapshot) }
    refresh(source: source, selecting: key)
  }

  /// Shows what the filter keeps; when records change under it, also the selected row, which stays until she moves.
  private mutating func refresh(source: ListSource, selecting key: RowKey?, keepsSelected: Bool = false) {
    let ordered = ordered(source: source)
    let filter = ListFilter(table.filter, columns: columns)
    // Typing on looks only at what the text so far has kept.
    let among = kept.flatMap { filter.narrows($0.filter) ? $0.rows : nil } ?? ordered
    var found = index.map { filter.rows(among, in: $0) } ?? among
    kept = (filter, found)
    if let queue {
      let waiting = Set(source.queues[queue] ?? [])
      found = found.filter { waiting.contains(rows.key(Int($0), in: source.snapshot)) }
    }
    let selected = key.flatMap { rows.row(of: $0, in: source.snapshot) }.map { Int32($0) }
    if keepsSelected, isNarrowed, let selected, !found.contains(selected) {
      let shown = Set(found).union([selected])
      found = ordered.filter(shown.contains)
    }
    table.show(found, selecting: selected.map { Int($0) })
  }

  /// All rows in the order of the sort.
  private mutating func ordered(source: ListSource) -> [Int32] {
    if let order, order.sort == table.sort { return order.rows }
    kept = nil
    let all = Array(0..<Int32(rows.count))
    let sorted = ListSort.sorted(
      all, by: table.sort, columns: columns,
      source: ListSource(facts: source.facts, plan: source.plan, rows: rows))
    order = (table.sort, sorted)
    return sorted
  }

  /// Whether a filter or a queue leaves rows out.
  var isNarrowed: Bool { queue != nil || !table.filter.isEmpty }

  /// What the selected row is about.
  func selectedKey(in snapshot: Snapshot) -> RowKey? {
    table.selectedRow.map { rows.key($0, in: snapshot) }
  }

  /// What the marked rows on show are about, in their order; the selected row where none on show is marked.
  func chosenKeys(in snapshot: Snapshot) -> [RowKey] {
    let marked =
      table.marks.isEmpty
      ? [] : table.shown.map { rows.key(Int($0), in: snapshot) }.filter(table.marks.contains)
    return marked.isEmpty ? selectedKey(in: snapshot).map { [$0] } ?? [] : marked
  }

  /// Marks or unmarks the selected row, and moves on.
  mutating func toggleMark(in snapshot: Snapshot) {
    guard let key = selectedKey(in: snapshot) else { return }
    if table.marks.remove(key) == nil { table.marks.insert(key) }
    table.move(by: 1)
  }

  /// Marks all rows on show, or unmarks them where all are marked.
  mutating func toggleAllMarks(in snapshot: Snapshot) {
    let keys = table.shown.map { rows.key(Int($0), in: snapshot) }
    if keys.allSatisfy(table.marks.contains) {
      table.marks.subtract(keys)
    } else {
      table.marks.formUnion(keys)
    }
  }
}

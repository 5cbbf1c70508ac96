/// Columns of one row that differ between two frames.
struct ChangedRun: Equatable, Sendable {
  let y: Int
  let columns: Range<Int>
}

extension Frame {
  /// What to paint to turn another frame into this one, row by row from the top.
  ///
  /// Changes a few cells apart are one run, and a run never begins or ends within a wide glyph. Without another
  /// frame, or with one of another size, it is every row.
  ///
  /// - Complexity: O(cells), a comparison of twelve bytes each.
  func changes(since previous: Frame?) -> [ChangedRun] {
    guard let previous, previous.size == size else {
      return (0..<max(0, size.height)).map { ChangedRun(y: $0, columns: 0..<size.width) }
    }
    var runs: [ChangedRun] = []
    let width = size.width
    cells.withUnsafeBufferPointer { new in
      previous.cells.withUnsafeBufferPointer { old in
        for y in 0..<size.height {
          let start = y * width
          var run: Range<Int>?
          for x in 0..<width where new[start + x] != old[start + x] {
            if let open = run, x - open.upperBound <= Self.gapWorthPainting {
              run = open.lowerBound..<x + 1
            } else {
              if let open = run { runs.append(ChangedRun(y: y, columns: whole(open, y: y))) }
              run = x..<x + 1
            }
          }
          if let open = run { runs.append(ChangedRun(y: y, columns: whole(open, y: y))) }
        }
      }
    }
    return runs
  }

  /// A jump costs about as many bytes as this many unchanged cells.
  private static let gapWorthPainting = 8

  private func whole(_ columns: Range<Int>, y: Int) -> Range<Int> {
    let row = y * size.width
    var lower = columns.lowerBound
    var upper = columns.upperBound
    if cells[row + lower].glyph.isContinuation { lower -= 1 }
    if upper < size.width && cells[row + upper].glyph.isContinuation { upper += 1 }
    return lower..<upper
  }
}

/// A cell's place: column and row from the top left, both from 0.
struct Point: Hashable, Sendable {
  var x: Int
  var y: Int
}

/// Columns and rows.
struct Size: Hashable, Sendable {
  var width: Int
  var height: Int
}

/// A rectangle of cells; never of negative size, so that a layout made for a large screen shrinks to nothing.
struct Rect: Hashable, Sendable {
  let x: Int
  let y: Int
  let width: Int
  let height: Int

  init(x: Int, y: Int, width: Int, height: Int) {
    self.x = x
    self.y = y
    self.width = max(0, width)
    self.height = max(0, height)
  }

  /// A whole screen.
  init(_ size: Size) { self.init(x: 0, y: 0, width: size.width, height: size.height) }

  var maxX: Int { x + width }
  var maxY: Int { y + height }
  var isEmpty: Bool { width == 0 || height == 0 }
  var origin: Point { Point(x: x, y: y) }

  func contains(_ point: Point) -> Bool {
    point.x >= x && point.x < maxX && point.y >= y && point.y < maxY
  }

  /// The part that both share; empty where they share none.
  func intersection(_ other: Rect) -> Rect {
    let left = max(x, other.x)
    let top = max(y, other.y)
    return Rect(x: left, y: top, width: min(maxX, other.maxX) - left, height: min(maxY, other.maxY) - top)
  }

  /// The rectangle without a margin on every side.
  func inset(_ horizontal: Int, _ vertical: Int) -> Rect {
    Rect(
      x: x + horizontal, y: y + vertical, width: width - 2 * horizontal, height: height - 2 * vertical)
  }

  /// One row, counted from the top of the rectangle; empty where the rectangle has no such row.
  func row(_ index: Int) -> Rect {
    let isInside = index >= 0 && index < height
    return Rect(x: x, y: y + index, width: width, height: isInside ? 1 : 0)
  }

  /// Some columns, counted from the left of the rectangle, as far as it has them.
  func columns(_ start: Int, width wanted: Int) -> Rect {
    let start = min(max(0, start), width)
    return Rect(x: x + start, y: y, width: min(max(0, wanted), width - start), height: height)
  }

  /// The rectangle without its first columns.
  func dropFirst(_ columns: Int) -> Rect { self.columns(columns, width: width) }
}

extension Rect {
  /// Cuts rows off the top: those, as many as there are, and the rest.
  func splitTop(_ rows: Int) -> (top: Rect, rest: Rect) {
    let rows = min(max(0, rows), height)
    return (
      Rect(x: x, y: y, width: width, height: rows),
      Rect(x: x, y: y + rows, width: width, height: height - rows)
    )
  }

  /// Cuts rows off the bottom: the rest, and those, as many as there are.
  func splitBottom(_ rows: Int) -> (rest: Rect, bottom: Rect) {
    let parts = splitTop(height - min(max(0, rows), height))
    return (parts.top, parts.rest)
  }

  /// Cuts columns off the left: those, as many as there are, and the rest.
  func splitLeft(_ columns: Int) -> (left: Rect, rest: Rect) {
    let columns = min(max(0, columns), width)
    return (
      Rect(x: x, y: y, width: columns, height: height),
      Rect(x: x + columns, y: y, width: width - columns, height: height)
    )
  }

  /// Columns side by side whose widths are in proportion to the weights and fill the rectangle exactly.
  func dividedHorizontally(_ weights: Int...) -> [Rect] {
    let total = max(1, weights.reduce(0, +))
    var before = 0
    return weights.map { weight in
      let start = width * before / total
      before += weight
      return columns(start, width: width * before / total - start)
    }
  }
}

/// A box that stands over the screen, for questions and menus.
enum Popup {
  /// Clears a place for a box of some size in the middle of an area and draws its border; where there are few rows,
  /// they all go to what the box holds.
  ///
  /// - Returns: the rectangle within.
  static func open(
    width: Int, height: Int, title: String, over area: Rect, on canvas: inout Canvas
  ) -> Rect {
    let width = min(area.width, width + 4)
    let height = min(area.height, height + 2)
    let rect = Rect(
      x: area.x + (area.width - width) / 2, y: area.y + (area.height - height) / 2, width: width,
      height: height)
    guard area.height >= 5 else {
      canvas.fill(area)
      return area
    }
    canvas.fill(rect)
    return canvas.box(rect, title: title, style: .activeBorder).inset(1, 0)
  }
}

/// Where the Policy screen's parts stand: settings, and beside or under them what the selected one does.
struct PolicyLayout: Sendable {
  /// The line of titles over the settings.
  private(set) var titles: Rect
  /// One row for each setting.
  private(set) var rows: Rect
  /// What the selected setting does; empty where there is no room.
  private(set) var pane = Rect(x: 0, y: 0, width: 0, height: 0)
  /// Whether rows have room for what each term does.
  var tellsEffects: Bool { rows.width >= 78 }

  /// The divider, five figures and two lines over them.
  private static let paneHeight = 8

  init(_ state: State) {
    let body = ScreenLayout(state).body
    var list = body
    if body.width >= 130, body.height >= 12 {
      (list, pane) = body.splitLeft(body.width * 12 / 20)
    } else if body.height >= 14 {
      (list, pane) = body.splitBottom(Self.paneHeight)
    }
    (titles, rows) = list.splitTop(list.height >= 3 ? 1 : 0)
  }

  /// The row at a place on the screen; nil where there is none.
  func row(at point: Point, from top: Int) -> Int? {
    guard rows.contains(point) else { return nil }
    let row = top + point.y - rows.y
    return PolicySlider.all.indices.contains(row) ? row : nil
  }
}

/// What a database without records offers.
enum EmptyView {
  static func draw(in rect: Rect, on canvas: inout Canvas) {
    guard rect.height >= 8 else {
      let short: [PageLine] = [.text("No records yet: I imports, D makes the demo, a adds", .text)]
      PageWidget.draw(short, in: rect, on: &canvas)
      return
    }
    let lines: [PageLine] = [
      .heading("No records yet"),
      .blank,
      .field("I", "imports a file: volunteers, organisations, services, needs or areas, as CSV", .text),
      .field("D", "makes the demo: invented people, services and needs, in a file of its own", .text),
      .field("a", "adds a first record by hand: an organisation, then its services and needs", .text),
      .blank,
      .text("Nothing here is sent anywhere. ? shows all keys, Q quits.", .dim),
    ]
    PageWidget.draw(lines, in: rect.inset(2, 1), on: &canvas)
  }
}

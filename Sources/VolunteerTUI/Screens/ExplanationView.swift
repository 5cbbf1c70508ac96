import Matching

/// Why a pair is, or is not, in the plan, or what is to be said of the plan, as lines to read.
struct ExplanationPage: Equatable, Sendable {
  /// The pair; nil for the plan as a whole.
  var pairing: Pairing?
  var lines: [PageLine]
}

/// The page that says why.
enum ExplanationView {
  static func draw(_ layer: ExplanationLayer, _ state: State, in rect: Rect, on canvas: inout Canvas) {
    guard let page = layer.page else {
      let title = layer.pairing.flatMap { state.world?.snapshot.title($0) } ?? ""
      PageWidget.draw(
        [.heading(title), .text("Working it out…", .dim)], in: rect.inset(1, 0), on: &canvas)
      return
    }
    PageWidget.draw(page.lines, from: layer.top, in: rect.inset(1, 0), on: &canvas, moreKey: .pageDown)
    canvas.cursor = rect.inset(1, 0).origin
  }
}

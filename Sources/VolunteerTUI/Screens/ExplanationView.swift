import Matching

/// Why a pair is, or is not, in the plan, or what is to be said of the plan, as lines to read.
struct ExplanationPage: Equatable, Sendable {
  /// The pair; nil for the plan as a whole.
  var pairing: Pairing?
  /// The need, where it is one that has free places; nil for the plan as a whole.
  var need: Identifier<Need>?
  var lines: [PageLine]
}

/// The page that says why.
enum ExplanationView {
  static func draw(_ layer: ExplanationLayer, _ state: State, in rect: Rect, on canvas: inout Canvas) {
    guard let page = layer.page else {
      let snapshot = state.world?.snapshot
      let title =
        layer.pairing.flatMap { snapshot?.title($0) } ?? layer.need.flatMap { snapshot?.need($0)?.title }
        ?? ""
      PageWidget.draw(
        [.heading(title), .text("Working it out…", .dim)], in: rect.inset(1, 0), on: &canvas)
      return
    }
    PageWidget.draw(page.lines, from: layer.top, in: rect.inset(1, 0), on: &canvas, moreKey: .pageDown)
    canvas.cursor = rect.inset(1, 0).origin
  }
}

import Testing

@testable import VolunteerTUI

@Suite("Drawing on a canvas")
struct CanvasTests {
  @Test("cuts text by cells and says so")
  func cutsText() {
    #expect(drawn("Prescot Food Bank", width: 10) == "Prescot F…")
    #expect(drawn("Prescot", width: 7) == "Prescot")
    #expect(drawn("李小龙李小龙", width: 6) == "李小…")
    #expect(drawn("李小龙李小龙", width: 5) == "李小…")
    #expect(drawn("Prescot", width: 1) == "…")
    #expect(drawn("Prescot", width: 0) == "")
    #expect(drawn("Prescot Food Bank", width: 10, glyphs: .ascii) == "Prescot F~")
  }

  @Test("aligns text within its rectangle")
  func alignsText() {
    var canvas = Canvas(size: Size(width: 12, height: 3))
    let used = canvas.draw("9.5", in: canvas.bounds.row(0), alignment: .right)
    #expect(used == 12)
    canvas.draw("mid", in: canvas.bounds.row(1), alignment: .centre)
    canvas.draw("far too long for it", in: canvas.bounds.row(2), alignment: .right)
    #expect(canvas.frame.text == "         9.5\n    mid\nfar too lon…")
  }

  @Test("writes spans one after another, each in its style")
  func writesSpans() {
    var canvas = Canvas(size: Size(width: 12, height: 1))
    let used = canvas.draw([.init("o", .footerKey), .init(" ask", .footerText)], in: canvas.bounds)
    #expect(used == 5)
    #expect(canvas.frame.text == "o ask")
    #expect(canvas.frame[0, 0].style == .footerKey && canvas.frame[1, 0].style == .footerText)
  }

  @Test("never leaves half a wide character")
  func neverLeavesHalf() {
    var canvas = Canvas(size: Size(width: 6, height: 1))
    canvas.draw("李小龙", in: canvas.bounds)
    canvas.draw("ab", in: canvas.bounds.dropFirst(1))
    #expect(canvas.frame.text == " ab 龙")
    canvas.draw("龙", in: canvas.bounds.dropFirst(3))
    #expect(canvas.frame.text == " ab龙")
  }

  @Test("draws a box with a title, a caption and what is within it")
  func drawsABox() {
    var canvas = Canvas(size: Size(width: 20, height: 3))
    let inner = canvas.box(canvas.bounds, title: "Needs", caption: "3 of 158")
    canvas.draw("Tuesday packing", in: inner)
    #expect(
      canvas.frame.text == """
        ┌ Needs ───────────┐
        │Tuesday packing   │
        └ 3 of 158 ────────┘
        """)
    #expect(inner == Rect(x: 1, y: 1, width: 18, height: 1))
    var ascii = Canvas(size: Size(width: 9, height: 2), glyphs: .ascii)
    ascii.box(ascii.bounds, title: "A long title")
    #expect(ascii.frame.text == "+ A lon~+\n+-------+")
  }

  @Test("draws bars in proportion: something for something, full for all alone")
  func drawsBars() {
    #expect(bar(0, of: 8) == "░░░░░░░░")
    #expect(bar(1, of: 100_000) == "▏░░░░░░░")
    #expect(bar(4, of: 8) == "████░░░░")
    #expect(bar(99_999, of: 100_000) == "███████▉")
    #expect(bar(100_000, of: 100_000) == "████████")
    #expect(bar(9, of: 8) == "████████")
    #expect(bar(9, of: 0) == "░░░░░░░░")
    #expect(bar(4, of: 8, glyphs: .ascii) == "####....")
  }

  @Test("stacks the parts of a bar without a gap")
  func stacksBars() {
    var canvas = Canvas(size: Size(width: 10, height: 1))
    canvas.bar([(20, .barProfessional), (0, .barWanted), (15, .barStays)], of: 70, in: canvas.bounds)
    let styles = canvas.frame.row(0).map(\.style.role)
    #expect(styles.filter { $0 == .barProfessional }.count == 3)
    #expect(styles.filter { $0 == .barStays }.count == 2)
    #expect(!styles.contains(.barWanted))
    #expect(styles.firstIndex(of: .barTrack) == 5)
  }

  @Test("draws columns from the bottom")
  func drawsColumns() {
    var canvas = Canvas(size: Size(width: 3, height: 2))
    for (x, value) in [1, 8, 16].enumerated() {
      canvas.column(value, of: 16, in: canvas.bounds.columns(x, width: 1))
    }
    #expect(canvas.frame.text == "  █\n▁██")
  }

  @Test("survives every size and place, and draws within the rectangle alone")
  func survivesEverySize() {
    var random = SeededRandom(seed: 5)
    for _ in 0..<400 {
      var canvas = Canvas(size: Size(width: random.below(30), height: random.below(6)))
      for _ in 0..<6 {
        let rect = Rect(
          x: random.below(40) - 8, y: random.below(10) - 2, width: random.below(30), height: random.below(6))
        let before = canvas.frame
        switch random.below(5) {
        case 0: canvas.draw(random.text(scalars: 30), in: rect, style: .warning)
        case 1: canvas.fill(rect, with: "x", style: .dim)
        case 2: canvas.box(rect, title: random.text(scalars: 9), caption: random.text(scalars: 9))
        case 3: canvas.bar(random.below(90), of: 80, in: rect)
        default: canvas.restyle(rect, .selected)
        }
        #expect(isWhole(canvas.frame))
        for y in 0..<canvas.bounds.height {
          for x in 0..<canvas.bounds.width where !rect.inset(-1, 0).contains(Point(x: x, y: y)) {
            #expect(canvas.frame[x, y] == before[x, y])
          }
        }
      }
    }
  }

  @Test("keeps the cursor within the frame")
  func keepsTheCursorWithin() {
    var canvas = Canvas(size: Size(width: 4, height: 2))
    canvas.cursor = Point(x: 4, y: 0)
    #expect(canvas.frame.cursor == nil)
    canvas.cursor = Point(x: 3, y: 1)
    #expect(canvas.frame.cursor == Point(x: 3, y: 1))
  }

  /// Whether each wide glyph has its continuation, and each continuation its glyph.
  private func isWhole(_ frame: Frame) -> Bool {
    (0..<frame.size.height).allSatisfy { y in
      let row = Array(frame.row(y))
      return row.indices.allSatisfy { x in
        let follows = x > 0 && row[x - 1].glyph.isWide
        return row[x].glyph.isContinuation == follows
          && (!row[x].glyph.isWide || x + 1 < row.count)
      }
    }
  }

  private func drawn(_ text: String, width: Int, glyphs: Glyphs = .unicode) -> String {
    var canvas = Canvas(size: Size(width: 30, height: 1), glyphs: glyphs)
    canvas.draw(text, in: canvas.bounds.columns(0, width: width))
    return canvas.frame.text
  }

  private func bar(_ value: Int, of total: Int, glyphs: Glyphs = .unicode) -> String {
    var canvas = Canvas(size: Size(width: 8, height: 1), glyphs: glyphs)
    canvas.bar(value, of: total, in: canvas.bounds)
    return canvas.frame.text
  }
}

import Testing

@testable import VolunteerTUI

@Suite("The difference between two frames")
struct FrameDifferenceTests {
  @Test("is nothing between equal frames, and everything without another or of another size")
  func isNothingOrEverything() {
    let frame = Frame(size: Size(width: 5, height: 2))
    #expect(frame.changes(since: frame).isEmpty)
    let all = [ChangedRun(y: 0, columns: 0..<5), ChangedRun(y: 1, columns: 0..<5)]
    #expect(frame.changes(since: nil) == all)
    #expect(frame.changes(since: Frame(size: Size(width: 2, height: 5))) == all)
  }

  @Test("is the cells that changed, those close together as one run")
  func isTheCellsThatChanged() {
    var canvas = Canvas(size: Size(width: 40, height: 2))
    let before = canvas.frame
    canvas.draw("x", in: canvas.bounds.dropFirst(3))
    canvas.draw("x", in: canvas.bounds.dropFirst(6))
    canvas.draw("x", in: canvas.bounds.dropFirst(30))
    #expect(
      canvas.frame.changes(since: before) == [
        ChangedRun(y: 0, columns: 3..<7), ChangedRun(y: 0, columns: 30..<31),
      ])
  }

  @Test("includes a change of style")
  func includesStyle() {
    var canvas = Canvas(size: Size(width: 9, height: 1))
    canvas.draw("Needs", in: canvas.bounds)
    let before = canvas.frame
    canvas.restyle(canvas.bounds.columns(0, width: 2), .selected)
    #expect(canvas.frame.changes(since: before) == [ChangedRun(y: 0, columns: 0..<2)])
  }

  @Test("painted over the other frame makes this one, and never begins or ends within a wide character")
  func makesThisFrame() {
    var random = SeededRandom(seed: 3)
    for _ in 0..<500 {
      let size = Size(width: 1 + random.below(30), height: 1 + random.below(4))
      let (before, after) = (randomFrame(size, &random), randomFrame(size, &random))
      var cells = before.cells
      for run in after.changes(since: before) {
        #expect(!after[run.columns.lowerBound, run.y].glyph.isContinuation)
        if run.columns.upperBound < size.width {
          #expect(!after[run.columns.upperBound, run.y].glyph.isContinuation)
        }
        for x in run.columns { cells[run.y * size.width + x] = after[x, run.y] }
      }
      #expect(cells == after.cells)
    }
  }

  private func randomFrame(_ size: Size, _ random: inout SeededRandom) -> Frame {
    var canvas = Canvas(size: size)
    for y in 0..<size.height {
      let styles = [Style.text, .warning, .dim]
      for _ in 0..<3 {
        let words = ["Amina", "李小龙", "x", "   ", "e\u{301}"]
        canvas.draw(
          words.randomElement(using: &random) ?? "",
          in: canvas.bounds.row(y).dropFirst(random.below(size.width)),
          style: styles.randomElement(using: &random) ?? .text)
      }
    }
    return canvas.frame
  }
}

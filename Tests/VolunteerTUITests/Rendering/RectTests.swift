import Testing

@testable import VolunteerTUI

@Suite("Rectangles")
struct RectTests {
  private let rect = Rect(x: 2, y: 3, width: 10, height: 5)

  @Test("split into parts that cover them and do not overlap")
  func splitIntoParts() {
    for cut in -2...14 {
      let (top, below) = rect.splitTop(cut)
      #expect(top.height + below.height == rect.height && below.y == top.maxY && below.maxY == rect.maxY)
      let (above, bottom) = rect.splitBottom(cut)
      #expect(above.height + bottom.height == rect.height && bottom.y == above.maxY)
      let (left, right) = rect.splitLeft(cut)
      #expect(left.width + right.width == rect.width && right.x == left.maxX && right.maxX == rect.maxX)
    }
    #expect(rect.splitBottom(2).bottom == Rect(x: 2, y: 6, width: 10, height: 2))
  }

  @Test("divide by weights without a gap")
  func divideByWeights() {
    let parts = rect.dividedHorizontally(1, 1, 1)
    #expect(parts.map(\.width) == [3, 3, 4])
    #expect(parts.map(\.x) == [2, 5, 8])
    #expect(Rect(x: 0, y: 0, width: 0, height: 0).dividedHorizontally(1, 2).map(\.width) == [0, 0])
  }

  @Test("never have a negative size")
  func neverNegative() {
    #expect(rect.inset(6, 6).isEmpty)
    #expect(Rect(x: 0, y: 0, width: -4, height: 2).width == 0)
    #expect(rect.intersection(Rect(x: 50, y: 50, width: 3, height: 3)).isEmpty)
  }

  @Test("give rows and columns within them alone")
  func giveRowsAndColumns() {
    #expect(rect.row(4) == Rect(x: 2, y: 7, width: 10, height: 1))
    #expect(rect.row(5).isEmpty)
    #expect(rect.row(-1).isEmpty)
    #expect(rect.columns(8, width: 9) == Rect(x: 10, y: 3, width: 2, height: 5))
    #expect(rect.dropFirst(20).isEmpty)
  }
}

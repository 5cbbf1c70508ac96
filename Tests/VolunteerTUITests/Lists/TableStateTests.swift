import Testing

@testable import VolunteerTUI

@Suite("Where the coordinator is in a list")
struct TableStateTests {
  private func table(_ count: Int, page: Int) -> TableState {
    var table = TableState()
    table.fit(page: page)
    table.show(Array(0..<Int32(count)), selecting: nil)
    return table
  }

  @Test("The selected row is always in sight and the page is filled where it can be", arguments: 1...30)
  func inSight(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var table = table(random.below(40), page: 1 + random.below(12))
    for _ in 0..<300 {
      switch random.below(6) {
      case 0: table.move(by: random.below(41) - 20)
      case 1: table.select(random.below(50) - 5)
      case 2: table.scroll(by: random.below(13) - 6)
      case 3: table.fit(page: random.below(14))
      default:
        let rows = Array(0..<Int32(random.below(40))).shuffled(using: &random)
        table.show(rows, selecting: random.below(2) == 0 ? table.selectedRow : nil)
      }
      let count = table.shown.count
      #expect(table.selected >= 0 && table.selected < max(1, count))
      #expect((table.top..<table.top + table.page).contains(table.selected))
      #expect(table.top >= 0 && table.top <= max(0, count - table.page))
    }
  }

  @Test("When rows come before it, the selected record stays where it was on the screen")
  func steady() {
    var table = table(30, page: 10)
    table.select(14)
    table.scroll(by: 2)
    let line = table.selected - table.top
    let row = table.selectedRow
    table.show([40, 41, 42] + Array(0..<30), selecting: row)
    #expect(table.selectedRow == row)
    #expect(table.selected == 17)
    #expect(table.selected - table.top == line)
  }

  @Test("Until the coordinator has moved, the first row stays selected")
  func untouched() {
    var table = table(5, page: 5)
    table.show([4, 3, 2, 1, 0], selecting: 0)
    #expect(table.selectedRow == 4)
  }

  @Test("When the selected record goes, the row in its place is selected")
  func gone() {
    var table = table(5, page: 5)
    table.select(2)
    table.show([0, 1, 3, 4], selecting: nil)
    #expect(table.selectedRow == 3)
    table.show([], selecting: nil)
    #expect(table.selectedRow == nil)
  }
}

import Matching
import Testing

@testable import Records

@Suite("Times of the week in cells")
struct SlotCellTests {
  private func text(_ cell: String) throws -> String? { try SlotCell.slots(cell)?.text }

  @Test(
    "Days and parts of days are read as people write them",
    arguments: [
      ("Mon am", "Mon morning"), ("Mon am; Tue evening", "Mon morning, Tue evening"),
      ("Monday mornings and Tuesday afternoons", "Mon morning, Tue afternoon"),
      ("Mon am, pm", "Mon morning, Mon afternoon"), ("Mon, Tue am", "Mon morning, Tue morning"),
      ("Mon am Tue pm", "Mon morning, Tue afternoon"), ("Sat", "Sat morning, Sat afternoon, Sat evening"),
      ("Mon; Tue am", "Mon morning, Mon afternoon, Mon evening, Tue morning"),
      ("weekend mornings", "Sat morning, Sun morning"), ("Thurs eve", "Thu evening"), ("any", "any time"),
      ("Any time", "any time"), ("none", "none"),
      ("Fri–Mon am", "Mon morning, Fri morning, Sat morning, Sun morning"),
      ("Mon to Wed pm", "Mon afternoon, Tue afternoon, Wed afternoon"),
      ("Tue am/pm", "Tue morning, Tue afternoon"),
    ])
  func read(cell: String, expected: String) throws {
    #expect(try text(cell) == expected)
  }

  @Test("Weekday evenings are five slots, and evenings alone seven")
  func groups() throws {
    #expect(try SlotCell.slots("weekday evenings")?.size == 5)
    #expect(try SlotCell.slots("evenings")?.size == 7)
  }

  @Test(
    "Words that promise nothing leave the times unknown",
    arguments: ["flexible", "varies", "not sure", "unknown"])
  func unknown(cell: String) throws {
    #expect(try SlotCell.slots(cell) == nil)
  }

  @Test(
    "A word that is no time is refused and named", arguments: ["weekdays except Friday", "Moonday", "9-12"])
  func refused(cell: String) {
    #expect(throws: CellProblem.self) { try SlotCell.slots(cell) }
  }

  @Test("Every set of slots is read as it is written", arguments: 0..<300)
  func roundTrip(seed: UInt64) throws {
    var random = SeededRandom(seed)
    let slots = Slots(rawValue: UInt32.random(in: 0..<(1 << 21), using: &random))
    #expect(try SlotCell.slots(SlotCell.text(slots)) == slots)
  }
}

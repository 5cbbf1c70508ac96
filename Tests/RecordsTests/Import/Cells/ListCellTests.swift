import Testing

@testable import Records

@Suite("Lists in cells")
struct ListCellTests {
  @Test(
    "Items stand apart by semicolons or bars, and by commas where there are none",
    arguments: [
      ("a; b;c", ["a", "b", "c"]), ("a|b", ["a", "b"]), ("a, b", ["a", "b"]), ("a, b; c", ["a, b", "c"]),
      ("", []),
      (" ; ;", []), ("one", ["one"]), ("a\\;b; c", ["a;b", "c"]), ("a\nb", ["a", "b"]),
      ("C:\\dir", ["C:\\dir"]),
    ])
  func split(cell: String, items: [String]) {
    #expect(ListCell.split(cell) == items)
  }

  @Test("Any list is read as it is written", arguments: 0..<300)
  func roundTrip(seed: UInt64) {
    var random = SeededRandom(seed)
    let items = (0..<Int.random(in: 0...4, using: &random)).map { _ in random.hostileText().trimmed }
      .filter { !$0.isEmpty }
    #expect(ListCell.split(ListCell.joined(items)) == items)
    #expect(ListCell.split(ListCell.joined(items), atCommas: false) == items)
  }
}

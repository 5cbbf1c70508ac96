import Testing

@testable import Matching

@Suite("Figures")
struct FiguresTests {
  @Test(
    "Distances read as metres, then as tenths of a kilometre",
    arguments: [
      (0, "0 m"), (949, "949 m"), (950, "1 km"), (1049, "1 km"), (1050, "1.1 km"), (2400, "2.4 km"),
      (12_000, "12 km"),
    ])
  func distance(_ metres: Int, _ text: String) {
    #expect(Figures.distance(metres: metres) == text)
  }

  @Test(
    "Durations read as hours and minutes",
    arguments: [(45, "45 min"), (60, "1 h"), (150, "2 h 30 min"), (0, "0 min")])
  func duration(_ minutes: Int, _ text: String) {
    #expect(Figures.duration(minutes: minutes) == text)
  }

  @Test("Spans read as weeks where they are whole ones")
  func span() {
    #expect(
      [1, 6, 7, 8, 42].map { Figures.span(days: $0) } == ["1 day", "6 days", "1 week", "8 days", "6 weeks"])
  }

  @Test("Words in a row")
  func list() {
    #expect(Figures.list([]).isEmpty)
    #expect(Figures.list(["a"]) == "a")
    #expect(Figures.list(["a", "b"], "or") == "a or b")
    #expect(Figures.list(["a", "b", "c"]) == "a, b and c")
  }
}

import Testing

@testable import Matching

@Suite("Figures in sentences")
struct FiguresTests {
  @Test(
    "Hours are told to the minute, so that they agree with the shares made of them",
    arguments: [
      (0, "0 h"), (1, "1 min"), (59, "59 min"), (60, "1 h"), (165, "2 h 45 min"), (450, "7 h 30 min"),
      (1199, "19 h 59 min"),
    ])
  func hours(minutes: Int, text: String) {
    #expect(Figures.duration(minutes: minutes) == text)
  }

  @Test("A percentage is rounded down, so that it shows a threshold only when it is reached")
  func percentage() {
    #expect(Figures.percentage(399, of: 1000) == "39 %")
    #expect(Figures.percentage(400, of: 1000) == "40 %")
    #expect(Figures.percentage(5, of: 0) == "0 %")
  }

  @Test("Months are written in full in sentences and by three letters in tables", arguments: 1...12)
  func months(month: Int) throws {
    let day = try #require(Day(year: 2026, month: month, day: 12))
    #expect(day.longText.hasPrefix(String(day.shortText)))
    #expect(month != 1 || (day.longText == "12 January" && day.text == "12 Jan 2026"))
  }

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
    arguments: [(45, "45 min"), (60, "1 h"), (150, "2 h 30 min"), (0, "0 h")])
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

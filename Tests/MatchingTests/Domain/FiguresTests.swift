import Testing

@testable import Matching

@Suite("Figures in sentences")
struct FiguresTests {
  @Test(
    "Hours are told to the nearest tenth, and a little is never nothing",
    arguments: [
      (0, "0 h"), (1, "0.1 h"), (8, "0.1 h"), (9, "0.2 h"), (60, "1 h"), (450, "7.5 h"), (1140, "19 h"),
      (1199, "20 h"),
    ])
  func hours(minutes: Int, text: String) {
    #expect(Figures.hoursShort(minutes: minutes) == text)
  }

  @Test("One hour is singular, and every other figure plural")
  func hourNoun() {
    #expect(Figures.hours(minutes: 60) == "1 hour")
    #expect(Figures.hours(minutes: 30) == "0.5 hours")
    #expect(Figures.hours(minutes: 120) == "2 hours")
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
}

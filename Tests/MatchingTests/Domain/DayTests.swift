import Testing

@testable import Matching

@Suite("Days")
struct DayTests {
  @Test("The first day is 1 January 1970, a Thursday")
  func epoch() {
    #expect(Day(year: 1970, month: 1, day: 1) == Day(0))
    #expect(Day(0).weekday == .thursday)
    #expect(Day(-4).weekday == .sunday)
  }

  @Test("Counting days one by one agrees with the calendar through four centuries")
  func calendar() {
    // An independent oracle: month lengths added up day by day.
    var (year, month, day) = (1900, 1, 1)
    var number: Int32 = -25_567
    var weekday = Weekday.monday
    while year < 2300 {
      let date = Day(number)
      guard date.civil == (year, month, day), date.weekday == weekday,
        Day(year: year, month: month, day: day) == date
      else {
        Issue.record("\(year)-\(month)-\(day) is taken for \(date.iso), a \(date.weekday)")
        return
      }
      let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
      let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      number += 1
      day += 1
      weekday = Weekday(rawValue: (weekday.rawValue + 1) % 7) ?? .monday
      if day > lengths[month - 1] { (day, month) = (1, month + 1) }
      if month > 12 { (month, year) = (1, year + 1) }
    }
  }

  @Test(
    "A date that the calendar lacks is none",
    arguments: [
      (2026, 2, 29), (1900, 2, 29), (2026, 4, 31), (2026, 13, 1), (2026, 0, 1), (2026, 1, 0), (0, 1, 1),
    ])
  func noSuchDate(_ year: Int, _ month: Int, _ day: Int) {
    #expect(Day(year: year, month: month, day: day) == nil)
  }

  @Test(
    "ISO dates are read strictly and written back",
    arguments: ["2026-11-24", "1969-12-31", "0001-01-01", "2024-02-29"])
  func iso(_ text: String) throws {
    #expect(try #require(Day(iso: text)).iso == text)
  }

  @Test(
    "Anything else is no ISO date",
    arguments: [
      "2026-11-4", "24/11/2026", "2026-11-24T00:00", "2026-02-30", "+026-11-24", "", "2026--124",
      "٢٠٢٦-11-24",
    ])
  func notISO(_ text: String) {
    #expect(Day(iso: text) == nil)
  }

  @Test("People read the day, the month by its name, and the year")
  func text() throws {
    let day = try #require(Day(year: 2026, month: 5, day: 3))
    #expect(day.text == "3 May 2026" && day.shortText == "3 May")
  }

  @Test("Days add up and stop at the ends of what is counted")
  func adding() {
    let day = Day(20_000)
    #expect(day.adding(weeks: 2).days(since: day) == 14)
    #expect(day.adding(days: -3) < day)
    #expect(Day(.max).adding(days: 1) == Day(.max))
    #expect(Day(.min).adding(weeks: -1) == Day(.min))
    #expect(Day(.max).days(since: Day(.min)) == 4_294_967_295)
  }
}

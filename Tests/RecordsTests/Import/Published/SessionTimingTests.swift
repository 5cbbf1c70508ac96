import Foundation
import Matching
import Testing

@testable import Records

@Suite("What sessions say about times")
struct SessionTimingTests {
  private let today = Day(iso: "2026-11-24") ?? Day(0)

  private func window(_ begin: String, _ end: String) throws -> SessionWindow {
    let zone = try #require(TimeZone(identifier: "Europe/London"))
    let first = try #require(LocalMoment(begin, zone: zone))
    let last = try #require(LocalMoment(end, zone: zone))
    return try #require(SessionWindow(begin: first, end: last))
  }

  private func series(
    from day: String, every step: Int, count: Int, at hours: (String, String) = ("10:00", "12:00")
  )
    throws -> [SessionWindow]
  {
    let first = try #require(Day(iso: day))
    return try (0..<count).map {
      let date = first.adding(days: step * $0).iso
      return try window("\(date)T\(hours.0):00", "\(date)T\(hours.1):00")
    }
  }

  @Test("A session of months is a period: first and last day, no slot, no hours")
  func period() throws {
    let timing = SessionTiming([try window("2026-12-05T09:00:00", "2027-05-14T05:00:00")], today: today)
    #expect(timing.slots == nil)
    #expect(timing.pattern == nil)
    #expect(timing.weeklyMinutes == nil)
    #expect(timing.dates.isEmpty)
    #expect(timing.start == Day(iso: "2026-12-05"))
    #expect(timing.end == Day(iso: "2027-05-14"))
    #expect(!timing.isOver)
  }

  @Test(
    "A session over midnight, or of more than 12 hours, is a period too",
    arguments: [
      ("2026-12-05T20:00:00", "2026-12-06T02:00:00"), ("2026-12-05T08:00:00", "2026-12-05T21:00:00"),
    ])
  func longSession(begin: String, end: String) throws {
    #expect(SessionTiming([try window(begin, end)], today: today).slots == nil)
  }

  @Test(
    "A turn is in the slots that it runs through for an hour",
    arguments: [
      ("10:00", "12:00", "Sat morning"), ("11:30", "13:00", "Sat afternoon"),
      ("10:00", "16:00", "Sat morning, Sat afternoon"),
      ("17:30", "21:00", "Sat evening"), ("11:45", "12:15", "Sat morning, Sat afternoon"),
      ("19:00", "24:00", "Sat evening"),
    ])
  func slots(begin: String, end: String, expected: String) throws {
    let turn = try window("2026-12-05T\(begin):00", "2026-12-05T\(end):00")
    #expect(turn.slots.text == expected)
  }

  @Test("A session until midnight is a turn of its day; one in the night has no slot")
  func midnight() throws {
    #expect(try window("2026-12-05T20:00:00", "2026-12-06T00:00:00").slots.text == "Sat evening")
    let night = SessionTiming([try window("2026-12-05T00:00:00", "2026-12-05T04:00:00")], today: today)
    #expect(night.slots == nil)
    #expect(night.dates.map(\.iso) == ["2026-12-05"])
  }

  @Test("No sessions: nothing is known")
  func none() {
    let timing = SessionTiming([], today: today)
    #expect(timing.slots == nil)
    #expect(timing.start == nil)
    #expect(!timing.isOver)
  }

  @Test(
    "A rhythm across three dates or more is weekly, fortnightly or monthly",
    arguments: [(7, Matching.Pattern.weekly), (14, .fortnightly), (28, .monthly)])
  func rhythm(step: Int, pattern: Matching.Pattern) throws {
    let timing = SessionTiming(try series(from: "2026-12-01", every: step, count: 3), today: today)
    #expect(timing.pattern == pattern)
    #expect(timing.slots?.text == "Tue morning")
    #expect(timing.dates.isEmpty)
    #expect(timing.weeklyMinutes == 120)
  }

  @Test("Two dates are dates, and so are irregular ones")
  func dated() throws {
    let two = SessionTiming(try series(from: "2026-12-01", every: 7, count: 2), today: today)
    #expect(two.pattern == .dated)
    #expect(two.dates.map(\.iso) == ["2026-12-01", "2026-12-08"])
    let irregular = try ["2026-12-01", "2026-12-08", "2027-01-26", "2027-04-06"].map {
      try window("\($0)T10:00:00", "\($0)T12:00:00")
    }
    #expect(SessionTiming(irregular, today: today).pattern == .dated)
  }

  @Test("A gap for the holidays does not break a weekly rhythm")
  func holidays() throws {
    let sessions =
      try series(from: "2026-12-01", every: 7, count: 4) + series(from: "2027-01-19", every: 7, count: 4)
    #expect(SessionTiming(sessions, today: today).pattern == .weekly)
  }

  @Test("Several turns a week say when it is done, not how much one person gives")
  func severalTurns() throws {
    let sessions =
      try series(from: "2026-12-01", every: 7, count: 5)
      + series(from: "2026-12-03", every: 7, count: 5, at: ("14:00", "16:00"))
    let timing = SessionTiming(sessions, today: today)
    #expect(timing.pattern == .weekly)
    #expect(timing.slots?.text == "Tue morning, Thu afternoon")
    #expect(timing.weeklyMinutes == nil)
  }

  @Test("Turns to come tell the slots, not those of last year")
  func coming() throws {
    let sessions =
      try series(from: "2025-12-01", every: 7, count: 20) + series(from: "2026-12-01", every: 7, count: 4)
    let timing = SessionTiming(sessions, today: today)
    #expect(timing.slots?.text == "Tue morning")
    #expect(timing.start == Day(iso: "2025-12-01"))
  }

  @Test("The last two dates of a weekly series are still weekly, two dates on another day are dates")
  func lastDates() throws {
    let past = try series(from: "2026-09-01", every: 7, count: 13)
    #expect(SessionTiming(past, today: today).pattern == .weekly)
    let moved = try past.dropLast() + series(from: "2026-12-04", every: 7, count: 2)
    let timing = SessionTiming(Array(moved), today: today)
    #expect(timing.pattern == .dated)
    #expect(timing.slots?.text == "Fri morning")
  }

  @Test("All sessions past: it is over, and the dates stay as they were")
  func over() throws {
    let timing = SessionTiming(try series(from: "2025-12-01", every: 7, count: 2), today: today)
    #expect(timing.isOver)
    #expect(timing.dates.count == 2)
  }

  @Test("A time with a zone is put on the local clock, one without is local already")
  func zones() throws {
    let zone = try #require(TimeZone(identifier: "Europe/London"))
    #expect(
      LocalMoment("2026-07-01T23:30:00Z", zone: zone)
        == LocalMoment(day: Day(iso: "2026-07-02") ?? Day(0), minute: 30))
    #expect(LocalMoment("2026-12-01T10:00:00+02:00", zone: zone)?.minute == 480)
    #expect(LocalMoment("2026-12-01T10:00:00", zone: zone)?.minute == 600)
    #expect(LocalMoment("2026-12-01T25:00:00", zone: zone) == nil)
    #expect(LocalMoment("soon", zone: zone) == nil)
  }
}

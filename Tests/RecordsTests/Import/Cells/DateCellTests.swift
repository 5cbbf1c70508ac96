import Matching
import Testing

@testable import Records

@Suite("Dates in cells")
struct DateCellTests {
  @Test(
    "Every way of writing 24 November 2026 is the same day",
    arguments: [
      "2026-11-24", "24/11/2026", "24-11-2026", "24.11.2026", "24/11/2026 09:30:00", "24/11/2026 9:30 PM",
      "2026-11-24T09:30:00", "2026-11-24T09:30:00.123Z", "2026-11-24 09:30:00+01:00", "2026/11/24",
      "24 Nov 2026",
      "24 November 2026", "24-Nov-2026", "Tue 24 Nov 2026", "Tuesday, 24th November 2026", "24th Nov 2026",
    ])
  func sameDay(text: String) throws {
    #expect(try DateCell.read(text).iso == "2026-11-24")
  }

  @Test("The day comes before the month")
  func dayFirst() throws {
    #expect(try DateCell.read("03/04/2026").iso == "2026-04-03")
    #expect(try DateCell.read("1/2/2026").iso == "2026-02-01")
  }

  @Test(
    "A month after the day that is no month says that dates are read day first",
    arguments: ["11/24/2026", "02/13/2026"])
  func monthFirst(text: String) {
    let problem = #expect(throws: CellProblem.self) { try DateCell.read(text) }
    #expect(problem?.message.contains("day first") ?? false)
  }

  @Test("A year of two digits is refused, with the remedy", arguments: ["24/11/26", "1 Jan 99", "03-04-05"])
  func twoDigits(text: String) {
    let problem = #expect(throws: CellProblem.self) { try DateCell.read(text) }
    #expect(problem?.remedy.contains("year in full") ?? false)
  }

  @Test(
    "A year of five digits is called that, whichever end it stands at",
    arguments: ["99999-01-01", "1/1/20261"])
  func fiveDigits(text: String) {
    let problem = #expect(throws: CellProblem.self) { try DateCell.read(text) }
    #expect(problem?.message == "has a year of 5 digits")
  }

  @Test(
    "What is not a date is refused",
    arguments: [
      "", "soon", "45989", "31/02/2026", "2026-13-01", "00/01/2026", "24/11", "24/11/2026 soon",
      "2026-11-24x", "Nov 2026",
      "32/01/2026", "0000-00-00",
    ])
  func refused(text: String) {
    #expect(throws: CellProblem.self) { try DateCell.read(text) }
  }

  @Test("Every day is read as it is written", arguments: (0..<90).map { Int32($0) * 997 - 30_000 })
  func roundTrip(number: Int32) throws {
    let day = Day(number)
    #expect(try DateCell.read(CellForm.date.write(day).characters) == day)
    #expect(try DateCell.read(day.text) == day)
  }
}

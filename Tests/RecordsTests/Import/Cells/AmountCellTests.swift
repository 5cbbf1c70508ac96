import Matching
import Testing

@testable import Records

@Suite("Hours, weeks, distances and numbers in cells")
struct AmountCellTests {
  @Test(
    "Hours are kept in minutes",
    arguments: [
      ("3.5", 210), ("3,5", 210), ("3h30", 210), ("3:30", 210), ("3 h", 180), ("3 hours 30 min", 210),
      ("3hrs", 180),
      ("90 min", 90), ("0", 0), ("3.33", 200), ("1h5", 65), ("168", 10_080), (".5", 30), ("3h 30m", 210),
    ])
  func hours(text: String, minutes: Int) throws {
    #expect(try CellForm.hours.read(text) == minutes)
  }

  @Test(
    "What is not hours of a week is refused",
    arguments: ["", "some", "2-4", "169", "-1", "3:5", "3:60", "h3", "1.2.3", "3 days"])
  func notHours(text: String) {
    #expect(throws: CellProblem.self) { try CellForm.hours.read(text) }
  }

  @Test("Every number of minutes is read as it is written")
  func hoursRoundTrip() throws {
    for minutes in 0...10_080 {
      #expect(try CellForm.hours.read(CellForm.hours.write(minutes).characters) == minutes)
    }
  }

  @Test(
    "Hours are written as people write them: as a decimal number where one is exact, else as hours and minutes",
    arguments: [(1560, "26"), (4382, "73 h 2 min"), (165, "2.75"), (50, "50 min"), (4380, "73")])
  func hoursWritten(minutes: Int, text: String) {
    #expect(CellForm.hours.write(minutes).characters == text)
  }

  @Test(
    "Distances are kept in metres and a bare number is kilometres",
    arguments: [
      ("5 km", 5000), ("5", 5000), ("3 miles", 4828), ("1 mile", 1609), ("800 m", 800), ("2,5km", 2500),
      ("0.5mi", 805),
    ])
  func distances(text: String, metres: Int) throws {
    #expect(try CellForm.distance.read(text) == metres)
  }

  @Test("In a column of miles a bare number is miles")
  func miles() throws {
    #expect(try CellForm.miles.read("3") == 4828)
    #expect(try CellForm.miles.read("5 km") == 5000)
  }

  @Test("What is not a distance is refused", arguments: ["", "far", "-5", "1001 km", "5 leagues", "km"])
  func notDistances(text: String) {
    #expect(throws: CellProblem.self) { try CellForm.distance.read(text) }
  }

  @Test(
    "Weeks may be written as months or years",
    arguments: [("12", 12), ("12 weeks", 12), ("6 months", 26), ("1 year", 52)])
  func weeks(text: String, weeks: Int) throws {
    #expect(try CellForm.weeks.read(text) == weeks)
  }

  @Test(
    "A whole number may have a decimal point and nothing after it",
    arguments: [("3", 3), ("1.0", 1), ("10", 10)])
  func wholeNumbers(text: String, number: Int) throws {
    #expect(try CellForm.decile.read(text) == number)
  }

  @Test("A decile is 1 to 10", arguments: ["0", "11", "1.5", "x", "-1", ""])
  func notDeciles(text: String) {
    #expect(throws: CellProblem.self) { try CellForm.decile.read(text) }
  }

  @Test("Coordinates keep six digits, rounded to the nearest")
  func coordinates() throws {
    #expect(try CellForm.latitude.read("53.4397476593235") == 53_439_748)
    #expect(try CellForm.longitude.read("-2.86453954353049") == -2_864_540)
    #expect(try CellForm.longitude.read("-2,5") == -2_500_000)
    #expect(throws: CellProblem.self) { try CellForm.latitude.read("91") }
    #expect(throws: CellProblem.self) { try CellForm.latitude.read("north") }
  }

  @Test("Every microdegree is read as it is written", arguments: 0..<200)
  func coordinateRoundTrip(seed: UInt64) throws {
    var random = SeededRandom(seed)
    let value = Int.random(in: -180_000_000...180_000_000, using: &random)
    #expect(try CellForm.longitude.read(CellForm.longitude.write(value).characters) == value)
  }
}

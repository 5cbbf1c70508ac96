import Matching
import Testing

@testable import Records

@Suite("Words, ages and consent in cells")
struct WordCellTests {
  @Test(
    "Capitals, spaces and hyphens never count",
    arguments: ["Seeking work", "seeking-work", "SEEKING_WORK", "unemployed"])
  func employment(cell: String) throws {
    #expect(try CellForm.word(Words.employment).read(cell) == .seekingWork)
  }

  @Test("Every case of every choice is read as it is written, but for erased, which is no status to import")
  func everyCase() throws {
    func check<Value: CaseIterable & Hashable & Sendable>(_ words: Words<Value>, but left: Value? = nil)
      throws
    {
      for value in Value.allCases where value != left {
        let form = CellForm<Value>.word(words)
        #expect(try form.read(form.write(value).characters) == value)
      }
    }
    try check(.employment)
    try check(.experience)
    try check(.status, but: .erased)
    try check(.travelMode)
    try check(.contact)
    try check(.lawfulBasis)
    try check(.ageBand)
    try check(.providerType)
    try check(.pattern)
    #expect(throws: CellProblem.self) { try CellForm.word(Words.status).read("erased") }
  }

  @Test(
    "Yes and no in their many forms",
    arguments: [("True", true), ("FALSE", false), ("y", true), ("0", false), ("Yes", true)])
  func booleans(cell: String, value: Bool) throws {
    #expect(try CellForm.yesOrNo.read(cell) == value)
    #expect(throws: CellProblem.self) { try CellForm.yesOrNo.read("perhaps") }
  }

  @Test(
    "Ages and bands",
    arguments: [
      ("15", AgeBand.under16), ("16", .from16to17), ("24", .from18to24), ("80", .from80), ("102", .from80),
      ("35-49", .from35to49),
      ("18 to 24", .from18to24), ("Under 16", .under16), ("80+", .from80), ("34.0", .from25to34),
    ])
  func ages(cell: String, band: AgeBand) throws {
    #expect(try CellForm.ageBand.read(cell) == band)
  }

  @Test(
    "A band that fits none of ours is refused rather than guessed",
    arguments: ["25-44", "over 18", "18+", "65+", "200", "old"])
  func otherBands(cell: String) {
    #expect(throws: CellProblem.self) { try CellForm.ageBand.read(cell) }
  }

  @Test("A date of birth gives the band as of today, to the day")
  func dateOfBirth() throws {
    let today = try #require(Day(iso: "2026-11-24"))
    #expect(try AgeCell.band(born: "24/11/2008", today: today) == .from18to24)
    #expect(try AgeCell.band(born: "25/11/2008", today: today) == .from16to17)
    #expect(throws: CellProblem.self) { try AgeCell.band(born: "25/11/2026", today: today) }
    #expect(throws: CellProblem.self) { try AgeCell.band(born: "25/11/1890", today: today) }
  }

  @Test("Consent is yes, no, or a date")
  func consent() throws {
    let day = Day(iso: "2025-01-01")
    #expect(try ConsentCell.form.read("yes") == .given(nil))
    #expect(try ConsentCell.form.read("no") == .withdrawn(nil))
    #expect(try ConsentCell.form.read("01/01/2025") == .given(day))
    #expect(try ConsentCell.form.read("withdrawn 2025-01-01") == .withdrawn(day))
    #expect(throws: CellProblem.self) { try ConsentCell.form.read("maybe") }
  }

  @Test("A skill's level is 0 to 3, and another colon is part of its name")
  func skills() throws {
    #expect(try SkillCell.split("driving:2") == ("driving", 2))
    #expect(try SkillCell.split("IT: spreadsheets") == ("IT: spreadsheets", 0))
    #expect(throws: CellProblem.self) { try SkillCell.split("driving:4") }
    #expect(try SkillCell.split(SkillCell.item("grade:2", level: 0)) == ("grade:2", 0))
  }
}

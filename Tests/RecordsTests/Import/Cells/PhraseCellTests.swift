import Matching
import Testing

@testable import Records

@Suite("Checks, qualifications and posts in cells")
struct PhraseCellTests {
  @Test("A check is read with all its parts")
  func check() throws {
    let check = try CheckCell.check(
      "DBS enhanced with barred lists adults and children issued 2025-01-01 seen by Ann Lee review 1/1/2028 for \"Age, Concern\" as driver"
    )
    var expected = Check(scheme: .dbs, level: .enhancedWithBarredLists, workforce: .adultsAndChildren)
    expected.issued = Day(iso: "2025-01-01")
    expected.reviewBy = Day(iso: "2028-01-01")
    expected.seenBy = "Ann Lee"
    expected.organisation = "Age, Concern"
    expected.role = "driver"
    #expect(check == expected)
  }

  @Test("A check without an issue date is pending, and one without a workforce serves no other")
  func pending() throws {
    let check = try CheckCell.check("PVG enhanced")
    #expect(check.isPending)
    #expect(check.workforce == .other)
    #expect(try CheckCell.check("DBS basic check for adults").workforce == .adults)
  }

  @Test(
    "A check without a level, or with a word that says nothing, is refused",
    arguments: ["DBS", "DBS adults", "DBS enhanced plumber", ""])
  func refused(cell: String) {
    #expect(throws: CellProblem.self) { try CheckCell.check(cell) }
  }

  @Test("A required check keeps its reason, whatever words are in it")
  func requiredCheck() throws {
    let check = try CheckCell.requiredCheck("enhanced adults because personal care is given, as the law says")
    #expect(check.scheme == nil)
    #expect(check.lawfulReason == "personal care is given, as the law says")
  }

  @Test("A qualification is read with all its parts")
  func qualification() throws {
    let cell = try QualificationCell(
      reading: "food hygiene level 2 (body CIEH, number 12/3, expires 1 May 2027)")
    #expect(
      cell
        == QualificationCell(
          kind: "food hygiene level 2", body: "CIEH", number: "12/3", expires: Day(iso: "2027-05-01")))
  }

  @Test("A paid post is read with all its parts")
  func paidPost() throws {
    let post = try PaidPostCell.post(
      "driver hours 20 vacant since 1 March 2026 qualified D1 licence times Mon am, Tue am")
    #expect(post.title == "driver")
    #expect(post.weeklyMinutes == 1200)
    #expect(post.vacantSince == Day(iso: "2026-03-01"))
    #expect(post.qualification == "D1 licence")
    #expect(post.slots?.text == "Mon morning, Tue morning")
  }

  @Test("Any check, qualification and post is read as it is written", arguments: 0..<300)
  func roundTrip(seed: UInt64) throws {
    var random = SeededRandom(seed)
    let check = RandomCells.check(&random)
    #expect(try CheckCell.check(CheckCell.text(check)) == check)
    let required = RandomCells.requiredCheck(&random)
    #expect(try CheckCell.requiredCheck(CheckCell.text(required)) == required)
    let post = RandomCells.paidPost(&random)
    #expect(try PaidPostCell.post(PaidPostCell.text(post)) == post)
    let qualification = QualificationCell(
      kind: RandomCells.phrase(&random, orEmpty: false), body: RandomCells.phrase(&random),
      number: RandomCells.phrase(&random), seenBy: RandomCells.phrase(&random),
      expires: RandomCells.day(&random))
    #expect(try QualificationCell(reading: qualification.text) == qualification)
  }
}

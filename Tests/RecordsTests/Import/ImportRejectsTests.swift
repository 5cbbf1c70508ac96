import Foundation
import Matching
import Testing

@testable import Records

@Suite("Rows that are refused")
struct ImportRejectsTests {
  private let bad = """
    reference,name,date of birth,hours a week,consent
    V1,Amina,24/11/1990,3.5,yes
    V2,Tom,31/02/1990,200,yes
    ,Nobody,,,yes
    V4,=1+1,24/11/90,2,yes
    V5,Zoë,1990-01-01,2,yes,extra
    V6,Ann,1990-01-01,2
    V7,"Open,1990-01-01,2,yes
    V8,"Joe ""Jo"" Bell",1990-01-01,,yes
    """

  @Test("Each bad cell is reported with file, line, column, value and remedy, and the good rows go in")
  func report() throws {
    let bench = try ImportBench()
    let report = try bench.take(bad)
    #expect(report.counts == [3, 0, 0, 5], "\(report.lines)")
    #expect(try bench.store.snapshot().volunteers.map(\.reference.code) == ["V1", "V6", "V8"])
    let tom = try #require(report.problems.first)
    #expect(tom.file == bench.path("people.csv"))
    #expect((tom.line, tom.column) == (3, 3))
    #expect(tom.header == "date of birth")
    #expect(tom.value == "31/02/1990")
    #expect(!tom.remedy.isEmpty)
    #expect(
      tom.text
        == "\(tom.file), line 3, column 3 (date of birth): “31/02/1990” is not a day that the calendar has: correct the day or the month"
    )
    // A row says all that is wrong with it, not only the first thing.
    #expect(report.problems.map(\.line) == [3, 3, 4, 5, 6, 8])
    #expect(report.problems.map(\.column) == [3, 4, 1, 3, 6, 2])
  }

  @Test("The rejects file holds the cells as they were, with the reason, and comes in once it is corrected")
  func rejectsFile() throws {
    let bench = try ImportBench()
    let report = try bench.take(bad)
    #expect(report.rejectsFile == bench.path("people.csv.rejects.csv"))
    #expect(PrivateFile.mode(of: bench.path("people.csv.rejects.csv")) == 0o600)
    #expect(try bench.store.knownFiles().map(\.kind) == [.rejects])
    let rejects = try bench.content("people.csv.rejects.csv")
    var table = try CSVTable(CSVFile(Data(rejects.utf8)))
    #expect(
      table.columns.map(\.name)
        == ["rejected because", "source", "reference", "name", "date of birth", "hours a week", "consent"])
    let first = table.next()
    let tom = try #require(first)
    #expect(tom.cells[0].text.contains("calendar"))
    #expect(tom.cells.dropFirst().map(\.text) == ["people", "V2", "Tom", "31/02/1990", "200", "yes"])
    #expect(rejects.contains("'=1+1"))

    // Corrected, it goes in under the source of the first file, and nothing is doubled.
    let corrected = rejects.replacing("31/02/1990", with: "28/02/1990").replacing(",200,", with: ",20,")
      .replacing("24/11/90", with: "24/11/1990").replacing(",extra", with: "")
      .replacing("people,,Nobody", with: "people,V3,Nobody")
    let second = try bench.take(corrected, name: "people.csv.rejects.csv")
    #expect(second.counts == [5, 0, 0, 0], "\(second.lines)")
    let references = try bench.store.snapshot().volunteers.map(\.reference)
    #expect(references.allSatisfy { $0.source == "people" })
    #expect(Set(references.map(\.code)) == ["V1", "V2", "V3", "V4", "V5", "V6", "V7", "V8"])
    #expect(try bench.volunteer("V4")?.name == "=1+1")
  }

  @Test("A refused row leaves no words behind")
  func noWords() throws {
    let bench = try ImportBench()
    try bench.take("reference,name,skills,hours a week\nV1,Amina,drivign,lots\nV2,Tom,driving,2\n")
    #expect(try bench.store.snapshot().vocabulary.terms(of: .skill).map(\.name) == ["driving"])
  }

  @Test("A preview counts the same and changes and writes nothing")
  func preview() throws {
    let bench = try ImportBench()
    let digest = try bench.store.contentDigest()
    let preview = try bench.take(bad) { $0.isPreview = true }
    #expect(try bench.store.contentDigest() == digest)
    #expect(!bench.exists("people.csv.rejects.csv"))
    #expect(preview.rejectsFile == nil)
    let real = try bench.take(bad)
    #expect(preview.counts == real.counts)
    #expect(preview.problems == real.problems)
  }

  @Test("Where the rejects cannot be written, nothing is imported")
  func rejectsCannotBeWritten() throws {
    let bench = try ImportBench()
    let digest = try bench.store.contentDigest()
    #expect(throws: ImportFailure.self) {
      try bench.take(bad) { $0.rejectsFile = "/nowhere/at/all.csv" }
    }
    #expect(try bench.store.contentDigest() == digest)
  }

  @Test("Values in messages are short and harmless to a terminal")
  func safeValues() throws {
    let bench = try ImportBench()
    let report = try bench.take(
      "reference,name,hours a week\nV1,A,\u{1B}[31m\(String(repeating: "9", count: 60))\n")
    let value = try #require(report.problems.first?.value)
    #expect(!value.unicodeScalars.contains { $0.value == 0x1B })
    #expect(value.count <= 41)
  }
}

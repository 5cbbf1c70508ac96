import Foundation
import Testing

@Suite("import and demo", .enabled(if: ProgramRun.binary != nil, ProgramRun.absence))
struct ImportCommandTests {
  @Test("Good rows go in, bad ones are told with file, line, column, value and remedy, and the status is 1")
  func rejects() throws {
    let program = try ProgramRun()
    try program.write(
      "reference,name,last contact\nA1,Ada Quill,2026-01-02\nA2,Ben Holt,31/02/2026\n", to: "people.csv")
    let result = try program.run("import", "people.csv", "--today", "2026-11-24")
    #expect(result.status == 1)
    for part in ["people.csv", "3", "last contact", "31/02/2026"] { #expect(result.messages.contains(part)) }
    #expect(try program.content("people.csv.rejects.csv").contains("Ben Holt"))
    #expect(try program.run("export", "volunteers").output.contains("Ada Quill"))
  }

  @Test("A preview changes nothing and writes nothing")
  func preview() throws {
    let program = try ProgramRun()
    try program.write(
      "reference,name,last contact\nA1,Ada Quill,31/02/2026\nA2,Ben Holt,\n", to: "people.csv")
    let result = try program.run("import", "people.csv", "--preview", "--today", "2026-11-24")
    #expect(result.status == 1)
    #expect(!program.exists("people.csv.rejects.csv"))
    // There was no database, and there is none now.
    #expect(try program.run("export", "volunteers").status == 66)
  }

  @Test("What is not there, is no table or names no kind has a status of its own")
  func statuses() throws {
    let program = try ProgramRun()
    let missing = try program.run("import", "nobody.csv")
    #expect(missing.status == 66)
    #expect(missing.messages.contains("nobody.csv"))
    try program.write("colour,shape\nred,round\n", to: "shapes.csv")
    #expect(try program.run("import", "shapes.csv").status == 65)
    try program.write("reference,name\n\"A1,never ends\n", to: "broken.csv")
    #expect([1, 65].contains(try program.run("import", "broken.csv", "--as", "volunteers").status))
    try program.write("who what\n", to: "mapping.txt")
    try program.write("reference,name\nA1,Ada\n", to: "people.csv")
    #expect(
      try program.run("import", "people.csv", "--as", "volunteers", "--mapping", "mapping.txt").status == 78)
    #expect(try program.run("import").status == 64)
    #expect(try program.run("import", "people.csv", "--as", "cats").status == 64)
  }

  @Test("The same file again makes no doubles")
  func again() throws {
    let program = try ProgramRun.withRecords()
    let before = try program.run("export", "volunteers").output
    try program.run("import", "volunteers.csv", "--today", "2026-11-25")
    #expect(try program.run("export", "volunteers").output == before)
  }

  @Test("The demo goes into a file of its own, is the same for the same seed, and never over another")
  func demo() throws {
    let program = try ProgramRun()
    let first = try program.run("demo", "--seed", "7", "--today", "2026-11-24", "--database", "one.sqlite")
    #expect(first.status == 0)
    #expect(first.messages.contains("1,000 invented volunteers"))
    let again = try program.run("demo", "--seed", "7", "--today", "2026-11-24", "--database", "one.sqlite")
    #expect(again.status == 73)
    let real = try program.run("demo", "--database", program.path("volunteers.sqlite"))
    #expect(real.status == 73)
    #expect(!program.exists("volunteers.sqlite"))
    try program.run("demo", "--seed", "7", "--today", "2026-11-24", "--database", "two.sqlite")
    let exports = try ["one.sqlite", "two.sqlite"].map {
      try program.run("export", "volunteers", "--database", $0, "--today", "2026-11-24").output
    }
    #expect(exports[0] == exports[1])
    #expect(exports[0].split(separator: "\r\n").count > 900)
    #expect(try program.run("demo", "--size", "Q").status == 64)
  }
}

import Foundation
import Testing

@Suite("Places that can't be written", .enabled(if: ProgramRun.binary != nil, ProgramRun.absence))
struct UnwritableTests {
  @Test("Commands that only read do so in a folder that can't be written, and leave nothing there")
  func reading() throws {
    let program = try ProgramRun.withRecords()
    let explained = try program.run("explain", "V1", "N1", "--today", "2026-11-24")
    try program.lock("volunteers.sqlite")
    defer { program.unlock() }
    for arguments in [
      ["match"], ["explain", "V1", "N1"], ["reliance"], ["export", "matches"], ["export", "journal"],
      ["doctor"], ["policy", "show"],
    ] {
      let result = try program.run(arguments + ["--today", "2026-11-24"], withoutPrivileges: true)
      #expect(result.status == 0, "\(arguments): \(result.messages)")
      #expect(!result.output.isEmpty)
      if arguments[0] == "explain" { #expect(result.output == explained.output) }
    }
    #expect(!program.exists("data/volunteers.sqlite-wal") && !program.exists("data/volunteers.sqlite-shm"))
  }

  @Test("Commands that write say which place can't be written, status 73, and change nothing")
  func writing() throws {
    let program = try ProgramRun.withRecords()
    try program.write("reference,name\nV9,Zoë\n", to: "people.csv")
    try program.lock("volunteers.sqlite")
    defer { program.unlock() }
    let before = try Data(contentsOf: URL(fileURLWithPath: program.path("data/volunteers.sqlite")))
    for arguments in [
      ["policy", "set", "keepBonus=7"], ["import", "people.csv"], ["backup", "copy.sqlite"],
      ["match", "--commit"], ["backup", "data/copy.sqlite"], ["match", "--output", "data/plan.csv"],
      ["export", "matches", "--profile", "host"],
    ] {
      let result = try program.run(arguments, withoutPrivileges: true)
      #expect(result.status == 73, "\(arguments): \(result.messages)")
      #expect(result.messages.contains("can't be written") || result.messages.contains("cannot be written"))
      #expect(result.messages.contains("Permission denied"))
      #expect(result.output.isEmpty)
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: program.path("data/volunteers.sqlite"))) == before)
  }

  @Test("A backup into a folder that can't be written is refused, status 73, by the name it was given")
  func backup() throws {
    let program = try ProgramRun.withRecords()
    try program.lock()
    defer { program.unlock() }
    let result = try program.run(["backup", "data/copy.sqlite"], withoutPrivileges: true)
    #expect(result.status == 73)
    #expect(result.messages.contains("data/copy.sqlite can't be made: Permission denied"))
  }
}

extension ProgramRun {
  /// Moves files into the folder `data`, and makes it and them unwritable; the database is looked for there then.
  func lock(_ names: String...) throws {
    try FileManager.default.createDirectory(atPath: path("data"), withIntermediateDirectories: true)
    for name in names {
      try FileManager.default.moveItem(atPath: path(name), toPath: path("data/" + name))
      chmod(path("data/" + name), 0o400)
      database = "data/" + name
    }
    chmod(path("data"), 0o500)
  }

  /// Lets the folder be removed again.
  func unlock() { chmod(path("data"), 0o700) }
}

import Foundation
import Testing

@testable import VolunteerTUI

@Suite("How the program is called", .enabled(if: ProgramRun.binary != nil, ProgramRun.absence))
struct UsageTests {
  @Test("What it does not know is usage, status 64, with words on standard error alone")
  func unknown() throws {
    let program = try ProgramRun()
    for arguments in [["--nonsense"], ["frobnicate"], ["match", "--today", "yesterday"], ["explain"]] {
      let result = try program.run(arguments)
      #expect(result.status == 64, "\(arguments): \(result.messages)")
      #expect(result.output.isEmpty)
      #expect(!result.messages.isEmpty)
    }
  }

  @Test("Without a database, commands that read one say how to make it, status 66")
  func noDatabase() throws {
    let program = try ProgramRun()
    for command in ["match", "reliance", "doctor", "policy"] {
      let result = try program.run(command)
      #expect(result.status == 66)
      #expect(result.messages.contains("volunteer-tui import"))
    }
    #expect(!program.exists("volunteers.sqlite"))
  }

  @Test("A database or backup that is a folder, empty or unreadable is named, status 66, and left as it is")
  func noInput() throws {
    let program = try ProgramRun.withRecords()
    try FileManager.default.createDirectory(atPath: program.path("folder"), withIntermediateDirectories: true)
    try program.write("", to: "empty.sqlite")
    try program.write("x", to: "secret.sqlite")
    chmod(program.path("secret.sqlite"), 0)
    for arguments in [
      ["match", "--database", "folder"], ["match", "--database", "empty.sqlite"],
      ["doctor", "--database", "secret.sqlite"], ["restore", "folder"], ["restore", "secret.sqlite"],
      ["restore", "missing.sqlite"],
    ] {
      let result = try program.run(arguments, withoutPrivileges: true)
      #expect(result.status == 66, "\(arguments): \(result.messages)")
      #expect(result.messages.contains(arguments[arguments.count - 1]))
    }
    #expect(try program.content("empty.sqlite").isEmpty)
  }

  @Test(
    "A reader that has seen enough ends the output, not the command; a full disc is said in words, status 74")
  func output() throws {
    let program = try ProgramRun.withRecords()
    let binary = try #require(ProgramRun.binary)
    // A reader that is gone before the first byte, and nobody to hear what is said.
    let script = "{ sleep 1; \"$0\" export matches; echo $? >status; } 2>&- | true"
    _ = try program.shell(script, binary)
    #expect(try program.content("status") == "0\n")
    let full = try program.shell("\"$0\" policy show >/dev/full", binary)
    #expect(full.status == 74)
    #expect(full.messages == "volunteer-tui: Standard output cannot be written: No space left on device\n")
    let closed = try program.shell("\"$0\" policy show >&-", binary)
    #expect(closed.status == 74)
  }

  @Test("The dashboard without a terminal says so and names a command, and leaves no file behind")
  func noTerminal() throws {
    let program = try ProgramRun()
    let result = try program.run("--today", "2026-11-24")
    #expect(result.status != 0)
    #expect(result.messages.contains("terminal"))
    #expect(result.output.isEmpty)
  }

  @Test("Help goes to standard output with status 0, and names every command")
  func help() throws {
    let program = try ProgramRun()
    let result = try program.run("--help")
    #expect(result.status == 0)
    for command in [
      "demo", "import", "match", "explain", "reliance", "export", "policy", "backup", "restore", "erase",
      "doctor",
    ] {
      #expect(result.output.contains("  \(command)"), "\(command)")
      #expect(try program.run(command, "--help").status == 0)
    }
  }

  @Test("What comes from files reaches the terminal with nothing in it that one would obey")
  func safe() throws {
    let program = try ProgramRun()
    try program.write("reference,name,last contact\nA1,\u{1B}]0;owned\u{7}Eve,3\u{1B}[2J\n", to: "people.csv")
    let result = try program.run("import", "people.csv")
    #expect(result.status == 1)
    #expect(!result.messages.contains("\u{1B}") && !result.messages.contains("\u{7}"))
  }
}

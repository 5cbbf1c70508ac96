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

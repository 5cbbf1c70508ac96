import Testing

@testable import VolunteerTUI

@Suite("Options before a command")
struct LeadingOptionsTests {
  @Test("Database, name and day may stand before the command")
  func leading() {
    let commands: [String: Set<String>] = ["match": [], "import": [], "policy": ["show", "set"]]
    #expect(
      LeadingOptions.moved(["--database", "a", "--as", "jo", "match", "--commit"], commands: commands)
        == ["match", "--database", "a", "--user", "jo", "--commit"])
    #expect(
      LeadingOptions.moved(["--today=2026-01-02", "import", "f", "--as", "needs"], commands: commands)
        == ["import", "--today=2026-01-02", "f", "--as", "needs"])
    #expect(LeadingOptions.moved(["--as=jo"], commands: commands) == ["--user=jo"])
    #expect(LeadingOptions.moved([], commands: commands) == [])
    #expect(LeadingOptions.moved(["--database"], commands: commands) == ["--database"])
    #expect(
      LeadingOptions.moved(["--database", "a", "policy", "set", "x=1"], commands: commands)
        == ["policy", "set", "--database", "a", "x=1"])
    #expect(
      LeadingOptions.moved(["--database", "a", "policy"], commands: commands) == [
        "policy", "--database", "a",
      ])
    #expect(LeadingOptions.moved(["--as", "jo", "help", "match"], commands: commands) == ["help", "match"])
  }

  @Test("Every command takes them, and so does every command below it")
  func everyCommand() throws {
    let arguments = [
      "import": ["file.csv"], "explain": ["V1", "N1"], "export": ["matches"], "backup": ["copy"],
      "restore": ["copy"], "erase": ["V1"], "policy set": ["keepBonus=1"],
    ]
    let names = VolunteerTUI.commandNames
    #expect(names.count == VolunteerTUI.configuration.subcommands.count)
    let calls = names.flatMap { name, below in [[name]] + below.map { [name, $0] } }
    for call in calls {
      let rest = arguments[call.joined(separator: " ")] ?? []
      for leading in [["--database", "a.sqlite"], ["--as", "jo"], ["--today", "2026-01-02"]] {
        let moved = LeadingOptions.moved(leading + call + rest, commands: names)
        #expect(throws: Never.self, "\(leading + call + rest)") { try VolunteerTUI.parseAsRoot(moved) }
      }
    }
  }
}

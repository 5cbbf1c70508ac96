import Testing

@testable import VolunteerTUI

@Suite("Options before a command")
struct LeadingOptionsTests {
  @Test("Database, name and day may stand before the command")
  func leading() {
    let commands: Set = ["match", "import"]
    #expect(
      LeadingOptions.moved(["--database", "a", "--as", "jo", "match", "--commit"], commands: commands)
        == ["match", "--database", "a", "--user", "jo", "--commit"])
    #expect(
      LeadingOptions.moved(["--today=2026-01-02", "import", "f", "--as", "needs"], commands: commands)
        == ["import", "--today=2026-01-02", "f", "--as", "needs"])
    #expect(LeadingOptions.moved(["--as=jo"], commands: commands) == ["--user=jo"])
    #expect(LeadingOptions.moved([], commands: commands) == [])
    #expect(LeadingOptions.moved(["--database"], commands: commands) == ["--database"])
  }
}

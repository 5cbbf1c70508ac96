import Matching
import Testing

@testable import VolunteerTUI

@Suite("Exporting from the dashboard")
struct ExportWorkflowTests {
  @Test(
    "What a screen shows is exported in three keys",
    arguments: [("2", "volunteers"), ("3", "needs"), ("4", "services"), ("5", "matches")])
  func threeKeys(screen: String, subject: String) throws {
    let script = try Script()
    try script.press(screen)
    let before = script.keys
    try script.press("x", "x", "Enter")
    #expect(script.keys - before == 3)
    let file = "\(subject)-internal-2026-11-24.csv"
    #expect(script.notice?.contains(file) == true)
    let text = try script.folder.content(file)
    #expect(text.split(separator: "\r\n").count > 3)
    #expect(script.state.notice?.kind == .done)
  }

  @Test("A file that ends in .json is JSON")
  func json() throws {
    let script = try Script()
    try script.press("x", "m", "Ctrl-u")
    try script.type("out.json")
    try script.press("Enter")
    #expect(try script.folder.content("out.json").hasPrefix("[\n"))
  }

  @Test("A folder that is not there is refused in words, and the program goes on")
  func refused() throws {
    let script = try Script()
    try script.press("x", "m", "Ctrl-u")
    try script.type("/nowhere/at/all.csv")
    try script.press("Enter")
    #expect(script.state.notice?.kind == .refused)
    #expect(script.notice?.contains("/nowhere/at/all.csv") == true)
    try script.press("2")
    #expect(try script.names.count == 13)
  }

  @Test("What leaves the house is noted in the journal; undo passes over it to what came before")
  func journal() throws {
    let script = try Script()
    let before = try script.snapshot.placements
    try script.press("3", "m", "o", "O", "Esc")
    #expect(try script.snapshot.placements.count == before.count + 1)
    try script.press("x", "h", "Enter", "u")
    #expect(script.state.notice?.kind == .done)
    #expect(try script.snapshot.placements == before)
  }

  @Test("Every entry of the menu leads to a file")
  func all() throws {
    let script = try Script()
    for item in Menus.export(from: .overview).items {
      try script.press("x", String(item.key), "Enter")
      // “This screen” and “matches” lead to the same file, which is replaced only on its own capital letter.
      if script.top == "confirm" { try script.press("R") }
      #expect(script.state.notice?.kind == .done, "\(item.title): \(script.notice ?? "")")
    }
  }
}

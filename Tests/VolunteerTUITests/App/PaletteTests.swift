import Matching
import Testing

@testable import VolunteerTUI

@Suite("The palette and the help")
struct PaletteTests {
  @Test("The palette finds an action by some of its words and does it")
  func runs() throws {
    let script = try Script()
    try script.press("3", ":")
    try script.type("candid")
    try script.press("Enter")
    #expect(script.top == "candidates")
    try script.press(":")
    try script.type("sort column")
    try script.press("Enter")
    #expect(script.top == "menu")
  }

  @Test("What cannot be done here comes last and says why when it is chosen")
  func unavailable() throws {
    let script = try Script()
    try script.press("2", ":")
    try script.type("pin: this")
    try script.press("Enter")
    #expect(script.top == "screen")
    #expect(script.state.notice?.kind == .refused)
  }

  @Test("An action is found by its key as well")
  func byKey() throws {
    let script = try Script()
    try script.press("?")
    try script.type("ctrl-f")
    #expect(script.screen.contains("Find any person"))
    #expect(!script.screen.contains("Re-plan"))
    try script.press("Ctrl-u")
    try script.type("undo")
    #expect(script.screen.contains("Undo the latest change"))
    #expect(!script.screen.contains("Find any person"))
    try script.press("Esc")
    #expect(script.top == "screen")
  }

  @Test(
    "A key typed into the help finds what it does, whatever its case",
    arguments: [("M", "Re-plan"), ("K", "Put this plan in force"), ("/", "Filter the rows")])
  func singleKey(key: String, title: String) {
    let first = Palette.help(matching: key).compactMap { line -> Action? in
      if case .action(let action) = line { action } else { nil }
    }
    #expect(first.contains { $0.title.hasPrefix(title) })
  }

  @Test("Nothing found is no trap: Enter closes")
  func nothing() throws {
    let script = try Script()
    try script.press(":")
    try script.type("qqqq")
    try script.press("Down", "Enter")
    #expect(script.top == "screen")
    try script.press("?")
    try script.type("qqqq")
    try script.press("Down", "PgDn", "Up", "Enter")
    #expect(script.top == "screen")
  }
}

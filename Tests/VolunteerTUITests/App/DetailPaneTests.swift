import Matching
import Testing

@testable import VolunteerTUI

@Suite("The pane beside the list")
struct DetailPaneTests {
  @Test("Tab goes to it, moving keys read it to its end, and the row stays; Tab goes back")
  func reading() throws {
    let script = try Script(width: 80, height: 24)
    try script.press("2")
    let row = try script.selected
    #expect(script.screen.contains("more: Tab"))
    #expect(!script.screen.contains("V-1 (test)"))
    try script.press("Tab", "G")
    #expect(script.screen.contains("V-1 (test)"))
    #expect(try script.selected == row)
    try script.press("g", "j")
    #expect(try script.selected == row)
    try script.press("Tab", "j")
    #expect(try script.selected != row)
    #expect(script.state.detail.top == 0)
  }

  @Test("Esc leaves the pane before it leaves anything else")
  func leaving() throws {
    let script = try Script(width: 80, height: 24)
    try script.press("2", "Enter", "Tab", "j")
    #expect(script.state.detail.isFocused)
    try script.press("Esc")
    #expect(!script.state.detail.isFocused)
    #expect(script.top == "record")
    try script.press("Esc")
    #expect(script.top == "screen")
  }

  @Test("Where there is no room for it, Tab says so")
  func small() throws {
    let script = try Script(width: 60, height: 10)
    try script.press("2", "Tab")
    #expect(!script.state.detail.isFocused)
    #expect(script.notice?.contains("too small") == true)
  }

  @Test("The cursor is in the pane that has the keys")
  func cursor() throws {
    let script = try Script(width: 140, height: 40)
    try script.press("2")
    let list = try #require(view(script.state).cursor)
    try script.press("Tab")
    let pane = try #require(view(script.state).cursor)
    #expect(pane.x > list.x)
  }
}

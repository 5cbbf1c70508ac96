import Matching
import Testing

@testable import VolunteerTUI

@Suite("The mouse")
struct MouseTests {
  private func at(_ script: Script, _ action: MouseEvent.Action, x: Int, y: Int) throws {
    try script.send(.input(.mouse(MouseEvent(action: action, at: Point(x: x, y: y)))))
  }

  private func rows(_ script: Script) throws -> Rect {
    try #require(ScreenLayout(script.state).list).pane.rows
  }

  @Test("A click selects a row, a double click opens it")
  func click() throws {
    let script = try Script()
    try script.press("2")
    let rows = try rows(script)
    try at(script, .click, x: 5, y: rows.y + 3)
    #expect(try script.list.table.selected == 3)
    #expect(script.top == "screen")
    try at(script, .doubleClick, x: 5, y: rows.y + 1)
    #expect(script.state.recordOnShow == .volunteer(TestWorld.V.tom))
  }

  @Test("A click below the last row, or on a border, does nothing")
  func beside() throws {
    let script = try Script(width: 100, height: 50)
    try script.press("4", "j")
    let rows = try rows(script)
    try at(script, .click, x: 5, y: rows.maxY - 1)
    try at(script, .click, x: 5, y: rows.y - 1)
    try at(script, .doubleClick, x: 5, y: rows.maxY)
    #expect(try script.list.table.selected == 1)
    #expect(script.top == "screen")
  }

  @Test("A click on a tab goes there")
  func tab() throws {
    let script = try Script()
    for tab in ScreenLayout.tabs(script.state, in: ScreenLayout(script.state).tabs).reversed() {
      try at(script, .click, x: tab.rect.x + 2, y: tab.rect.y)
      #expect(script.state.screen == tab.screen)
    }
  }

  @Test("The wheel scrolls by three rows and keeps the selection in sight")
  func wheel() throws {
    let script = try Script(width: 80, height: 12)
    try script.press("2")
    try at(script, .wheelDown, x: 5, y: 5)
    #expect(try script.list.table.top == 3)
    #expect(try script.list.table.selected >= 3)
    for _ in 0..<9 { try at(script, .wheelDown, x: 5, y: 5) }
    let table = try script.list.table
    #expect(table.top + table.page == table.shown.count)
    for _ in 0..<9 { try at(script, .wheelUp, x: 5, y: 5) }
    #expect(try script.list.table.top == 0)
  }

  @Test("While a question is put, the mouse answers nothing")
  func modal() throws {
    let script = try Script()
    try script.press("3", "m", "o")
    let rows = Rect(script.state.size)
    for y in 0..<rows.height {
      try at(script, .doubleClick, x: 20, y: y)
      try at(script, .wheelDown, x: 20, y: y)
    }
    #expect(script.top == "confirm")
    #expect(script.state.screen == .needs)
    #expect(try script.snapshot.placements.count == TestWorld.placements.count)
  }
}

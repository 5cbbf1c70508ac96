import Matching
import Testing

@testable import VolunteerTUI

@Suite("Drawing a list")
struct TableWidgetTests {
  private func line(_ script: Script, holding text: String) -> (y: Int, text: String)? {
    script.screen.split(separator: "\n", omittingEmptySubsequences: false).enumerated().first {
      $0.element.contains(text)
    }.map { ($0.offset, String($0.element)) }
  }

  @Test("The cursor stands on the selected row, which an arrow marks as well as its look")
  func cursor() throws {
    let script = try Script()
    try script.press("2", "j", "j")
    let frame = view(script.state)
    let row = try #require(line(script, holding: "José"))
    #expect(frame.cursor == Point(x: 0, y: row.y))
    #expect(row.text.hasPrefix("→"))
    #expect(frame.row(row.y).allSatisfy { $0.style.role == .selected })
  }

  @Test("Marks are seen without colour, also on the selected row")
  func marks() throws {
    let script = try Script()
    try script.press("2", "Space", "k")
    let row = try #require(line(script, holding: "Amina"))
    #expect(row.text.hasPrefix("→●"))
  }

  @Test("The sort is shown over its columns, with its order where there are several")
  func sort() throws {
    let script = try Script(width: 140)
    try script.press("3", "s", "d", "s", "b", "s", "b")
    let titles = try #require(line(script, holding: "Need "))
    #expect(titles.text.contains("▼1 Service"))
    #expect(titles.text.contains("▲2"))
  }

  @Test("A scroll bar shows where more rows are than fit, and its thumb moves")
  func scrollBar() throws {
    let script = try Script(width: 80, height: 16)
    try script.press("2")
    let rows = try #require(ScreenLayout(script.state).list).pane.rows
    func thumb() -> [Int] {
      let frame = view(script.state)
      return (rows.y..<rows.maxY).filter { y in
        var text = ""
        frame[rows.maxX - 1, y].glyph.append(to: &text)
        return text == "┃"
      }
    }
    let before = thumb()
    #expect(before.first == rows.y)
    try script.press("G")
    #expect(thumb().last == rows.maxY - 1)
    #expect(thumb().count == before.count)
  }

  @Test(
    "Names that would command a terminal or turn text round are shown with a mark in place of the command")
  func hostile() throws {
    let script = try Script(width: 140, height: 40)
    for keys in [["2"], ["2", "Enter"], ["3", "m"], ["5"]] {
      for key in keys { try script.press(key) }
      for scalar in script.screen.unicodeScalars {
        let value = scalar.value
        #expect(value >= 0x20 || scalar == "\n")
        #expect(!(0x7F...0x9F).contains(value))
        #expect(!(0x200B...0x200F).contains(value) && !(0x202A...0x202E).contains(value))
      }
      try script.press("1")
    }
    try script.press("2")
    #expect(script.screen.contains("Eve"))
  }
}

import Testing

@testable import TerminalHarness

@Suite("The harness's own terminal")
struct VirtualTerminalTests {
  @Test("places text, wraps it and scrolls")
  func placesText() {
    #expect(lines("one\r\ntwo\u{1B}[1;5Hx") == ["one x", "two", ""])
    #expect(lines("abcdefgh") == ["abcde", "fgh", ""])
    #expect(lines("1\r\n2\r\n3\r\n4") == ["2", "3", "4"])
    #expect(lines("abc\rX\u{8}Y\tZ") == ["Ybc Z", "", ""])
  }

  @Test("knows wide characters, marks and halves")
  func knowsWideCharacters() {
    #expect(lines("李x") == ["李x", "", ""])
    #expect(terminal("李x").column == 3)
    #expect(lines("李\u{1B}[1;2Hx") == [" x", "", ""])
    #expect(lines("e\u{301}x") == ["e\u{301}x", "", ""])
    #expect(lines("abcd李") == ["abcd", "李", ""])
  }

  @Test("erases, inserts and deletes")
  func edits() {
    #expect(lines("abcde\u{1B}[1;3H\u{1B}[K") == ["ab", "", ""])
    #expect(lines("abcde\u{1B}[1;2H\u{1B}[2X") == ["a  de", "", ""])
    #expect(lines("abcde\u{1B}[1;2H\u{1B}[2P") == ["ade", "", ""])
    #expect(lines("abcde\u{1B}[1;2H\u{1B}[2@") == ["a  bc", "", ""])
    #expect(lines("1\r\n2\r\n3\u{1B}[1;1H\u{1B}[L") == ["", "1", "2"])
    #expect(lines("1\r\n2\r\n3\u{1B}[1;1H\u{1B}[M") == ["2", "3", ""])
    #expect(lines("a\u{1B}[3b") == ["aaaa", "", ""])
    #expect(terminal("x\u{1B}[2J").clears == 1)
  }

  @Test("keeps a scroll region, a saved cursor and two screens")
  func keepsRegions() {
    #expect(lines("1\r\n2\r\n3\u{1B}[2;3r\u{1B}[3;1H\n4") == ["1", "3", "4"])
    #expect(lines("ab\u{1B}7\u{1B}[3;3Hx\u{1B}8c") == ["abc", "", "  x"])
    #expect(lines("shell\u{1B}[?1049hpage\u{1B}[?1049l") == ["shell", "", ""])
    #expect(terminal("\u{1B}[?1049h").isAlternate)
  }

  @Test("knows how text looks, titles, and line drawing")
  func knowsLooks() {
    let coloured = terminal("\u{1B}[1;38;5;130mx\u{1B}[m\u{1B}[7my\u{1B}[27;31mz")
    #expect(coloured.cells[0][0].look == .init(colour: 130, isBold: true))
    #expect(coloured.cells[0][1].look == .init(isReversed: true))
    #expect(coloured.cells[0][2].look == .init(colour: 1))
    #expect(terminal("\u{1B}]2;Zoë\u{1B}\\").title == "Zoë")
    #expect(terminal("\u{1B}]0;Zoë\u{7}").title == "Zoë")
    #expect(lines("\u{1B}(0lqk\u{1B}(Bq") == ["┌─┐q", "", ""])
  }

  @Test("says what a program failed to put back")
  func saysWhatIsLeft() {
    #expect(terminal("").restorationProblems.isEmpty)
    #expect(
      terminal("\u{1B}[?1049h\u{1B}[?25l\u{1B}[?1;1000;1006;2004h\u{1B}=\u{1B}(0\u{1B}[1m")
        .restorationProblems.count == 9)
    #expect(terminal("\u{1B}[1;2r").restorationProblems == ["scroll region set"])
  }

  @Test("takes bytes however they are cut")
  func takesCutBytes() {
    var whole = VirtualTerminal(size: ScreenSize(columns: 20, rows: 3))
    var cut = whole
    let bytes = Array("Zoë 李 \u{1B}[1;38;5;130m!\u{1B}]2;né\u{1B}\\".utf8)
    whole.feed(bytes)
    for byte in bytes { cut.feed([byte]) }
    #expect(
      Screen(whole).lines[0] == "Zoë 李 !" && Screen(cut).text == Screen(whole).text && cut.title == "né")
  }

  private func terminal(_ text: String) -> VirtualTerminal {
    var terminal = VirtualTerminal(size: ScreenSize(columns: 5, rows: 3))
    terminal.feed(text.utf8)
    #expect(terminal.unknown.isEmpty, "\(terminal.unknown)")
    return terminal
  }

  private func lines(_ text: String) -> [String] { Screen(terminal(text)).lines }
}

import Testing

@testable import VolunteerTUI

@Suite("A line of text being typed")
struct TextLineTests {
  @Test("What is only proposed gives way to what is typed, and stays where another key comes first")
  func proposal() {
    var typed = TextLine.proposing("matches.csv")
    typed.insert("/tmp/x.csv")
    #expect(typed.text == "/tmp/x.csv")
    var edited = TextLine.proposing("matches.csv")
    _ = edited.take(.end)
    edited.insert("x")
    #expect(edited.text == "matches.csvx")
    var again = TextLine.proposing("a")
    _ = again.take(.character("b"))
    _ = again.take(.character("c"))
    #expect(again.text == "bc")
  }

  private func typed(_ keys: [Key], in text: String = "") -> TextLine {
    var line = TextLine(text)
    for key in keys { _ = line.take(key) }
    return line
  }

  @Test("Characters go in at the caret")
  func insert() {
    let line = typed([.character("a"), .character("c"), .left, .character("b")])
    #expect(line.text == "abc")
    #expect(line.caret == 2)
  }

  @Test("Words, the part before and the part after the caret are deleted by their keys")
  func delete() {
    #expect(typed([.control("w")], in: "Amina  Yusuf ").text == "Amina  ")
    #expect(typed([.left, .left, .control("u")], in: "abcd").text == "cd")
    #expect(typed([.home, .right, .control("k")], in: "abcd").text == "a")
    #expect(typed([.home, .backspace, .delete], in: "abcd").text == "bcd")
    #expect(typed([.delete, .backspace], in: "abcd").text == "abc")
  }

  @Test("Line breaks in pasted text become spaces")
  func paste() {
    var line = TextLine("ac")
    _ = line.take(.left)
    line.insert("x\ny\r\nz")
    #expect(line.text == "ax y zc")
    #expect(line.caret == 6)
  }

  @Test("A mark that joins the letter before it leaves the caret behind that letter")
  func combining() {
    var line = TextLine("eb")
    _ = line.take(.left)
    line.insert("\u{301}")
    _ = line.take(.character("x"))
    #expect(line.text == "e\u{301}xb")
  }

  @Test(
    "Whatever is typed, the caret stays within the text, and keys that do not edit change nothing",
    arguments: 1...40)
  func anything(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var line = TextLine("Zoë 王小明 x")
    let keys: [Key] = [
      .left, .right, .home, .end, .backspace, .delete, .control("a"), .control("e"), .control("b"),
      .control("d"),
      .control("u"), .control("k"), .control("w"), .enter, .escape, .up, .function(2),
    ]
    for _ in 0..<200 {
      let before = line
      switch random.below(4) {
      case 0: line.insert(random.text(scalars: 4))
      case 1: _ = line.take(.character(random.text(scalars: 3).first ?? "x"))
      default:
        if !line.take(keys[random.below(keys.count)]) { #expect(line == before) }
      }
      #expect((0...line.text.count).contains(line.caret))
      #expect(!line.text.contains { $0.isNewline })
    }
  }
}

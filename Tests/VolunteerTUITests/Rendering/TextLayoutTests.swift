import Testing

@testable import VolunteerTUI

@Suite("Text broken into lines")
struct TextLayoutTests {
  @Test("breaks between words")
  func breaksBetweenWords() {
    #expect(
      TextLayout.wrap("2.4 km beyond the 5 km she travels: ask", width: 16) == [
        "2.4 km beyond", "the 5 km she", "travels: ask",
      ])
  }

  @Test("keeps the text's own lines, empty ones too")
  func keepsOwnLines() {
    #expect(TextLayout.wrap("one\n\ntwo\r\nthree", width: 20) == ["one", "", "two", "three"])
    #expect(TextLayout.wrap("", width: 20) == [""])
  }

  @Test("cuts a word that is wider than a line")
  func cutsLongWords() {
    #expect(TextLayout.wrap("abcdefghij kl", width: 4) == ["abcd", "efgh", "ij", "kl"])
    #expect(TextLayout.wrap("李小龙", width: 4) == ["李小", "龙"])
    #expect(TextLayout.wrap("words", width: 0) == [])
  }

  @Test("never makes a line too wide, and loses nothing but spaces")
  func neverTooWide() {
    var random = SeededRandom(seed: 8)
    for _ in 0..<500 {
      let text = random.text(scalars: 60)
      let width = 2 + random.below(20)
      let lines = TextLayout.wrap(text, width: width)
      for line in lines {
        #expect(SafeText.width(of: line) <= width)
      }
    }
  }
}

import Testing

@testable import VolunteerTUI

@Suite("Text made safe for the screen")
struct SafeTextTests {
  @Test("keeps plain text as it is")
  func keepsPlainText() {
    let plain = "Amina Yusuf, 14 St John's Rd ~ £5 – “Tuesdays” → café ‼ 李"
    #expect(SafeText.clean(plain) == plain)
  }

  @Test(
    "shows a mark where something invisible or dangerous stood",
    arguments: [
      "\u{0}", "\u{7}", "\u{1B}", "\t", "\u{7F}", "\u{85}", "\u{9B}", "\u{AD}", "\u{200B}", "\u{200C}",
      "\u{200E}",
      "\u{202E}", "\u{2028}", "\u{2066}", "\u{FEFF}", "\u{E0041}", "\u{E000}", "\u{378}",
    ])
  func showsAMark(dangerous: String) {
    #expect(SafeText.clean("a\(dangerous)b") == "a\u{FFFD}b")
    #expect(SafeText.width(of: "a\(dangerous)b") == 3)
  }

  @Test("leaves nothing of an escape sequence that a terminal would obey")
  func leavesNothingToObey() {
    let attack = "\u{1B}]0;owned\u{7}\u{1B}[2J\u{9B}31m"
    #expect(SafeText.clean(attack) == "�]0;owned��[2J�31m")
  }

  @Test("marks line breaks by one sign each, also those of two characters")
  func marksLineBreaks() {
    #expect(SafeText.clean("one\ntwo\r\nthree\rfour") == "one↵two↵three↵four")
    #expect(SafeText.clean("\n\n") == "↵↵")
  }

  @Test("shows invalid bytes as marks")
  func showsInvalidBytes() {
    #expect(
      SafeText.clean(String(decoding: [0x61, 0xFF, 0xC3, 0x62], as: UTF8.self)) == "a\u{FFFD}\u{FFFD}b")
  }

  @Test("takes joiners and variation selectors out")
  func takesJoinersOut() {
    #expect(SafeText.clean("\u{2764}\u{FE0F}") == "\u{2764}")
    #expect(SafeText.width(of: "\u{2764}\u{FE0F}") == 1)
    #expect(SafeText.width(of: "👩\u{200D}👩\u{200D}👧") == 6)
    #expect(SafeText.clean("👩\u{200D}👧").unicodeScalars.count == 2)
  }

  @Test("caps combining marks at two, and marks one that has nothing to stand on")
  func capsCombiningMarks() {
    let tower = "a" + String(repeating: "\u{301}", count: 50) + "b"
    #expect(SafeText.clean(tower).unicodeScalars.count == 4)
    #expect(SafeText.width(of: tower) == 2)
    #expect(SafeText.clean("\u{301}a").unicodeScalars.first == SafeText.mark)
  }

  @Test("is cut at a width and never within a wide character")
  func isCutAtAWidth() {
    #expect(SafeText.clean("Amina", cells: 3) == "Ami")
    #expect(SafeText.clean("李小龙", cells: 3) == "李")
    #expect(SafeText.clean("李小龙", cells: 0) == "")
  }

  @Test("is safe and as wide as it says, whatever came in")
  func isSafeWhateverCameIn() {
    var random = SeededRandom(seed: 11)
    for _ in 0..<2_000 {
      let text = random.text(scalars: 40)
      let clean = SafeText.clean(text)
      #expect(SafeText.clean(clean) == clean)
      #expect(SafeText.width(of: clean) == SafeText.width(of: text))
      for scalar in clean.unicodeScalars {
        switch CharacterWidth(scalar) {
        case .narrow, .wide, .combining: break
        case .stripped, .unsafe: Issue.record("U+\(String(scalar.value, radix: 16)) came through")
        }
      }
    }
  }
}

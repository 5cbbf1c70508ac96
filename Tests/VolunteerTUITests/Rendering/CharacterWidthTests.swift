import CNcurses
import Glibc
import Testing

@testable import VolunteerTUI

@Suite("The width of a character")
struct CharacterWidthTests {
  @Test("agrees with the C library for every scalar that is shown at all")
  func agreesWithTheCLibrary() {
    setlocale(LC_CTYPE, "C.UTF-8")
    #expect(tui_is_utf8())
    var disagreements: [String] = []
    var shown = 0
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let expected: Int32
      switch CharacterWidth(scalar) {
      case .narrow: expected = 1
      case .wide: expected = 2
      case .combining: expected = 0
      case .stripped, .unsafe: continue
      }
      // Another edition of Unicode may know fewer or more characters; the terminal shows "?" for those.
      let width = tui_character_width(value)
      if width < 0 { continue }
      shown += 1
      if width != expected { disagreements.append("U+\(String(value, radix: 16)): \(width)") }
    }
    #expect(shown > 130_000)
    #expect(disagreements.isEmpty, "\(disagreements.prefix(20))")
  }

  @Test("is unsafe for whatever moves, hides or reorders")
  func isUnsafe() {
    let ranges: [ClosedRange<UInt32>] = [
      0...0x1F, 0x7F...0x9F, 0xAD...0xAD, 0x61C...0x61C, 0x180E...0x180E, 0x200B...0x200C, 0x200E...0x200F,
      0x2028...0x202E, 0x2060...0x206F, 0xFEFF...0xFEFF, 0xFFF9...0xFFFB, 0xE000...0xF8FF, 0xE0001...0xE007F,
    ]
    for range in ranges {
      for value in range {
        guard let scalar = Unicode.Scalar(value) else { continue }
        #expect(CharacterWidth(scalar) == .unsafe, "U+\(String(value, radix: 16))")
      }
    }
  }

  @Test("is that of a person's name in many scripts")
  func namesInManyScripts() {
    #expect(SafeText.width(of: "Zoë Ó Súilleabháin") == 18)
    #expect(SafeText.width(of: "Łukasz Žižka") == 12)
    #expect(SafeText.width(of: "Ольга") == 5)
    #expect(SafeText.width(of: "أمينة") == 5)
    #expect(SafeText.width(of: "李小龙") == 6)
    #expect(SafeText.width(of: "김민수") == 6)
    #expect(SafeText.width(of: "\u{1100}\u{1161}\u{11A8}") == 2)
    #expect(SafeText.width(of: "e\u{301}") == 1)
  }
}

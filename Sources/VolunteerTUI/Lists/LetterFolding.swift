import Foundation

/// Takes accents off letters.
enum LetterFolding {
  /// The letters without their marks, as someone without that keyboard would type them; nil for marks alone.
  static func base(of character: Character) -> String? {
    switch character {
    case "ł": return "l"
    case "ø": return "o"
    case "đ": return "d"
    case "ß": return "ss"
    case "æ": return "ae"
    case "œ": return "oe"
    default: break
    }
    let scalars = String(character).decomposedStringWithCanonicalMapping.unicodeScalars
    let letters = scalars.filter { !(0x300...0x36F).contains($0.value) }
    return letters.isEmpty ? nil : String(String.UnicodeScalarView(letters))
  }
}

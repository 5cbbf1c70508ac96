/// The one door between text from people and files, and the screen.
///
/// Controls (C0, C1, DEL), bidirectional overrides, invisible and unassigned scalars become a visible mark; joiners
/// and variation selectors go; combining marks are capped. What comes out cannot move the cursor, hide or reorder
/// other text, or take other cells than it says.
enum SafeText {
  /// What stands where something unsafe stood; U+FFFD is also what Swift makes of invalid UTF-8.
  static let mark: Unicode.Scalar = "\u{FFFD}"
  /// What stands for a line break within a line.
  static let lineBreakMark: Unicode.Scalar = "\u{21B5}"

  /// Gives each glyph of a text in turn, until the body returns false.
  ///
  /// - Complexity: O(*n*) in the text's scalars; plain ASCII takes no Unicode look-ups.
  @inline(__always)
  static func forEachGlyph(in text: String, _ body: (Glyph) -> Bool) {
    let wasASCII =
      text.utf8.withContiguousStorageIfAvailable { bytes in
        guard bytes.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) else { return false }
        for byte in bytes where !body(Glyph(ascii: byte)) { break }
        return true
      } ?? false
    if !wasASCII { forEachUnicodeGlyph(in: text, body) }
  }

  private static func forEachUnicodeGlyph(in text: String, _ body: (Glyph) -> Bool) {
    var pending: Glyph?
    var afterReturn = false
    for scalar in text.unicodeScalars {
      defer { afterReturn = scalar == "\r" }
      if scalar == "\n" && afterReturn { continue }
      let next: Glyph
      switch CharacterWidth(scalar) {
      case .stripped: continue
      case .combining:
        if pending != nil {
          pending?.combine(scalar)
          continue
        }
        next = Glyph(mark)
      case .narrow: next = Glyph(scalar)
      case .wide: next = Glyph(scalar, wide: true)
      case .unsafe: next = Glyph(scalar == "\n" || scalar == "\r" ? lineBreakMark : mark)
      }
      if let pending, !body(pending) { return }
      pending = next
    }
    if let pending { _ = body(pending) }
  }

  /// The cells that a text takes on one line.
  static func width(of text: String) -> Int {
    var width = 0
    forEachGlyph(in: text) { glyph in
      width += glyph.width
      return true
    }
    return width
  }

  /// The text as the screen shows it, for a title or a plain terminal's line; at most `cells` wide.
  static func clean(_ text: String, cells: Int = .max) -> String {
    var clean = ""
    var width = 0
    forEachGlyph(in: text) { glyph in
      width += glyph.width
      guard width <= cells else { return false }
      glyph.append(to: &clean)
      return true
    }
    return clean
  }
}

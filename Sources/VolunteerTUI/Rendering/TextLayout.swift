/// Breaks a text into lines by words, within a width in cells; the text's own line breaks are kept.
enum TextLayout {
  /// The lines of a paragraph, each safe and at most `width` cells; a word that is too long is cut.
  static func wrap(_ text: String, width: Int) -> [String] {
    guard width > 0 else { return [] }
    var lines: [String] = []
    for paragraph in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      var line = ""
      var used = 0
      for word in paragraph.split(separator: " ") {
        for piece in pieces(of: String(word), width: width) {
          let length = SafeText.width(of: piece)
          if used > 0 && used + 1 + length > width {
            lines.append(line)
            line = ""
            used = 0
          }
          if used > 0 {
            line += " "
            used += 1
          }
          line += piece
          used += length
        }
      }
      lines.append(line)
    }
    return lines
  }

  /// A word, or the cuts of one that is wider than a line.
  private static func pieces(of word: String, width: Int) -> [String] {
    var pieces: [String] = []
    var piece = ""
    var used = 0
    SafeText.forEachGlyph(in: word) { glyph in
      if used > 0 && used + glyph.width > width {
        pieces.append(piece)
        piece = ""
        used = 0
      }
      glyph.append(to: &piece)
      used += glyph.width
      return true
    }
    return piece.isEmpty ? pieces : pieces + [piece]
  }
}

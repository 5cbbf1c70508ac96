extension Frame {
  /// The frame as plain text, one line a row, without trailing spaces: what a screen reader or a test reads.
  var text: String {
    (0..<max(0, size.height)).map(rowText).joined(separator: "\n")
  }

  private func rowText(_ y: Int) -> String {
    var line = ""
    for cell in row(y) { cell.glyph.append(to: &line) }
    while line.last == " " { line.removeLast() }
    return line
  }

  /// The frame with how it looks in a theme: the text, then a map with a letter for each look, then what they are.
  ///
  /// A dot is plain text. Golden frames are kept in this form, so that a change of a colour shows as one line.
  func description(in theme: Theme) -> String {
    var letters: [Appearance: Character] = [Appearance(): "."]
    var legend: [String] = []
    var map: [String] = []
    for y in 0..<max(0, size.height) {
      var line = ""
      for cell in row(y) {
        let appearance = theme.appearance(of: cell.style)
        let letter: Character
        if let known = letters[appearance] {
          letter = known
        } else {
          letter = Self.letter(letters.count - 1)
          letters[appearance] = letter
          legend.append("\(letter) \(appearance)")
        }
        line.append(letter)
      }
      while line.last == "." { line.removeLast() }
      map.append(line)
    }
    var parts = [text, "", map.joined(separator: "\n"), "", legend.joined(separator: "\n")]
    if let cursor { parts.append("cursor \(cursor.x),\(cursor.y)") }
    if let title { parts.append("title \(SafeText.clean(title))") }
    return parts.joined(separator: "\n")
  }

  private static func letter(_ index: Int) -> Character {
    let letters = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return index < letters.count ? letters[index] : "?"
  }
}

extension Appearance: CustomStringConvertible {
  var description: String {
    var words: [String] = []
    if let colour { words.append("colour \(colour)") }
    if emphasis.contains(.bold) { words.append("bold") }
    if emphasis.contains(.dim) { words.append("dim") }
    if emphasis.contains(.underline) { words.append("underline") }
    if emphasis.contains(.reverse) { words.append("reverse") }
    return words.isEmpty ? "plain" : words.joined(separator: " ")
  }
}

/// Lists in one cell: `driving; cooking`.
///
/// Items stand apart by `;` or `|` or a line end, or, where a cell has none of these, by commas. A backslash before one of
/// these characters, or before a backslash, makes it part of an item.
enum ListCell {
  /// The items without surrounding white space, empty ones left out; commas separate only where that is wanted.
  static func split(_ text: String, atCommas: Bool = true) -> [String] {
    let strong: Set<Character> = [";", "|", "\n", "\r", "\r\n"]
    var pieces: [(text: String, endedBy: Character?)] = []
    var current = ""
    var isEscaped = false
    for character in text {
      if isEscaped {
        if !isSeparatorOrBackslash(character) { current.append("\\") }
        current.append(character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if strong.contains(character) || character == "," {
        pieces.append((current, character))
        current = ""
      } else {
        current.append(character)
      }
    }
    if isEscaped { current.append("\\") }
    pieces.append((current, nil))
    let keepsCommas =
      !atCommas
      || pieces.contains { $0.endedBy.map(strong.contains) ?? false }
    var items: [String] = []
    var item = ""
    for piece in pieces {
      item += piece.text
      if keepsCommas, piece.endedBy == "," {
        item += ","
      } else {
        items.append(item.trimmed)
        item = ""
      }
    }
    return items.filter { !$0.isEmpty }
  }

  /// The items in one cell, so that splitting gives them back.
  static func joined(_ items: [String]) -> String {
    items.map { item in
      String(item.flatMap { isSeparatorOrBackslash($0) ? ["\\", $0] : [$0] })
    }.joined(separator: "; ")
  }

  private static func isSeparatorOrBackslash(_ character: Character) -> Bool {
    switch character {
    case ";", "|", ",", "\\", "\n", "\r", "\r\n": true
    default: false
    }
  }
}

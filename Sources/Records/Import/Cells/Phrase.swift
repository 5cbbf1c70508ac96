/// A head and clauses with a keyword each: `DBS enhanced adults issued 2025-01-01 seen by "Ann, the manager"`.
///
/// Text in double quotes is never a keyword; a quote within it is written twice. Commas and brackets before a keyword are
/// passed over, so that `food hygiene (expires 1 May 2027)` reads as it looks.
struct Phrase {
  /// What stands before the first keyword.
  private(set) var head = ""
  /// The words of the head, without quotes.
  private(set) var headWords: [String] = []
  /// What follows each keyword, by the name that the keyword stands for.
  private(set) var clauses: [String: String] = [:]

  /// Splits a text at keywords, each of which stands for a name; a `by`, `on` or `since` after one is passed over.
  init(_ text: String, keywords: [String: String]) {
    var name: String?
    var words: [String] = []
    var isAfterKeyword = false
    for token in Self.tokens(text) {
      let bare = token.isQuoted ? nil : folded(token.text)
      if let bare, let named = keywords[bare] {
        if let name { clauses[name] = Self.plainText(of: words) } else { headWords = words }
        if name == nil { head = Self.plainText(of: words) }
        name = named
        words = []
        isAfterKeyword = true
      } else if isAfterKeyword, let bare, ["by", "on", "since", "due"].contains(bare) {
        continue
      } else {
        words.append(token.text)
        isAfterKeyword = false
      }
    }
    if let name {
      clauses[name] = Self.plainText(of: words)
    } else {
      headWords = words
      head = Self.plainText(of: words)
    }
  }

  /// Words as one text, without the comma or the bracket that stood before the next keyword.
  private static func plainText(of words: [String]) -> String {
    var joined = words.joined(separator: " ")
    while let last = joined.last, last == "," || last == "(" || (last == ")" && !joined.contains("(")) {
      joined.removeLast()
      joined = joined.trimmed
    }
    return joined
  }

  /// A text as it must stand in a phrase to be read back the same.
  static func quoted(_ text: String, keywords: [String: String]) -> String {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    let isPlain = words.allSatisfy { word in
      !word.isEmpty && word.allSatisfy { $0.isLetter || $0.isNumber || "-.'&/@+".contains($0) }
        && keywords[folded(String(word))] == nil
        && !["by", "on", "since", "due"].contains(folded(String(word)))
    }
    return isPlain ? text : "\"\(text.replacing("\"", with: "\"\""))\""
  }

  private static func tokens(_ text: String) -> [(text: String, isQuoted: Bool)] {
    var tokens: [(text: String, isQuoted: Bool)] = []
    var characters = Substring(text)
    while let first = characters.first {
      if first.isWhitespace {
        characters.removeFirst()
      } else if first == "\"", let quoted = takeQuoted(&characters) {
        tokens.append((quoted, true))
      } else {
        let word = characters.prefix { !$0.isWhitespace }
        characters.removeFirst(word.count)
        tokens.append((String(word), false))
      }
    }
    return tokens
  }

  /// Takes a quoted text from the front; nil, taking nothing, where the quote is never closed.
  private static func takeQuoted(_ characters: inout Substring) -> String? {
    var rest = characters.dropFirst()
    var taken = ""
    while let character = rest.popFirst() {
      guard character == "\"" else {
        taken.append(character)
        continue
      }
      guard rest.first == "\"" else {
        characters = rest
        return taken
      }
      taken.append("\"")
      rest.removeFirst()
    }
    return nil
  }
}

/// Text from web pages as plain text.
enum HTMLText {
  /// One line: entities decoded, tags taken out, lines joined by commas, runs of white space made one space.
  static func line(_ text: String) -> String {
    lines(text).joined(separator: ", ")
  }

  /// Several lines, as the text has them.
  static func paragraphs(_ text: String) -> String {
    lines(text).joined(separator: "\n")
  }

  private static func lines(_ text: String) -> [String] {
    decoded(withoutTags(text)).split(whereSeparator: \.isNewline).compactMap { line in
      let words = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return words.isEmpty ? nil : words
    }
  }

  /// Takes tags out, putting a line end for those that end a line or a paragraph.
  ///
  /// A `<` that begins no tag stays.
  private static func withoutTags(_ text: String) -> String {
    guard text.contains("<") else { return text }
    var plain = ""
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "<") {
      plain += rest[..<open]
      let after = rest[rest.index(after: open)...]
      guard let first = after.first, first.isLetter || first == "/" || first == "!",
        let close = after.firstIndex(of: ">")
      else {
        plain.append("<")
        rest = after
        continue
      }
      let name = after[..<close].drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }.lowercased()
      if ["br", "p", "div", "li", "tr", "h1", "h2", "h3", "h4"].contains(name) { plain.append("\n") }
      rest = after[after.index(after: close)...]
    }
    return plain + rest
  }

  /// The text with `&amp;`, `&#39;`, `&#x2019;` and their like replaced; what is no entity stays.
  private static func decoded(_ text: String) -> String {
    guard text.contains("&") else { return text }
    var plain = ""
    var rest = Substring(text)
    while let ampersand = rest.firstIndex(of: "&") {
      plain += rest[..<ampersand]
      let after = rest[rest.index(after: ampersand)...]
      let name = after.prefix { $0.isLetter || $0.isNumber || $0 == "#" }
      if name.count <= 10, after[name.endIndex...].first == ";", let character = character(of: name) {
        plain.append(character)
        rest = after[after.index(after: name.endIndex)...]
      } else {
        plain.append("&")
        rest = after
      }
    }
    return plain + rest
  }

  private static func character(of name: Substring) -> Character? {
    if name.hasPrefix("#") {
      let digits = name.dropFirst()
      let isHexadecimal = digits.first == "x" || digits.first == "X"
      let code = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return code.flatMap(Unicode.Scalar.init).map(Character.init)
    }
    return named[String(name)]
  }

  private static let named: [String: Character] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "pound": "£", "euro": "€",
    "ndash": "–", "mdash": "—", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "hellip": "…",
    "bull": "•", "eacute": "é", "egrave": "è", "ouml": "ö", "uuml": "ü", "auml": "ä", "ccedil": "ç",
  ]
}

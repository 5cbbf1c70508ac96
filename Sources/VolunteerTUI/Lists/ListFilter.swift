/// What a filter line asks for: every term must hold, `column:value` in that column, the rest anywhere in the row.
struct ListFilter: Equatable, Sendable {
  struct Term: Equatable, Sendable {
    /// The column's index; nil for the whole row.
    var column: Int?
    var text: String
  }

  var terms: [Term]

  /// Reads a filter line; a word before a colon that names no column is part of the text.
  ///
  /// A column's name may be cut short where it is still clear: `avail:mon`. Quotes keep spaces: `name:"van der"`.
  init(_ line: String, columns: [ListColumn]) {
    terms = Self.words(line).map { word in
      if let colon = word.firstIndex(of: ":") {
        let name = word[..<colon].lowercased()
        let exact = columns.firstIndex { $0.name == name }
        let matching = columns.indices.filter { !name.isEmpty && columns[$0].name.hasPrefix(name) }
        if let column = exact ?? (matching.count == 1 ? matching[0] : nil) {
          return Term(column: column, text: String(word[word.index(after: colon)...]))
        }
      }
      return Term(column: nil, text: word)
    }
  }

  /// What stands before a colon in a filter line and names no column; nil where nothing does.
  static func unknownColumn(in line: String, columns: [ListColumn]) -> String? {
    for term in ListFilter(line, columns: columns).terms where term.column == nil {
      if let colon = term.text.firstIndex(of: ":"), colon > term.text.startIndex {
        return String(term.text[..<colon])
      }
    }
    return nil
  }

  /// The rows among those given that hold every term.
  func rows(_ rows: [Int32], in index: SearchIndex) -> [Int32] {
    terms.reduce(rows) { index.rows($0, holding: $1.text, in: $1.column) }
  }

  /// Whether every row that this filter keeps is also kept by an earlier one: it only typed on in the last term.
  func narrows(_ earlier: ListFilter) -> Bool {
    guard let last = earlier.terms.last, terms.count >= earlier.terms.count,
      Array(terms.prefix(earlier.terms.count - 1)) == Array(earlier.terms.dropLast())
    else { return false }
    let now = terms[earlier.terms.count - 1]
    return now.column == last.column && now.text.hasPrefix(last.text)
  }

  private static func words(_ line: String) -> [String] {
    var words: [String] = []
    var word = ""
    var isQuoted = false
    for character in line {
      if character == "\"" {
        isQuoted.toggle()
      } else if character == " " && !isQuoted {
        if !word.isEmpty { words.append(word) }
        word = ""
      } else {
        word.append(character)
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }
}

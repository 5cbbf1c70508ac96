/// A line of text being typed, with its caret.
struct TextLine: Equatable, Sendable {
  private(set) var text: String
  /// How many characters stand before the caret.
  private(set) var caret: Int
  /// Whether what stands there is only proposed: typing then takes its place.
  private var isProposal = false

  init(_ text: String = "") {
    self.text = text
    caret = text.count
  }

  /// A text that is proposed: what is typed first takes its place, any other key keeps it.
  static func proposing(_ text: String) -> TextLine {
    var line = TextLine(text)
    line.isProposal = true
    return line
  }

  /// Takes a key that edits the line; false where the key does not.
  mutating func take(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .backspace: delete(before: true)
    case .delete, .control("d"): delete(before: false)
    case .left, .control("b"): caret = max(0, caret - 1)
    case .right: caret = min(text.count, caret + 1)
    case .home, .control("a"): caret = 0
    case .end, .control("e"): caret = text.count
    case .control("u"):
      text.removeFirst(caret)
      caret = 0
    case .control("k"): text = String(text.prefix(caret))
    case .control("w"): deleteWord()
    default: return false
    }
    isProposal = false
    return true
  }

  /// Puts a text in at the caret; line breaks become spaces.
  mutating func insert(_ more: String) {
    if isProposal {
      text = ""
      caret = 0
      isProposal = false
    }
    let line = String(more.map { $0.isNewline ? " " : $0 })
    let at = text.index(text.startIndex, offsetBy: caret)
    // Counted together, since a combining mark joins the character before it.
    let before = text[..<at] + line
    let after = text[at...]
    text = String(before + after)
    caret = min(before.count, text.count)
  }

  private mutating func delete(before: Bool) {
    let at = before ? caret - 1 : caret
    guard at >= 0, at < text.count else { return }
    text.remove(at: text.index(text.startIndex, offsetBy: at))
    caret = at
  }

  private mutating func deleteWord() {
    var start = caret
    let characters = Array(text)
    while start > 0, characters[start - 1] == " " { start -= 1 }
    while start > 0, characters[start - 1] != " " { start -= 1 }
    text = String(characters[..<start]) + String(characters[caret...])
    caret = start
  }
}

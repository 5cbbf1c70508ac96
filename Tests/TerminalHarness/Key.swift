/// Keys as a person presses them; the bytes are xterm's.
package enum Key {
  case character(Character)
  case control(Character)
  case enter, escape, tab, backTab, backspace
  case up, down, left, right, home, end, pageUp, pageDown
  case click(column: Int, row: Int)
  case wheelDown(column: Int, row: Int)
  case paste(String)

  /// What the terminal sends; cursor keys differ by a mode that the program sets.
  func bytes(inApplicationMode: Bool) -> String {
    let introducer = inApplicationMode ? "\u{1B}O" : "\u{1B}["
    switch self {
    case .character(let character): return String(character)
    case .control(let letter):
      let value = (letter.asciiValue ?? 0) & 0x1F
      return String(UnicodeScalar(value))
    case .enter: return "\r"
    case .escape: return "\u{1B}"
    case .tab: return "\t"
    case .backTab: return "\u{1B}[Z"
    case .backspace: return "\u{7F}"
    case .up: return introducer + "A"
    case .down: return introducer + "B"
    case .right: return introducer + "C"
    case .left: return introducer + "D"
    case .home: return introducer + "H"
    case .end: return introducer + "F"
    case .pageUp: return "\u{1B}[5~"
    case .pageDown: return "\u{1B}[6~"
    case .click(let column, let row): return mouse(0, column, row, "M") + mouse(0, column, row, "m")
    case .wheelDown(let column, let row): return mouse(65, column, row, "M")
    case .paste(let text): return "\u{1B}[200~\(text)\u{1B}[201~"
    }
  }

  private func mouse(_ button: Int, _ column: Int, _ row: Int, _ final: String) -> String {
    "\u{1B}[<\(button);\(column + 1);\(row + 1)\(final)"
  }
}

extension VirtualTerminal {
  mutating func escape(_ intermediates: String, _ final: Character) {
    switch (intermediates, final) {
    case ("(", "0"): drawsLines = true
    case ("(", "B"): drawsLines = false
    case (")", _), ("*", _), ("+", _), ("", "\\"): break
    case ("", "7"): savedCursor = (row, column, look)
    case ("", "8"): restoreCursor()
    case ("", "="): isKeypadInApplicationMode = true
    case ("", ">"): isKeypadInApplicationMode = false
    case ("", "D"): lineFeed()
    case ("", "E"):
      column = 0
      lineFeed()
    case ("", "M"):
      if row == scrollRegion.lowerBound { scroll(by: -1, from: row) } else { row = max(0, row - 1) }
    default: unknown.append("ESC \(intermediates)\(final)")
    }
  }

  private mutating func restoreCursor() {
    guard let saved = savedCursor else { return }
    row = min(saved.row, size.rows - 1)
    column = min(saved.column, size.columns - 1)
    look = saved.look
  }

  mutating func obey(_ sequence: ControlSequence) {
    if sequence.prefix != nil || sequence.body.contains(where: { " !$".contains($0) }) {
      obeyPrivate(sequence)
      return
    }
    if sequence.final == "m" {
      select(sequence.parameters)
      return
    }
    if !move(sequence) && !edit(sequence) { unknown.append("\(sequence)") }
    wrapsNext = false
  }

  private mutating func move(_ sequence: ControlSequence) -> Bool {
    let count = sequence.count
    switch sequence.final {
    case "A": row -= count
    case "B", "e": row += count
    case "C", "a": column += count
    case "D": column -= count
    case "E": (row, column) = (row + count, 0)
    case "F": (row, column) = (row - count, 0)
    case "G", "`": column = count - 1
    case "d": row = count - 1
    case "H", "f":
      row = count - 1
      column = sequence.parameters.count > 1 ? max(1, sequence.parameters[1]) - 1 : 0
    case "r":
      let bottom =
        sequence.parameters.count > 1 && sequence.parameters[1] > 0 ? sequence.parameters[1] : size.rows
      if count < bottom { scrollRegion = count - 1...min(bottom, size.rows) - 1 }
      (row, column) = (0, 0)
    case "s": savedCursor = (row, column, look)
    case "u": restoreCursor()
    default: return false
    }
    row = min(max(0, row), size.rows - 1)
    column = min(max(0, column), size.columns - 1)
    return true
  }

  private mutating func edit(_ sequence: ControlSequence) -> Bool {
    let count = min(sequence.count, size.columns - column)
    let blank = Cell(look: Look(background: look.background))
    switch sequence.final {
    case "J": eraseScreen(sequence.first)
    case "K": eraseLine(sequence.first)
    case "X": erase(from: column, to: column + count)
    case "P":
      cells[row].removeSubrange(column..<column + count)
      cells[row] += Array(repeating: blank, count: count)
    case "@":
      cells[row].insert(contentsOf: Array(repeating: blank, count: count), at: column)
      cells[row].removeLast(count)
    case "L": scroll(by: -sequence.count, from: row)
    case "M": scroll(by: sequence.count, from: row)
    case "S": scroll(by: sequence.count, from: scrollRegion.lowerBound)
    case "T": scroll(by: -sequence.count, from: scrollRegion.lowerBound)
    case "b":
      let position = wrapsNext ? column : max(0, column - 1)
      if let scalar = cells[row][position].text.unicodeScalars.first {
        for _ in 0..<sequence.count { write(scalar) }
      }
    case "h", "l", "t": break
    default: return false
    }
    return true
  }

  private mutating func eraseScreen(_ which: Int) {
    let blank = Array(repeating: Cell(look: Look(background: look.background)), count: size.columns)
    if which >= 2 || (which == 0 && row == 0 && column == 0) { clears += 1 }
    switch which {
    case 0:
      eraseLine(0)
      for below in row + 1..<max(row + 1, size.rows) { cells[below] = blank }
    case 1:
      eraseLine(1)
      for above in 0..<row { cells[above] = blank }
    default: cells = Array(repeating: blank, count: size.rows)
    }
  }

  private mutating func eraseLine(_ which: Int) {
    erase(from: which == 0 ? column : 0, to: which == 1 ? column + 1 : size.columns)
  }

  private mutating func erase(from start: Int, to end: Int) {
    blankHalves(from: start, to: end)
    for position in start..<min(end, size.columns) {
      cells[row][position] = Cell(look: Look(background: look.background))
    }
  }

  private mutating func obeyPrivate(_ sequence: ControlSequence) {
    switch (sequence.prefix, sequence.final) {
    case ("?", "h"): for mode in sequence.parameters { set(mode, true) }
    case ("?", "l"): for mode in sequence.parameters { set(mode, false) }
    case (">", _), (nil, "q"), ("?", "n"): break
    default: unknown.append("\(sequence)")
    }
  }

  private mutating func set(_ mode: Int, _ isOn: Bool) {
    switch mode {
    case 47, 1047, 1049:
      if isOn && !isAlternate {
        primaryScreen = (cells, row, column)
        cells = Self.blank(size)
      } else if !isOn, let primary = primaryScreen {
        (cells, row, column) = primary
        row = min(row, size.rows - 1)
        primaryScreen = nil
      }
    default: if isOn { modes.insert(mode) } else { modes.remove(mode) }
    }
  }

  /// Selects how what follows looks (SGR).
  private mutating func select(_ parameters: [Int]) {
    var rest = parameters[...]
    while let code = rest.popFirst() {
      switch code {
      case 0: look = Look()
      case 1: look.isBold = true
      case 2: look.isDim = true
      case 4: look.isUnderlined = true
      case 7: look.isReversed = true
      case 22: (look.isBold, look.isDim) = (false, false)
      case 24: look.isUnderlined = false
      case 27: look.isReversed = false
      case 30...37: look.colour = code - 30
      case 39: look.colour = nil
      case 40...47: look.background = code - 40
      case 49: look.background = nil
      case 90...97: look.colour = code - 82
      case 100...107: look.background = code - 92
      case 38, 48:
        guard rest.popFirst() == 5, let colour = rest.popFirst() else {
          return unknown.append("SGR \(parameters)")
        }
        if code == 38 { look.colour = colour } else { look.background = colour }
      default: unknown.append("SGR \(code)")
      }
    }
  }
}

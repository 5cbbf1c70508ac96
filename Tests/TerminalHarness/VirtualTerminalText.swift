extension VirtualTerminal {
  mutating func write(_ scalar: Unicode.Scalar) {
    let scalar = drawsLines ? Self.lineDrawing[scalar] ?? scalar : scalar
    let width = Self.width(of: scalar)
    guard width > 0 else { return combine(scalar) }
    if wrapsNext || column + width > size.columns {
      column = 0
      lineFeed()
    }
    wrapsNext = false
    put(scalar, width: width)
    column += width
    if column >= size.columns {
      column = size.columns - 1
      wrapsNext = true
    }
  }

  private mutating func put(_ scalar: Unicode.Scalar, width: Int) {
    blankHalves(from: column, to: column + width)
    cells[row][column] = Cell(text: String(Character(scalar)), look: look)
    if width == 2 { cells[row][column + 1] = Cell(text: "", look: look) }
  }

  /// A wide character of which half goes becomes a space.
  mutating func blankHalves(from start: Int, to end: Int) {
    if start < size.columns && cells[row][start].text.isEmpty && start > 0 {
      cells[row][start - 1].text = " "
    }
    if end < size.columns && cells[row][end].text.isEmpty { cells[row][end].text = " " }
  }

  private mutating func combine(_ scalar: Unicode.Scalar) {
    var position = wrapsNext ? column : column - 1
    if position > 0 && cells[row][position].text.isEmpty { position -= 1 }
    if position >= 0 { cells[row][position].text.unicodeScalars.append(scalar) }
  }

  mutating func control(_ byte: UInt8) {
    switch byte {
    case 0x0D: column = 0
    case 0x0A, 0x0B, 0x0C: lineFeed()
    case 0x08: column = max(0, column - 1)
    case 0x09: column = min(size.columns - 1, (column / 8 + 1) * 8)
    case 0x0E: drawsLines = true
    case 0x0F: drawsLines = false
    case 0x00, 0x07: return
    default: unknown.append("control \(byte)")
    }
    wrapsNext = false
  }

  mutating func lineFeed() {
    if row == scrollRegion.upperBound {
      scroll(by: 1, from: scrollRegion.lowerBound)
    } else if row < size.rows - 1 {
      row += 1
    }
  }

  /// Moves the lines from a row to the end of the scroll region, up where positive.
  mutating func scroll(by count: Int, from top: Int) {
    let blank = Array(repeating: Cell(look: Look(background: look.background)), count: size.columns)
    let bottom = scrollRegion.upperBound
    guard top <= bottom else { return }
    for _ in 0..<min(abs(count), bottom - top + 1) {
      cells.remove(at: count > 0 ? top : bottom)
      cells.insert(blank, at: count > 0 ? bottom : top)
    }
  }

  /// A width of its own, so that the product's table is not its own judge: East Asian scripts and emoji take two.
  private static func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    switch scalar.value {
    case 0x1160...0x11FF: return 0
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      return 2
    case 0x1F1E6...0x1F1FF: return 1
    default: return scalar.properties.isEmojiPresentation ? 2 : 1
    }
  }

  private static let lineDrawing: [Unicode.Scalar: Unicode.Scalar] = [
    "j": "┘", "k": "┐", "l": "┌", "m": "└", "n": "┼", "q": "─", "t": "├", "u": "┤", "v": "┴", "w": "┬",
    "x": "│",
  ]
}

import CNcurses

/// Puts the pieces that ncurses reads together to events: keys, whole pastes, clicks and double clicks.
struct InputReader {
  private var paste: String?
  private var clicks = ClickTracker()

  /// Longer pastes are cut: no field holds more.
  private static let longestPaste = 65_536

  /// Whether a paste has begun whose end has not come.
  var isPasting: Bool { paste != nil }

  /// Takes in one piece; an event where it completes one.
  mutating func event(for input: tui_input, at time: ContinuousClock.Instant) -> InputEvent? {
    switch input.kind {
    case TUI_PASTE_START:
      paste = paste ?? ""
      return nil
    case TUI_PASTE_END: return endPaste()
    default: break
    }
    if paste != nil {
      if input.kind == TUI_CHARACTER { addToPaste(input.character) }
      return nil
    }
    switch input.kind {
    case TUI_CHARACTER: return Key(typed: input.character).map(InputEvent.key)
    case TUI_ALT_CHARACTER: return Unicode.Scalar(input.character).map { .key(.alt(Character($0))) }
    case TUI_KEY: return Key(named: input).map(InputEvent.key)
    case TUI_MOUSE: return .mouse(mouse(input, at: time))
    default: return nil
    }
  }

  /// Ends a paste, also one whose end the terminal never told; what came of it is the event.
  mutating func endPaste() -> InputEvent? {
    defer { paste = nil }
    guard let paste, !paste.isEmpty else { return nil }
    return .paste(paste)
  }

  private mutating func addToPaste(_ value: UInt32) {
    guard let scalar = Unicode.Scalar(value), (paste?.utf8.count ?? 0) < Self.longestPaste else { return }
    switch value {
    case 0x0A, 0x0D: paste?.unicodeScalars.append("\n")
    case 0x09: paste?.unicodeScalars.append("\t")
    case 0..<0x20, 0x7F..<0xA0: break
    default: paste?.unicodeScalars.append(scalar)
    }
  }

  private mutating func mouse(_ input: tui_input, at time: ContinuousClock.Instant) -> MouseEvent {
    let point = Point(x: Int(input.x), y: Int(input.y))
    let action: MouseEvent.Action =
      switch input.action {
      case TUI_WHEEL_UP: .wheelUp
      case TUI_WHEEL_DOWN: .wheelDown
      case TUI_SECONDARY_PRESS: .secondaryClick
      default: clicks.isDouble(at: point, time: time) ? .doubleClick : .click
      }
    return MouseEvent(action: action, at: point)
  }
}

/// Tells double clicks from clicks.
struct ClickTracker {
  private var last: (point: Point, time: ContinuousClock.Instant)?

  /// The longest time between the presses of a double click.
  static let doubleClickTime = Duration.milliseconds(400)

  /// Whether a press is the second of two at one place; a third begins anew.
  mutating func isDouble(at point: Point, time: ContinuousClock.Instant) -> Bool {
    if let last, last.point == point, time - last.time <= Self.doubleClickTime {
      self.last = nil
      return true
    }
    last = (point, time)
    return false
  }
}

extension Key {
  /// The key that sends a character in raw mode, where control characters are keys like others.
  init?(typed value: UInt32) {
    switch value {
    case 0x0A, 0x0D: self = .enter
    case 0x09: self = .tab
    case 0x1B: self = .escape
    case 0x08, 0x7F: self = .backspace
    case 0: self = .control(" ")
    case 0x01..<0x20:
      guard let scalar = Unicode.Scalar(value < 0x1B ? value + 0x60 : value + 0x40) else { return nil }
      self = .control(Character(scalar))
    case 0x80..<0xA0: return nil
    default:
      guard let scalar = Unicode.Scalar(value) else { return nil }
      self = .character(Character(scalar))
    }
  }

  fileprivate init?(named input: tui_input) {
    let modifiers = Modifiers(rawValue: UInt8(truncatingIfNeeded: input.modifiers))
    switch input.key {
    case TUI_UP: self = .move(.up, modifiers)
    case TUI_DOWN: self = .move(.down, modifiers)
    case TUI_LEFT: self = .move(.left, modifiers)
    case TUI_RIGHT: self = .move(.right, modifiers)
    case TUI_HOME: self = .move(.home, modifiers)
    case TUI_END: self = .move(.end, modifiers)
    case TUI_PAGE_UP: self = .move(.pageUp, modifiers)
    case TUI_PAGE_DOWN: self = .move(.pageDown, modifiers)
    case TUI_ENTER: self = .enter
    case TUI_BACK_TAB: self = .backTab
    case TUI_BACKSPACE: self = .backspace
    case TUI_DELETE: self = .delete
    case TUI_INSERT: self = .insert
    case TUI_FUNCTION: self = .function(Int(input.function))
    default: return nil
    }
  }
}

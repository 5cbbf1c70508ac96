/// A key as a person names it, whatever bytes the terminal sent for it.
enum Key: Hashable, Sendable {
  /// A typed character, Space included; a letter with Shift is the capital.
  case character(Character)
  /// Ctrl with a lower-case letter, Space or one of `\ ] ^ _`.
  case control(Character)
  /// Alt with a character; Esc and a character within 25 ms of each other look the same.
  case alt(Character)
  case enter, escape, tab, backTab, backspace, delete, insert
  case move(Movement, Modifiers)
  /// F1 to F12.
  case function(Int)

  /// Which way a cursor key moves.
  enum Movement: Hashable, Sendable, CaseIterable {
    case up, down, left, right, home, end, pageUp, pageDown
  }

  /// What is held down with a cursor key.
  struct Modifiers: OptionSet, Hashable, Sendable {
    let rawValue: UInt8
    static let shift = Modifiers(rawValue: 1)
    static let alt = Modifiers(rawValue: 2)
    static let control = Modifiers(rawValue: 4)
  }

  static let up = Key.move(.up, [])
  static let down = Key.move(.down, [])
  static let left = Key.move(.left, [])
  static let right = Key.move(.right, [])
  static let home = Key.move(.home, [])
  static let end = Key.move(.end, [])
  static let pageUp = Key.move(.pageUp, [])
  static let pageDown = Key.move(.pageDown, [])
  static let space = Key.character(" ")
}

extension Key: CustomStringConvertible {
  /// The key as a footer and the help print it: `j`, `Ctrl-f`, `PgDn`.
  var description: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .control(" "): "Ctrl-Space"
    case .control(let character): "Ctrl-\(character)"
    case .alt(let character): "Alt-\(character)"
    case .enter: "Enter"
    case .escape: "Esc"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .backspace: "Backspace"
    case .delete: "Del"
    case .insert: "Ins"
    case .move(let movement, let modifiers): modifiers.prefix + movement.name
    case .function(let number): "F\(number)"
    }
  }
}

extension Key.Modifiers {
  fileprivate var prefix: String {
    (contains(.control) ? "Ctrl-" : "") + (contains(.alt) ? "Alt-" : "") + (contains(.shift) ? "Shift-" : "")
  }
}

extension Key.Movement {
  fileprivate var name: String {
    switch self {
    case .up: "Up"
    case .down: "Down"
    case .left: "Left"
    case .right: "Right"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    }
  }
}

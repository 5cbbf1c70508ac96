/// What the person, or the terminal itself, did.
enum InputEvent: Equatable, Sendable {
  case key(Key)
  /// Text pasted as one piece, line breaks as `\n`; other control characters are gone.
  case paste(String)
  case mouse(MouseEvent)
  /// The window has another size, or was left and come back to: draw again.
  case resize(Size)
  /// The terminal is gone or its input has ended: leave.
  case hangUp
}

/// A press or a turn of the mouse at a cell.
struct MouseEvent: Equatable, Sendable {
  enum Action: Equatable, Sendable {
    case click, doubleClick, secondaryClick, wheelUp, wheelDown
  }

  let action: Action
  let at: Point
}

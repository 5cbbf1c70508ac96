/// Why a dashboard cannot open here, in words that say what to do instead.
enum TerminalError: Error, Equatable {
  /// Input or output is a file or a pipe.
  case notATerminal(Stream)
  /// `TERM` is not set.
  case unnamedTerminal
  /// The system has no description of what `TERM` names.
  case unknownTerminal(String)
  /// The terminal cannot place its cursor.
  case tooSimple(String)
  /// The system refused something, in its own words.
  case refused(String)

  enum Stream: String, Sendable {
    case input = "The input"
    case output = "The output"
  }

  /// The status of DESIGN's table with which the program ends: wrong use, or a wrong setting.
  var exitStatus: Int32 {
    switch self {
    case .notATerminal: 64
    case .unnamedTerminal, .unknownTerminal, .tooSimple: 78
    case .refused: 74
    }
  }
}

extension TerminalError: CustomStringConvertible {
  var description: String {
    switch self {
    case .notATerminal(let stream):
      """
      \(stream.rawValue) is not a terminal, so the dashboard cannot open. These work without one: \
      \(Self.commandsWithoutTerminal).
      """
    case .unnamedTerminal:
      """
      TERM is not set, so the dashboard does not know how to draw. Set it, for example TERM=xterm-256color, \
      or use: \(Self.commandsWithoutTerminal).
      """
    case .unknownTerminal(let name):
      """
      This system does not know the terminal TERM=\(SafeText.clean(name, cells: 40)). \
      Try TERM=xterm-256color, or install its description (Debian: ncurses-term), \
      or use: \(Self.commandsWithoutTerminal).
      """
    case .tooSimple(let name):
      """
      The terminal TERM=\(SafeText.clean(name, cells: 40)) cannot place its cursor, so the dashboard \
      cannot be drawn. In a real terminal window try TERM=xterm-256color, \
      or use: \(Self.commandsWithoutTerminal).
      """
    case .refused(let reason):
      "The terminal cannot be used: \(SafeText.clean(reason)). These work without one: \(Self.commandsWithoutTerminal)."
    }
  }

  private static let commandsWithoutTerminal =
    "volunteer-tui match, volunteer-tui export matches, volunteer-tui reliance (volunteer-tui --help lists all)"
}

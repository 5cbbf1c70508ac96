/// What the terminal in hand can do.
struct Capabilities: Equatable, Sendable {
  /// Colours of its palette: 0 (none, or `NO_COLOR` asks for none), 8, 16 or 256.
  var colours: Int
  /// Whether the locale's encoding is UTF-8.
  var isUnicode: Bool
  /// Whether it reports the mouse.
  var hasMouse: Bool
  /// Whether its window's title can be set.
  var hasTitle: Bool

  var theme: Theme { Theme(colours: colours) }
  var glyphs: Glyphs { isUnicode ? .unicode : .ascii }
}

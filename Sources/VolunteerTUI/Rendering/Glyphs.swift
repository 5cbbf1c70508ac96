/// The signs that the program itself draws, in Unicode or for terminals that have ASCII alone.
struct Glyphs: Equatable, Sendable {
  let horizontal, vertical, topLeft, topRight, bottomLeft, bottomRight: Unicode.Scalar
  let ellipsis: Unicode.Scalar
  /// Fills of a cell from the left: an eighth, two eighths … a whole.
  let bars: [Unicode.Scalar]
  /// Fills of a cell from the bottom: an eighth, two eighths … a whole.
  let columns: [Unicode.Scalar]
  /// The empty part of a bar.
  let track: Unicode.Scalar
  /// The part of a bar that a plan would add.
  let planned: Unicode.Scalar
  /// Marks of how things stand: fine, to watch, a warning, critical.
  let good, watch, warning, critical: Unicode.Scalar
  let marked, bullet, arrow, sortUp, sortDown, scrollThumb: Unicode.Scalar

  static let unicode = Glyphs(
    horizontal: "─", vertical: "│", topLeft: "┌", topRight: "┐", bottomLeft: "└", bottomRight: "┘",
    ellipsis: "…", bars: ["▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"],
    columns: ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"], track: "░", planned: "▒",
    good: "✓", watch: "·", warning: "!", critical: "‼", marked: "●", bullet: "·", arrow: "→",
    sortUp: "▲", sortDown: "▼", scrollThumb: "┃")

  static let ascii = Glyphs(
    horizontal: "-", vertical: "|", topLeft: "+", topRight: "+", bottomLeft: "+", bottomRight: "+",
    ellipsis: "~", bars: [" ", " ", " ", "#", "#", "#", "#", "#"],
    columns: ["_", "_", "_", "=", "=", "=", "#", "#"], track: ".", planned: "+",
    good: "+", watch: ".", warning: "!", critical: "X", marked: "*", bullet: ".", arrow: ">",
    sortUp: "^", sortDown: "v", scrollThumb: "#")
}

/// Why a row of a file was refused, or one of its cells: where, what and what to do.
public struct RowProblem: Equatable, Sendable {
  /// The file, as it was named.
  public var file: String
  /// The line, counted from 1.
  public var line: Int
  /// Which cell of the row, counted from 1; nil where the row as a whole is meant.
  public var column: Int?
  /// The header of that column.
  public var header: String
  /// What stands there, shortened and safe to print.
  public var value: String
  /// What is wrong.
  public var message: String
  /// What to do.
  public var remedy: String

  /// One line for people: `people.csv, line 12, column 5 (date of birth): “31/02/2000” is not a day …; correct …`.
  public var text: String {
    var place = "\(file), line \(line)"
    if let column { place += ", column \(column)" }
    if !header.isEmpty { place += " (\(header))" }
    let subject = column == nil ? "the row" : value.isEmpty ? "the cell" : "“\(value)”"
    return "\(place): \(subject) \(message): \(remedy)"
  }
}

/// A text from a file as messages show it: one line, at most 40 characters, without anything that a terminal would obey.
func shortened(_ text: String) -> String {
  var shown = ""
  for character in text.prefix(40) {
    let isSafe = character.unicodeScalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
      default: true
      }
    }
    shown.append(isSafe ? character : "·")
  }
  return text.count > 40 ? shown + "…" : shown
}

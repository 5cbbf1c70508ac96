import Foundation

/// Columns and rows to be written as CSV or JSON.
public struct TextTable: Equatable, Sendable {
  /// One cell: text that may have come from anybody, or a number that this program computed.
  public enum Cell: Equatable, Sendable {
    /// Text; a spreadsheet is kept from running it.
    case text(String)
    /// A number in its own digits.
    case number(String)
    /// Nothing known.
    case none

    /// A whole number; nothing where it is not known.
    public static func number(_ value: Int?) -> Cell { value.map { .number(String($0)) } ?? .none }
    /// Tenths as a decimal, such as `81.2` for 812.
    public static func tenths(_ value: Int) -> Cell {
      .number("\(value < 0 ? "-" : "")\(abs(value) / 10).\(abs(value) % 10)")
    }
    /// Text; nothing where it is not known or empty.
    public static func text(optional value: String?) -> Cell {
      value.map { $0.isEmpty ? .none : .text($0) } ?? .none
    }
  }

  /// The names of the columns.
  public var columns: [String]
  /// The rows, each with a cell for every column.
  public var rows: [[Cell]]

  /// Gathers columns and rows.
  public init(columns: [String], rows: [[Cell]]) {
    self.columns = columns
    self.rows = rows
  }

  /// The table as RFC 4180 has it: UTF-8, a header row, CRLF after every row.
  ///
  /// Text that a spreadsheet would run is neutralised so that an import restores it.
  /// - Parameter forExcel: Whether a byte-order mark comes first, without which Excel takes UTF-8 for the local
  ///   code page.
  /// - Returns: The file's bytes.
  public func csv(forExcel: Bool = false) -> [UInt8] {
    var writer = CSVWriter(forExcel: forExcel)
    writer.write(columns)
    for row in rows {
      writer.write(
        row.map { cell in
          switch cell {
          case .text(let text): .text(text)
          case .number(let digits): .number(digits)
          case .none: .text("")
          }
        })
    }
    return writer.bytes
  }

  /// The table as a JSON array of objects, a line each, their names in the order of the columns.
  public func json() -> [UInt8] {
    var lines: [String] = []
    for row in rows {
      let members = zip(columns, row).map { "\(Self.quoted($0)): \(Self.value($1))" }
      lines.append("  {" + members.joined(separator: ", ") + "}")
    }
    return Array((rows.isEmpty ? "[]\n" : "[\n" + lines.joined(separator: ",\n") + "\n]\n").utf8)
  }

  private static func value(_ cell: Cell) -> String {
    switch cell {
    case .none: "null"
    case .number(let digits): digits
    case .text(let text): quoted(text)
    }
  }

  /// A JSON string (RFC 8259, section 7); controls are escaped, so that no terminal obeys them.
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default:
        if scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) {
          let digits = String(scalar.value, radix: 16)
          result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }
}

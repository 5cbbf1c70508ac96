import Matching

/// Why a cell cannot be taken, and what to write instead.
struct CellProblem: Error, Equatable {
  /// What is wrong, as the rest of a sentence that begins with the value: `is not a date`.
  var message: String
  /// What to do, as an imperative: `write 2026-11-24 or 24/11/2026`.
  var remedy: String

  /// Names a problem and its remedy.
  init(_ message: String, remedy: String) {
    self.message = message
    self.remedy = remedy
  }
}

/// How a value is written in a cell: read from what people write, and written so that it reads back the same.
struct CellForm<Value>: Sendable {
  /// What a cell holds, for the documentation: `a date`.
  var name: String
  /// The value of a cell that is not empty and has no surrounding white space.
  var read: @Sendable (String) throws(CellProblem) -> Value
  /// The cell of a value.
  var write: @Sendable (Value) -> CSVOutput
}

/// The letters and digits of a text in lower case: how words and headers are compared.
func folded(_ text: String) -> String {
  if text.utf8.allSatisfy({ $0 < 0x80 }) {
    var result = ""
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): result.unicodeScalars.append(Unicode.Scalar(byte + 32))
      default: break
      }
    }
    return result
  }
  return String(text.lowercased().filter { $0.isLetter || $0.isNumber })
}

extension CellForm where Value == String {
  /// Any text.
  static let text = CellForm(name: "text", read: { $0 }, write: { .text($0) })
}

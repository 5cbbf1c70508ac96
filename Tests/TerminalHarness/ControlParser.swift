/// Splits what a program writes into text and control sequences (ECMA-48), byte by byte.
struct ControlParser {
  enum Command: Equatable {
    case text(Unicode.Scalar)
    case control(UInt8)
    case escape(intermediates: String, final: Character)
    case sequence(ControlSequence)
    /// An operating system command: a title, say.
    case string(String)
  }

  private enum State {
    case text, escape(intermediates: String), sequence(String), string(String), stringEnd(String)
  }

  private var state = State.text
  private var pending: [UInt8] = []

  /// Takes a byte in; a command where it completes one.
  mutating func next(_ byte: UInt8) -> Command? {
    let character = Character(Unicode.Scalar(byte))
    switch state {
    case .text:
      if byte == 0x1B {
        state = .escape(intermediates: "")
        return nil
      }
      return byte < 0x20 || byte == 0x7F ? .control(byte) : decode(byte)
    case .escape(let intermediates):
      state = .text
      switch byte {
      case UInt8(ascii: "[") where intermediates.isEmpty: state = .sequence("")
      case UInt8(ascii: "]") where intermediates.isEmpty: state = .string("")
      case 0x20...0x2F: state = .escape(intermediates: intermediates + String(character))
      default: return .escape(intermediates: intermediates, final: character)
      }
      return nil
    case .sequence(let body):
      guard (0x40...0x7E).contains(byte) else {
        state = .sequence(body + String(character))
        return nil
      }
      state = .text
      return .sequence(ControlSequence(body: body, final: character))
    case .string(let text):
      if byte == 0x07 {
        state = .text
        return Self.string(text)
      }
      state = byte == 0x1B ? .stringEnd(text) : .string(text + String(character))
      return nil
    case .stringEnd(let text):
      state = .text
      return Self.string(text)
    }
  }

  /// The bytes were kept one scalar each; together they are UTF-8.
  private static func string(_ bytes: String) -> Command {
    .string(String(decoding: bytes.unicodeScalars.map { UInt8($0.value) }, as: UTF8.self))
  }

  private mutating func decode(_ byte: UInt8) -> Command? {
    if byte < 0x80 && pending.isEmpty { return .text(Unicode.Scalar(byte)) }
    if !(0x80...0xBF).contains(byte) { pending = [] }
    pending.append(byte)
    let length = pending[0] >= 0xF0 ? 4 : pending[0] >= 0xE0 ? 3 : pending[0] >= 0xC0 ? 2 : 1
    guard pending.count >= length else { return nil }
    defer { pending = [] }
    return String(decoding: pending, as: UTF8.self).unicodeScalars.first.map(Command.text)
  }
}

/// A control sequence: ESC, `[`, parameters and a final character.
struct ControlSequence: Equatable, CustomStringConvertible {
  let body: String
  let final: Character

  /// `?` and the like, which make a sequence private.
  var prefix: Character? { body.first.flatMap { "<=>?".contains($0) ? $0 : nil } }
  var parameters: [Int] {
    body.drop { "<=>?".contains($0) }.split(separator: ";", omittingEmptySubsequences: false).map {
      Int($0) ?? 0
    }
  }
  var first: Int { parameters.first ?? 0 }
  /// The first parameter where none, and 0, mean 1.
  var count: Int { max(1, first) }
  var description: String { "ESC[\(body)\(final)" }
}

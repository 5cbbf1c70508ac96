import Foundation
import Records

/// Where a command's result goes: standard output, or a file that is written whole or not at all.
enum Output {
  /// Writes text to a file, or to standard output where none is named.
  static func write(_ text: String, to path: String?, sparing files: [String] = []) throws {
    try write(Array(text.utf8), to: path, sparing: files)
  }

  /// Writes bytes of text to a file, or to standard output where none is named; a terminal is shown them made safe.
  static func write(_ bytes: [UInt8], to path: String?, sparing files: [String] = []) throws {
    guard let path, path != "-" else {
      try FileHandle.standardOutput.write(contentsOf: Data(isatty(STDOUT_FILENO) == 1 ? shown(bytes) : bytes))
      return
    }
    try WholeFile.write(bytes, to: path, sparing: files)
  }

  /// The same text with nothing in it that a terminal would obey.
  private static func shown(_ bytes: [UInt8]) -> [UInt8] {
    let lines = String(decoding: bytes, as: UTF8.self).split(omittingEmptySubsequences: false) {
      $0.isNewline
    }
    return Array(lines.map { SafeText.clean(String($0)) }.joined(separator: "\n").utf8)
  }
}

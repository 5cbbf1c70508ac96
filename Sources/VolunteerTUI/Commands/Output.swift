import Foundation
import Records

/// Where a command's result goes: standard output, or a file that is written whole or not at all.
enum Output {
  /// Writes text to a file, or to standard output where none is named.
  static func write(_ text: String, to path: String?) throws {
    try write(Array(text.utf8), to: path)
  }

  /// Writes bytes to a file, or to standard output where none is named.
  static func write(_ bytes: [UInt8], to path: String?) throws {
    guard let path, path != "-" else {
      try FileHandle.standardOutput.write(contentsOf: Data(bytes))
      return
    }
    try WholeFile.write(bytes, to: path)
  }
}

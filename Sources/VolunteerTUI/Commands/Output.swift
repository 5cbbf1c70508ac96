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
      return try print(isatty(STDOUT_FILENO) == 1 ? shown(bytes) : bytes)
    }
    try WholeFile.write(bytes, to: path, sparing: files)
  }

  /// Writes to standard output; a reader that has seen enough, such as `head`, ends the output and not the command.
  private static func print(_ bytes: [UInt8]) throws {
    signal(SIGPIPE, SIG_IGN)
    let problem = StandardStream.write(bytes, to: STDOUT_FILENO)
    guard problem == 0 || problem == EPIPE else {
      throw ProgramFailure(
        "Standard output cannot be written: \(String(cString: strerror(problem)))", .inputOutput)
    }
  }

  /// The same text with nothing in it that a terminal would obey.
  static func shown(_ bytes: [UInt8]) -> [UInt8] {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
      SafeText.clean(
        String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self))
    }
    return Array(lines.joined(separator: "\n").utf8)
  }
}

/// The streams that a program begins with, written to without buffering.
enum StandardStream {
  /// Writes all bytes; the number of the error, or 0.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let written = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if written < 0, errno == EINTR { continue }
        guard written > 0 else { return written < 0 ? errno : EIO }
        rest = rest.dropFirst(written)
      }
      return 0
    }
  }
}

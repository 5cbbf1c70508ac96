import Foundation

/// A source file's text, and what the checks need to know of it.
struct SwiftSource {
  /// The path within the package: `Sources/Matching/Rules/Travel.swift`.
  let path: String
  /// The text with comments and string literals blanked, line by line as before.
  let code: String

  init(path: String, text: String) {
    self.path = path
    code = Self.blankingCommentsAndStrings(text)
  }

  /// Whether the file lies in a folder of `Sources`.
  func isIn(_ folder: String) -> Bool { path.hasPrefix("Sources/\(folder)/") }

  struct Import: Equatable {
    let module: String
    let line: Int
  }

  /// The modules that the file imports, in whatever way: `import A`, `@testable import A`, `import struct A.B`.
  var imports: [Import] {
    let form = /^\s*(?:@\w+(?:\([^)]*\))?\s+|(?:public|package|internal|fileprivate|private)\s+)*import\s+/
    let kinds: Set<Substring> = [
      "struct", "class", "enum", "protocol", "typealias", "func", "var", "let", "actor",
    ]
    var found: [Import] = []
    for (index, line) in lines.enumerated() where line.contains("import") {
      for statement in line.split(separator: ";") {
        guard let match = statement.prefixMatch(of: form) else { continue }
        var words = statement[match.range.upperBound...].split(separator: " ")
        if let first = words.first, kinds.contains(first) { words.removeFirst() }
        guard let module = words.first?.split(separator: ".").first else { continue }
        found.append(Import(module: String(module), line: index + 1))
      }
    }
    return found
  }

  /// Names of the public types that the file declares at its top level.
  var publicTypes: [String] {
    lines.filter { $0.hasPrefix("public") }.compactMap { line in
      line.prefixMatch(of: /public\s+(?:final\s+)?(?:struct|class|enum|protocol|typealias|actor)\s+(\w+)/)
        .map { String($0.output.1) }
    }
  }

  /// The lines, from 1, on which a whole word stands.
  func lines(naming word: String) -> [Int] {
    lines.enumerated().compactMap { index, line in
      line.split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "_" }).contains(Substring(word))
        ? index + 1 : nil
    }
  }

  /// The lines, from 1, on which a text stands.
  func lines(containing text: String) -> [Int] {
    guard code.contains(text) else { return [] }
    return lines.enumerated().compactMap { index, line in line.contains(text) ? index + 1 : nil }
  }

  private var lines: [Substring] { code.split(separator: "\n", omittingEmptySubsequences: false) }
}

extension SwiftSource {
  private enum Place { case code, lineComment, blockComment(depth: Int), string(quotes: Int) }

  /// Works on bytes: every run of the tests reads every source.
  private static func blankingCommentsAndStrings(_ text: String) -> String {
    var bytes = Array(text.utf8)
    var place = Place.code
    var index = 0
    func has(_ word: StaticString) -> Bool {
      word.utf8Start.pointee == bytes[index] && word.withUTF8Buffer { bytes[index...].starts(with: $0) }
    }
    while index < bytes.count {
      var taken = 1
      var keeps = false
      switch place {
      case .code:
        if has("//") {
          place = .lineComment
        } else if has("/*") {
          place = .blockComment(depth: 1)
          taken = 2
        } else if has("\"") {
          taken = has("\"\"\"") ? 3 : 1
          place = .string(quotes: taken)
        } else {
          keeps = true
        }
      case .lineComment: if has("\n") { place = .code }
      case .blockComment(let depth):
        if has("*/") {
          place = depth == 1 ? .code : .blockComment(depth: depth - 1)
          taken = 2
        } else if has("/*") {
          place = .blockComment(depth: depth + 1)
          taken = 2
        }
      case .string(let quotes):
        if has("\\") {
          taken = 2
        } else if quotes == 3 ? has("\"\"\"") : has("\"") {
          place = .code
          taken = quotes
        } else if has("\n") && quotes == 1 {
          place = .code
        }
      }
      for position in index..<min(index + taken, bytes.count)
      where !keeps && bytes[position] != UInt8(ascii: "\n") {
        bytes[position] = UInt8(ascii: " ")
      }
      index += taken
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

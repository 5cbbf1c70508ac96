import Foundation

/// Every row's searchable text in one buffer, folded to lower case without accents, so that a filter keystroke on
/// 100,000 rows is one pass over memory.
///
/// A row is its columns' texts, each ended by the unit separator; a hit's column is found by counting the separators
/// before it.
final class SearchIndex: Sendable {
  private let bytes: [UInt8]
  /// Where each row begins and ends.
  private let starts: [Int32]
  private let ends: [Int32]

  private static let separator: UInt8 = 0x1F

  /// Folds the texts of rows.
  /// - Complexity: O(characters).
  init(rows: Int, columns: Int, text: (_ row: Int, _ column: Int) -> String) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(rows * 64)
    var starts: [Int32] = []
    var ends: [Int32] = []
    starts.reserveCapacity(rows)
    ends.reserveCapacity(rows)
    for row in 0..<rows {
      starts.append(Int32(clamping: bytes.count))
      Self.append(row, columns, text, to: &bytes)
      ends.append(Int32(clamping: bytes.count))
    }
    self.bytes = bytes
    self.starts = starts
    self.ends = ends
  }

  private init(bytes: [UInt8], starts: [Int32], ends: [Int32]) {
    self.bytes = bytes
    self.starts = starts
    self.ends = ends
  }

  /// The same index with other texts for some rows: a plan changes what few rows say.
  /// - Complexity: O(characters of those rows), and a copy of the rest.
  func replacing(_ rows: [Int32], columns: Int, text: (_ row: Int, _ column: Int) -> String) -> SearchIndex {
    var bytes = bytes
    var starts = starts
    var ends = ends
    for row in rows {
      starts[Int(row)] = Int32(clamping: bytes.count)
      Self.append(Int(row), columns, text, to: &bytes)
      ends[Int(row)] = Int32(clamping: bytes.count)
    }
    return SearchIndex(bytes: bytes, starts: starts, ends: ends)
  }

  private static func append(
    _ row: Int, _ columns: Int, _ text: (_ row: Int, _ column: Int) -> String, to bytes: inout [UInt8]
  ) {
    for column in 0..<columns {
      appendFolded(text(row, column), to: &bytes)
      bytes.append(separator)
    }
  }

  /// The rows among those given, in their order, that hold a text in one column, or in any where none is named.
  ///
  /// - Complexity: O(bytes) where all rows are asked; each further term looks only at what is left.
  func rows(_ among: [Int32], holding text: String, in column: Int? = nil) -> [Int32] {
    var needle: [UInt8] = []
    Self.appendFolded(text, to: &needle)
    guard !needle.isEmpty else { return among }
    return bytes.withUnsafeBufferPointer { bytes in
      needle.withUnsafeBufferPointer { needle in
        guard let base = bytes.baseAddress, let wanted = needle.baseAddress else { return [] }
        return among.filter { row in
          let start = Int(starts[Int(row)])
          var at = start
          // The last place where the text could begin.
          let last = Int(ends[Int(row)]) - needle.count
          while at <= last, let hit = memchr(base + at, Int32(wanted.pointee), last - at + 1) {
            let offset = UnsafeRawPointer(base).distance(to: UnsafeRawPointer(hit))
            if memcmp(hit, wanted, needle.count) == 0,
              column.map({ self.column(of: offset, from: start, in: bytes) == $0 }) ?? true
            {
              return true
            }
            at = offset + 1
          }
          return false
        }
      }
    }
  }

  private func column(of offset: Int, from start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    bytes[start..<offset].count { $0 == Self.separator }
  }

  /// Appends a text in lower case and without accents, so that `jose` finds `José`.
  static func appendFolded(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    let isASCII = text.withUTF8 { utf8 in
      guard utf8.allSatisfy({ $0 < 0x80 }) else { return false }
      bytes.append(contentsOf: utf8.lazy.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 })
      return true
    }
    if isASCII { return }
    for character in text.lowercased() {
      guard let first = LetterFolding.base(of: character) else { continue }
      bytes.append(contentsOf: Array(first.utf8))
    }
  }
}

/// Takes accents off letters.
enum LetterFolding {
  /// The letters without their marks, as someone without that keyboard would type them; nil for marks alone.
  static func base(of character: Character) -> String? {
    switch character {
    case "ł": return "l"
    case "ø": return "o"
    case "đ": return "d"
    case "ß": return "ss"
    case "æ": return "ae"
    case "œ": return "oe"
    default: break
    }
    let scalars = String(character).decomposedStringWithCanonicalMapping.unicodeScalars
    let letters = scalars.filter { !(0x300...0x36F).contains($0.value) }
    return letters.isEmpty ? nil : String(String.UnicodeScalarView(letters))
  }
}

import Foundation

/// Every row's searchable text, folded to lower case without accents, in few buffers, so that a filter keystroke on
/// 100,000 rows is one pass over memory.
///
/// A row is its columns' texts, each ended by the unit separator; a hit's column is found by counting the separators
/// before it. Texts stand in blocks that copies share, and rows name their texts, so that what an act changes costs
/// the blocks of a few rows.
struct SearchIndex: Sendable {
  private var blocks: [SearchBlock] = []
  /// The text of each row, counted over all blocks; -1 where a row has none yet.
  private var texts: [Int32]
  private var textCount: Int32 = 0

  static let separator: UInt8 = 0x1F

  /// Folds the texts of rows.
  /// - Complexity: O(characters).
  init(rows: Int, columns: Int, text: (_ row: Int, _ column: Int) -> String) {
    texts = Array(repeating: -1, count: rows)
    for row in 0..<rows { write(row, columns, text) }
  }

  /// The texts of other rows: each takes that of the row it was, or has none yet where that is -1.
  func rearranged(_ origins: [Int32]) -> SearchIndex {
    var index = self
    index.texts = origins.map { $0 < 0 ? -1 : texts[Int($0)] }
    return index
  }

  /// The same index with other texts for some rows.
  /// - Complexity: O(rows changed · rows in a block).
  func replacing(
    _ rows: some Sequence<Int32>, columns: Int, text: (_ row: Int, _ column: Int) -> String
  ) -> SearchIndex {
    var index = self
    for row in rows { index.write(Int(row), columns, text) }
    return index
  }

  private mutating func write(_ row: Int, _ columns: Int, _ text: (_ row: Int, _ column: Int) -> String) {
    if texts[row] < 0 {
      texts[row] = textCount
      textCount += 1
      if SearchBlock.block(of: texts[row]) == blocks.count { blocks.append(SearchBlock()) }
    }
    blocks[SearchBlock.block(of: texts[row])].write(SearchBlock.place(of: texts[row])) { bytes in
      for column in 0..<columns {
        Self.appendFolded(text(row, column), to: &bytes)
        bytes.append(Self.separator)
      }
    }
  }

  /// The rows among those given, in their order, that hold a text in one column, or in any where none is named.
  ///
  /// - Complexity: O(bytes) where all rows are asked; each further term looks only at what is left.
  func rows(_ among: [Int32], holding text: String, in column: Int? = nil) -> [Int32] {
    var needle: [UInt8] = []
    Self.appendFolded(text, to: &needle)
    guard !needle.isEmpty else { return among }
    return needle.withUnsafeBufferPointer { needle in
      among.filter { row in
        let text = texts[Int(row)]
        return text >= 0
          && blocks[SearchBlock.block(of: text)].holds(needle, at: SearchBlock.place(of: text), in: column)
      }
    }
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

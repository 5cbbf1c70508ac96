/// Rows of bits over one set of columns: which of the terms that needs mention does each record hold.
struct BitMatrix: Sendable {
  /// How many columns there are.
  let columns: Int
  /// How many words a row has.
  let wordsPerRow: Int
  private var words: Chunks<UInt64>

  /// All bits clear.
  init(rows: Int, columns: Int) {
    self.columns = columns
    wordsPerRow = (columns + 63) / 64
    words = Chunks(repeatElement(0, count: rows * wordsPerRow))
  }

  /// Sets a bit.
  mutating func insert(_ column: Int, inRow row: Int) {
    words[row * wordsPerRow + column / 64] |= 1 << UInt64(column % 64)
  }

  /// Sets the bits of a row that is there, or the one after the last, and clears its others.
  mutating func replaceRow(_ row: Int, by columns: some Sequence<Int>) {
    if wordsPerRow == 1 {
      var word: UInt64 = 0
      for column in columns { word |= 1 << UInt64(column) }
      // A chunk that copies share stays shared where nothing differs.
      if row >= words.count || words[row] != word { words.put(word, at: row) }
    } else {
      for word in 0..<wordsPerRow { words.put(0, at: row * wordsPerRow + word) }
      for column in columns { insert(column, inRow: row) }
    }
  }

  /// Whether a bit is set.
  func contains(_ column: Int, inRow row: Int) -> Bool {
    words[row * wordsPerRow + column / 64] & (1 << UInt64(column % 64)) != 0
  }

  /// The words of a row.
  func words(ofRow row: Int) -> [UInt64] { (0..<wordsPerRow).map { words[row * wordsPerRow + $0] } }

  /// Copies the words of a row to an array of as many.
  func copyRow(_ row: Int, to copy: inout [UInt64]) {
    for word in 0..<wordsPerRow { copy[word] = words[row * wordsPerRow + word] }
  }

  /// How many bits of a row are set.
  func count(row: Int) -> Int {
    (0..<wordsPerRow).reduce(0) { $0 + words[row * wordsPerRow + $1].nonzeroBitCount }
  }

  /// Whether every bit of a row is set in another matrix's row.
  func isRow(_ row: Int, subsetOf other: BitMatrix, row otherRow: Int) -> Bool {
    for word in 0..<wordsPerRow
    where words[row * wordsPerRow + word] & ~other.words[otherRow * wordsPerRow + word] != 0 { return false }
    return true
  }

  /// Whether two rows share a bit.
  func row(_ row: Int, intersects other: BitMatrix, row otherRow: Int) -> Bool {
    for word in 0..<wordsPerRow
    where words[row * wordsPerRow + word] & other.words[otherRow * wordsPerRow + word] != 0 { return true }
    return false
  }

  /// How many bits two rows share.
  func commonCount(row: Int, with other: BitMatrix, row otherRow: Int) -> Int {
    var count = 0
    for word in 0..<wordsPerRow {
      count += (words[row * wordsPerRow + word] & other.words[otherRow * wordsPerRow + word]).nonzeroBitCount
    }
    return count
  }
}

/// The columns that terms have in a bit matrix, by identity: those that needs mention, for no other decides anything.
struct TermColumns<Kind>: Sendable {
  private let columns: IdentityIndex<Kind>

  /// Gathers terms.
  init(_ terms: some Sequence<Identifier<Kind>>) {
    columns = IdentityIndex(Set(terms).sorted())
  }

  /// How many there are.
  var count: Int { columns.count }

  /// The column of a term; nil where no need mentions it.
  subscript(_ term: Identifier<Kind>) -> Int? { columns[term] }

  /// The columns of those terms that have one.
  func columns(of terms: some Sequence<Identifier<Kind>>) -> some Sequence<Int> {
    terms.lazy.compactMap { columns[$0] }
  }

  /// Whether every one of some terms has a column.
  func cover(_ terms: some Sequence<Identifier<Kind>>) -> Bool { terms.allSatisfy { columns[$0] != nil } }
}

import Foundation

@testable import Records

/// Every row of a text read as CSV, as plain strings.
func rows(_ text: String, delimiter: Character = ",") -> [[String]] {
  readRows(Data(text.utf8), delimiter: delimiter).map { $0.cells.map(\.text) }
}

/// Every row of some bytes read as CSV.
func readRows(_ bytes: Data, delimiter: Character = ",") -> [CSVRow] {
  var reader = CSVReader(bytes, delimiter: delimiter.asciiValue ?? Byte.comma)
  var rows: [CSVRow] = []
  while let row = reader.next() { rows.append(row) }
  return rows
}

/// A small generator (SplitMix64), so that every run of a test sees the same cases.
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A short text made of what breaks CSV readers and spreadsheets, with ordinary letters in between.
  mutating func hostileText() -> String {
    let pieces = [
      "a", "Zoë", "7", " ", "\"", "\"\"", ",", ";", "\t", "\n", "\r\n", "\r", "=", "+", "-", "@", "'", "''",
      "é", "🌱",
      "1,5", "\\", "|", "\u{A0}", "x=1",
    ]
    return (0..<Int.random(in: 0...5, using: &self)).map { _ in
      pieces.randomElement(using: &self) ?? ""
    }.joined()
  }
}

import Foundation

/// The texts of some rows in one buffer.
struct SearchBlock: Sendable {
  private var bytes: [UInt8] = []
  /// Where each text begins and ends.
  private var spans: [Range<Int32>] = []
  /// How many bytes belong to texts that were written anew since.
  private var waste = 0

  /// How many texts a block holds, as a power of two: few enough that a copy is cheap, and many enough that the
  /// list of blocks is short.
  private static let bits: Int32 = 8

  /// The block of a text.
  static func block(of text: Int32) -> Int { Int(text >> bits) }
  /// Where a text stands in its block.
  static func place(of text: Int32) -> Int { Int(text & (1 << bits - 1)) }

  /// Writes a text, in the place of the one before or after all others.
  mutating func write(_ place: Int, _ append: (inout [UInt8]) -> Void) {
    let start = Int32(bytes.count)
    append(&bytes)
    let span = start..<Int32(bytes.count)
    if place < spans.count {
      waste += spans[place].count
      spans[place] = span
      if waste > bytes.count / 2 { compact() }
    } else {
      spans.append(span)
    }
  }

  /// Whether a text holds another, in one column or in any.
  func holds(_ needle: UnsafeBufferPointer<UInt8>, at place: Int, in column: Int?) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress, let wanted = needle.baseAddress else { return false }
      let start = Int(spans[place].lowerBound)
      var at = start
      // The last place where the text could begin.
      let last = Int(spans[place].upperBound) - needle.count
      while at <= last, let hit = memchr(base + at, Int32(wanted.pointee), last - at + 1) {
        let offset = UnsafeRawPointer(base).distance(to: UnsafeRawPointer(hit))
        if memcmp(hit, wanted, needle.count) == 0,
          column.map({ $0 == Self.column(of: offset, from: start, in: bytes) }) ?? true
        {
          return true
        }
        at = offset + 1
      }
      return false
    }
  }

  private static func column(of offset: Int, from start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    bytes[start..<offset].count { $0 == SearchIndex.separator }
  }

  private mutating func compact() {
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count - waste)
    spans = spans.map { span in
      let start = Int32(kept.count)
      kept += bytes[Int(span.lowerBound)..<Int(span.upperBound)]
      return start..<Int32(kept.count)
    }
    bytes = kept
    waste = 0
  }
}

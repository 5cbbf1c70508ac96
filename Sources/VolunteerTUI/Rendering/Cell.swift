/// What one cell, or a cell and the one to its right, shows: a scalar with at most two combining marks.
///
/// Only `SafeText` and the program's own literals make glyphs, so a frame cannot hold anything that would move a
/// cursor or reorder text. Packed in eight bytes: three scalars of 21 bits, and the width.
struct Glyph: Hashable, Sendable {
  private var packed: UInt64

  private static let scalarBits: UInt64 = 21
  private static let scalarMask: UInt64 = 1 << scalarBits - 1
  private static let wideBit: UInt64 = 1 << 63

  static let space = Glyph(ascii: 0x20)
  /// The right half of a wide glyph; it shows nothing of its own.
  static let continuation = Glyph(packed: 0)

  private init(packed: UInt64) { self.packed = packed }

  /// A printable ASCII character, of width 1.
  init(ascii byte: UInt8) { packed = UInt64(byte) }

  /// A scalar that is known to be safe, of width 1 or 2.
  init(_ scalar: Unicode.Scalar, wide: Bool = false) {
    packed = UInt64(scalar.value) | (wide ? Self.wideBit : 0)
  }

  /// Whether this is the right half of the wide glyph to its left.
  var isContinuation: Bool { packed == 0 }
  /// Whether it takes two cells.
  var isWide: Bool { packed & Self.wideBit != 0 }
  /// The cells that it takes: 1 or 2; a continuation counts as 0.
  var width: Int { isContinuation ? 0 : isWide ? 2 : 1 }

  /// The scalar, and the combining marks on it; 0 where there is none.
  var scalarValues: (UInt32, UInt32, UInt32) {
    (
      UInt32(packed & Self.scalarMask), UInt32(packed >> Self.scalarBits & Self.scalarMask),
      UInt32(packed >> (2 * Self.scalarBits) & Self.scalarMask)
    )
  }

  /// Puts a combining mark on the glyph; a third and later ones are dropped, or a name could tower over a screen.
  mutating func combine(_ mark: Unicode.Scalar) {
    let scalars = scalarValues
    if scalars.1 == 0 {
      packed |= UInt64(mark.value) << Self.scalarBits
    } else if scalars.2 == 0 {
      packed |= UInt64(mark.value) << (2 * Self.scalarBits)
    }
  }

  /// Appends what the glyph shows to a text.
  func append(to text: inout String) {
    let scalars = scalarValues
    for value in [scalars.0, scalars.1, scalars.2] where value != 0 {
      if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
    }
  }
}

/// One place of the screen: what it shows and what that means.
struct Cell: Hashable, Sendable {
  var glyph: Glyph
  var style: Style

  static let blank = Cell(glyph: .space, style: .text)
}

/// How a scalar behaves in a grid of cells.
enum CharacterWidth: Sendable {
  /// It shows in one cell.
  case narrow
  /// It shows in two cells.
  case wide
  /// It is drawn on the character before it.
  case combining
  /// It is invisible and harmless once gone: a joiner or variation selector, which terminals disagree about.
  case stripped
  /// It is a control, invisible, reorders text, or nobody knows how wide it is: a visible mark replaces it.
  case unsafe

  /// Classifies a scalar; widths agree with glibc's `wcwidth` wherever a width is given, which a test checks.
  ///
  /// The answer depends on nothing but the scalar, so a frame is the same on every machine and in every locale.
  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x20..<0x7F: self = .narrow
    case 0..<0xA0, 0xAD: self = .unsafe
    case 0xA0..<0x300: self = .narrow
    default: self = Self.classify(scalar)
    }
  }

  private static func classify(_ scalar: Unicode.Scalar) -> CharacterWidth {
    switch scalar.value {
    case 0x200D, 0xFE00...0xFE0F, 0xE0100...0xE01EF: return .stripped
    case 0x1161...0x11FF, 0xD7B0...0xD7FB: return combiningHangul(scalar)
    default: break
    }
    let properties = scalar.properties
    if properties.isDefaultIgnorableCodePoint { return .unsafe }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return .combining
    case .spacingMark where scalar.value == 0x1171E: return .combining
    case .control, .format, .lineSeparator, .paragraphSeparator: return .unsafe
    case .unassigned, .privateUse, .surrogate: return .unsafe
    default: return isWide(scalar) ? .wide : .narrow
    }
  }

  /// Vowels and finals of a Hangul syllable join the wide initial before them.
  private static func combiningHangul(_ scalar: Unicode.Scalar) -> CharacterWidth {
    scalar.properties.generalCategory == .otherLetter ? .combining : .unsafe
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    if value < 0x1100 { return false }
    if wideRanges.contains(where: { $0.contains(value) }) { return true }
    return scalar.properties.isEmojiPresentation && !regionalIndicators.contains(value)
  }

  private static let regionalIndicators: ClosedRange<UInt32> = 0x1F1E6...0x1F1FF

  /// East Asian wide and full-width scalars (Unicode Standard Annex 11); emoji are found by their own property.
  private static let wideRanges: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x3029, 0x302E...0x303E, 0x3041...0x3096, 0x309B...0xA4C6,
    0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAD9, 0xFE10...0xFE19, 0xFE30...0xFE6B, 0xFF01...0xFF60,
    0xFFE0...0xFFE6, 0x16FE0...0x16FE3, 0x16FF0...0x1B2FB, 0x1F200...0x1F265, 0x20000...0x3134A,
  ]
}

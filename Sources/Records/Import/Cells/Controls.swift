/// Control characters in cells: nobody typed them, and a terminal would obey them.
///
/// Tabs and line ends are kept, as notes have them.
extension String {
  /// Whether there is a control character (C0, DEL or C1) that is no tab and no line end.
  var hasControls: Bool {
    var previous: UInt8 = 0
    for byte in utf8 {
      defer { previous = byte }
      switch byte {
      case 0x09, 0x0A, 0x0D: continue
      case 0..<0x20, 0x7F: return true
      // In UTF-8, C1 is this byte and one of these.
      case 0x80...0x9F where previous == 0xC2: return true
      default: continue
      }
    }
    return false
  }

  /// The text without its control characters, tabs and line ends apart.
  var withoutControls: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.filter { scalar in
          switch scalar.value {
          case 0x09, 0x0A, 0x0D: true
          case 0..<0x20, 0x7F...0x9F: false
          default: true
          }
        }))
  }
}

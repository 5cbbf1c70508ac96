import Foundation

/// How the bytes of a file stand for text.
enum TextEncoding: Equatable, Sendable {
  case utf8, utf16LittleEndian, utf16BigEndian, utf32

  /// Tells the encoding from the mark at a file's beginning, or without one from the NUL bytes that only UTF-16 has in
  /// ordinary text; the length of the mark comes with it.
  static func detected(in data: Data) -> (encoding: TextEncoding, markLength: Int) {
    let head = [UInt8](data.prefix(4096))
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if head.starts(with: [0xFF, 0xFE, 0, 0]) || head.starts(with: [0, 0, 0xFE, 0xFF]) { return (.utf32, 4) }
    if head.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if head.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    let nulAtOdd = stride(from: 1, to: head.count, by: 2).count { head[$0] == 0 }
    let nulAtEven = stride(from: 0, to: head.count, by: 2).count { head[$0] == 0 }
    if head.count >= 4, nulAtOdd * 8 > head.count * 3, nulAtEven * 20 < head.count {
      return (.utf16LittleEndian, 0)
    }
    if head.count >= 4, nulAtEven * 8 > head.count * 3, nulAtOdd * 20 < head.count {
      return (.utf16BigEndian, 0)
    }
    return (.utf8, 0)
  }

  /// The same text in UTF-8, without a mark; nil where the bytes do not stand for text in this encoding.
  ///
  /// UTF-8 comes back as it is, still mapped, valid or not.
  func utf8(_ data: Data, markLength: Int) -> Data? {
    switch self {
    case .utf8: data.dropFirst(markLength)
    case .utf16LittleEndian: transcoded(data.dropFirst(markLength), from: .utf16LittleEndian)
    case .utf16BigEndian: transcoded(data.dropFirst(markLength), from: .utf16BigEndian)
    case .utf32: nil
    }
  }

  private func transcoded(_ data: Data, from encoding: String.Encoding) -> Data? {
    String(data: data, encoding: encoding).map { Data($0.utf8) }
  }
}

/// The code page that Excel in western Europe writes where it does not write UTF-8; it includes Latin-1's letters.
enum Windows1252 {
  /// Every byte as the character that Windows-1252 gives it; the five unused ones become control characters, as the
  /// WHATWG Encoding Standard has it.
  static func decode(_ bytes: Span<UInt8>) -> String {
    var text = String.UnicodeScalarView()
    for index in bytes.indices {
      let byte = bytes[index]
      let high = (0x80..<0xA0).contains(byte) ? upperControls[Int(byte) - 0x80] : UInt32(byte)
      text.append(Unicode.Scalar(high) ?? "\u{FFFD}")
    }
    return String(text)
  }

  private static let upperControls: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0x8D,
    0x17D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A,
    0x153, 0x9D, 0x17E, 0x178,
  ]
}

/// The nearest ASCII to a sign, for terminals whose encoding has no other: `é` is `e`, `→` is `>`.
enum ASCIIText {
  /// A text in ASCII alone.
  static func fold(_ text: String) -> String {
    var folded = ""
    for scalar in text.unicodeScalars {
      if let ascii = Unicode.Scalar(fold(scalar.value)) { folded.unicodeScalars.append(ascii) }
    }
    return folded
  }

  /// A scalar's value in ASCII; a question mark where nothing is near.
  static func fold(_ value: UInt32) -> UInt32 {
    if value < 0x80 { return value }
    return table[value] ?? UInt32(UInt8(ascii: "?"))
  }

  private static let table: [UInt32: UInt32] = {
    let pairs: [(String, String)] = [
      ("ÀÁÂÃÄÅĀĂĄ", "A"), ("àáâãäåāăą", "a"), ("ÇĆĈĊČ", "C"), ("çćĉċč", "c"), ("ĎĐÐ", "D"), ("ďđð", "d"),
      ("ÈÉÊËĒĔĖĘĚ", "E"), ("èéêëēĕėęě", "e"), ("ĜĞĠĢ", "G"), ("ĝğġģ", "g"), ("ĤĦ", "H"), ("ĥħ", "h"),
      ("ÌÍÎÏĨĪĬĮİ", "I"), ("ìíîïĩīĭįı", "i"), ("Ĵ", "J"), ("ĵ", "j"), ("Ķ", "K"), ("ķ", "k"), ("ĹĻĽŁ", "L"),
      ("ĺļľł", "l"), ("ÑŃŅŇ", "N"), ("ñńņň", "n"), ("ÒÓÔÕÖØŌŎŐ", "O"), ("òóôõöøōŏő", "o"), ("ŔŖŘ", "R"),
      ("ŕŗř", "r"), ("ŚŜŞŠȘ", "S"), ("śŝşšș", "s"), ("ŢŤŦȚ", "T"), ("ţťŧț", "t"), ("ÙÚÛÜŨŪŬŮŰŲ", "U"),
      ("ùúûüũūŭůűų", "u"), ("ŴẀẂẄ", "W"), ("ŵẁẃẅ", "w"), ("ÝŶŸ", "Y"), ("ýÿŷ", "y"), ("ŹŻŽ", "Z"),
      ("źżž", "z"),
      ("‘’‚", "'"), ("“”„", "\""), ("–—−‐‑─", "-"), ("…", "~"), ("·•", "."), ("→›»", ">"), ("←‹«", "<"),
      ("↑▲", "^"), ("↓▼", "v"), ("×", "x"), ("│┃", "|"), ("┌┐└┘├┤┬┴┼", "+"), ("✓", "+"), ("‼", "X"),
      ("●", "*"),
      ("█▉▊▋▌▇▆", "#"), ("▅▄▃", "="), ("▂▁", "_"), ("▍▎▏", " "), ("░", "."), ("≥", ">"), ("≤", "<"),
      ("↵", "/"),
      ("\u{A0}\u{2009}\u{202F}", " "),
    ]
    var table: [UInt32: UInt32] = [:]
    for (from, to) in pairs {
      guard let target = to.unicodeScalars.first else { continue }
      for scalar in from.unicodeScalars where scalar.value >= 0x80 { table[scalar.value] = target.value }
    }
    return table
  }()
}

/// Keeps a spreadsheet from running what a person typed into a field.
///
/// A field that begins with `=` `+` `-` `@`, a tab or a line end gets an apostrophe in front, and so does one that has
/// apostrophes and then such a character: that way what was added can be told from what was there, and `restored`
/// undoes exactly what `neutralised` did (OWASP, "CSV Injection").
enum SpreadsheetSafety {
  /// The field with an apostrophe in front where a spreadsheet would run it.
  static func neutralised(_ text: String) -> String {
    isDangerous(text.utf8.drop { $0 == apostrophe }) ? "'" + text : text
  }

  /// The field as it was before `neutralised`; the apostrophe that Excel users put before `+44…` goes as well.
  static func restored(_ text: String) -> String {
    guard text.utf8.first == apostrophe, isDangerous(text.utf8.drop { $0 == apostrophe }) else { return text }
    return String(text.dropFirst())
  }

  private static let apostrophe = UInt8(ascii: "'")

  private static func isDangerous(_ text: Substring.UTF8View) -> Bool {
    switch text.first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), Byte.tab,
      Byte.carriageReturn, Byte.lineFeed:
      true
    default: false
    }
  }
}

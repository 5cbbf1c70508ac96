import Testing

@testable import Records

@Suite("Fields that a spreadsheet would run")
struct SpreadsheetSafetyTests {
  @Test(
    "A field that begins like a formula gets an apostrophe",
    arguments: [
      "=1+1", "+44 7700 900123", "-3", "@SUM(A1)", "\t=1", "\r=1", "'=1",
    ])
  func neutralised(text: String) {
    #expect(SpreadsheetSafety.neutralised(text) == "'" + text)
  }

  @Test("Other fields stay as they are", arguments: ["", "Zoë", "3-4", "'tis", "a=b", "''"])
  func untouched(text: String) {
    #expect(SpreadsheetSafety.neutralised(text) == text)
    #expect(SpreadsheetSafety.restored(text) == text)
  }

  @Test("Restoring undoes neutralising, whatever the text", arguments: 0..<500)
  func roundTrip(seed: UInt64) {
    var random = SeededRandom(seed)
    let text = random.hostileText()
    #expect(SpreadsheetSafety.restored(SpreadsheetSafety.neutralised(text)) == text)
  }

  @Test("A computed number keeps its minus sign, a text that looks like one does not")
  func numbers() {
    var writer = CSVWriter()
    writer.write([.number(-286), .text("-286"), .number("-2.86")])
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "-286,'-286,-2.86\r\n")
  }
}

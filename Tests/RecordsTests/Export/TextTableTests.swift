import Foundation
import Matching
import Testing

@testable import Records

@Suite("Tables as CSV and JSON")
struct TextTableTests {
  @Test("A field that a spreadsheet would run is made harmless, numbers are not, and an import restores it")
  func safety() throws {
    let hostile = ["=1+1", "+44 151", "-5", "@SUM(A1)", "\tx", "\rx", "'=1", "plain", "1-2"]
    let table = TextTable(
      columns: ["text", "number"], rows: hostile.map { [.text($0), .number("-3")] })
    let csv = String(decoding: table.csv(), as: UTF8.self)
    let cells = rows(csv).dropFirst()
    for (row, text) in zip(cells, hostile) {
      if let first = text.first, "=+-@\t\r".contains(first) { #expect(row[0] == "'" + text) }
      #expect(row[1] == "-3")
      #expect(SpreadsheetSafety.restored(row[0]) == text)
    }
  }

  @Test("Whatever texts are written, reading gives them back", arguments: 1...60)
  func csvRoundTrip(seed: UInt64) {
    var random = SeededRandom(seed)
    let texts = (0..<20).map { _ in (0..<3).map { _ in random.hostileText() } }
    let table = TextTable(columns: ["a", "b", "c"], rows: texts.map { $0.map(TextTable.Cell.text) })
    let read = rows(String(decoding: table.csv(), as: UTF8.self)).dropFirst()
    #expect(read.map { $0.map(SpreadsheetSafety.restored) } == texts)
  }

  @Test(
    "Whatever texts are written as JSON, Foundation reads them back, and no control is left",
    arguments: 1...60)
  func jsonRoundTrip(seed: UInt64) throws {
    var random = SeededRandom(seed)
    let texts = (0..<20).map { _ in random.hostileText() + "\u{1B}[31m\u{9F}\u{0}" }
    let table = TextTable(
      columns: ["text", "number", "nothing"], rows: texts.map { [.text($0), .number("7.5"), .none] })
    let bytes = table.json()
    let read = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [[String: Any]])
    #expect(read.map { $0["text"] as? String } == texts)
    #expect(read.allSatisfy { $0["nothing"] is NSNull && $0["number"] as? Double == 7.5 })
    #expect(!bytes.contains { $0 < 0x20 && $0 != 0x0A })
  }

  @Test("A file for Excel begins with a byte-order mark, others do not; rows end with CRLF")
  func excel() {
    let table = TextTable(columns: ["a"], rows: [[.text("é")]])
    #expect(Array(table.csv(forExcel: true).prefix(3)) == [0xEF, 0xBB, 0xBF])
    #expect(String(decoding: table.csv(), as: UTF8.self) == "a\r\né\r\n")
  }

  @Test("No rows are an empty list, not an error")
  func empty() {
    let table = TextTable(columns: ["a"], rows: [])
    #expect(String(decoding: table.json(), as: UTF8.self) == "[]\n")
    #expect(String(decoding: table.csv(), as: UTF8.self) == "a\r\n")
  }

  @Test(
    "Tenths keep their sign", arguments: [(812, "81.2"), (5, "0.5"), (-5, "-0.5"), (-41, "-4.1"), (0, "0.0")])
  func tenths(value: Int, text: String) {
    #expect(TextTable.Cell.tenths(value) == .number(text))
  }
}

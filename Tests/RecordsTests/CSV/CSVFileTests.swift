import Foundation
import Testing

@testable import Records

@Suite("Opening a CSV file")
struct CSVFileTests {
  @Test(
    "The delimiter is found from the header and the row after it",
    arguments: [
      ("name,hours\nA,1", ","), ("name;hours\nA;1,5", ";"), ("name\thours\nA\t1", "\t"), ("name\nA,B", ","),
      ("name;\"a,b,c,d\"\nA;B", ";"), ("\n\nname;hours\nA;1", ";"), ("sep=;\r\nname;a,b,c\r\n", ";"),
      ("\"sep=\t\"\nname\thours", "\t"), ("name;hours, weekly\nA, B;3", ";"),
    ])
  func delimiter(text: String, expected: Character) throws {
    let file = try CSVFile(Data(text.utf8))
    #expect(file.delimiter == expected.asciiValue)
  }

  @Test("The line of Excel that names the delimiter is not the header")
  func separatorLine() throws {
    var table = try CSVTable(CSVFile(Data("sep=;\nname;hours\nA;2".utf8)))
    #expect(table.columns.map(\.name) == ["name", "hours"])
    #expect(table.next()?.line == 3)
  }

  @Test("A byte-order mark is not part of the first header")
  func byteOrderMark() throws {
    let table = try CSVTable(CSVFile(Data([0xEF, 0xBB, 0xBF]) + Data("name,hours\n".utf8)))
    #expect(table.columns.first?.name == "name")
  }

  @Test(
    "UTF-16 is read, with its mark or without",
    arguments: [
      (String.Encoding.utf16LittleEndian, [0xFF, 0xFE] as [UInt8]), (.utf16BigEndian, [0xFE, 0xFF]),
      (.utf16LittleEndian, []), (.utf16BigEndian, []),
    ])
  func utf16(encoding: String.Encoding, mark: [UInt8]) throws {
    let body = try #require("name,town\nZoë,Huyton\n".data(using: encoding))
    var table = try CSVTable(CSVFile(Data(mark) + body))
    #expect(table.columns.map(\.name) == ["name", "town"])
    #expect(table.next()?.cells.map(\.text) == ["Zoë", "Huyton"])
  }

  @Test("UTF-32 is refused")
  func utf32() {
    #expect(throws: CSVFailure.unsupportedEncoding) {
      try CSVFile(Data([0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0]))
    }
  }

  @Test("A file with nothing in it says so", arguments: ["", "\n\n  \n", ",,,\n"])
  func empty(text: String) throws {
    let file = try CSVFile(Data(text.utf8))
    #expect(throws: CSVFailure.empty) { try CSVTable(file) }
  }
}

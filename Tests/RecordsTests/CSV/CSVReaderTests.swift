import Foundation
import Testing

@testable import Records

/// Why there is a reader of our own.
///
/// SwiftCSV 0.10, the library that would have saved it, pads short rows in silence, drops the extra fields of long
/// ones, lets the last of two equal headers overwrite the first, and swallows the rest of the file at an unterminated
/// quote, all without a word. Each of these loses people. The tests here and in `CSVTableTests` hold this reader to
/// saying what is wrong and where.
@Suite("Reading rows of CSV")
struct CSVReaderTests {
  @Test("Lines end in CRLF, LF or CR, and the last needs no end", arguments: ["\r\n", "\n", "\r"])
  func lineEnds(lineEnd: String) {
    let expected = [["a", "b"], ["c", "d"]]
    #expect(rows("a,b\(lineEnd)c,d") == expected)
    #expect(rows("a,b\(lineEnd)c,d\(lineEnd)") == expected)
  }

  @Test("A quoted field holds delimiters, line ends and doubled quotes")
  func quotedField() {
    #expect(
      rows("\"a,b\",\"c\r\nd\",\"say \"\"hi\"\"\"\r\ne,,f") == [
        ["a,b", "c\r\nd", "say \"hi\""], ["e", "", "f"],
      ])
  }

  @Test("Spaces around a quoted field are not part of it, those in a plain field are")
  func spaces() {
    #expect(rows("a, \"b, c\" , d") == [["a", "b, c", " d"]])
  }

  @Test("A quote within a plain field is text")
  func quoteInPlainField() {
    #expect(rows("5\" nails,x") == [["5\" nails", "x"]])
  }

  @Test("Every cell knows the line it begins on, also after line ends within quotes")
  func lines() {
    let read = readRows(Data("a,b\n\"c\nd\r\ne\rf\",\"g\nh\",i\nj,k\n".utf8))
    #expect(read.map(\.line) == [1, 2, 7])
    #expect(read[1].cells.map(\.line) == [2, 5, 6])
  }

  @Test("A quote that is never closed gives up one line, says where it opened, and reading goes on")
  func unclosedQuote() {
    let read = readRows(Data("h1,h2\n1,ok\n2,\"open, and, on\n3,ok\n4,ok".utf8))
    #expect(read.count == 5)
    #expect(read[2].defect == .unclosedQuote(line: 3, column: 2))
    #expect(read[2].cells.map(\.text) == ["2", "\"open", " and", " on"])
    #expect(read[3].cells.map(\.text) == ["3", "ok"])
    #expect(read[4].cells.map(\.text) == ["4", "ok"])
  }

  @Test("A quote that only a later line's quote closes gives up one line as well")
  func quoteClosedByAnother() {
    let read = readRows(Data("1,\"open\n2,\"fine, here\"\n3,\"fine\"".utf8))
    #expect(read.map(\.defect) == [.textAfterQuote(line: 1, column: 2), nil, nil])
    #expect(read[1].cells.map(\.text) == ["2", "fine, here"])
  }

  @Test("Text after a closing quote is a defect of that line alone")
  func textAfterQuote() {
    let read = readRows(Data("\"he said \"no\" twice\",x\nnext,y".utf8))
    #expect(read[0].defect == .textAfterQuote(line: 1, column: 1))
    #expect(read[1].cells.map(\.text) == ["next", "y"])
  }

  @Test("A NUL byte is a defect of its row")
  func nulByte() {
    let read = readRows(Data("a,b\0c\nd,e".utf8))
    #expect(read[0].defect == .nulByte(line: 1, column: 2))
    #expect(read[1].defect == nil)
  }

  @Test("Bytes that are not UTF-8 are read as Windows-1252, cell by cell, and counted")
  func windows1252() {
    var reader = CSVReader(
      Data("Zoë,".utf8) + Data([0x4A, 0x6F, 0x73, 0xE9]) + Data("\nplain,".utf8) + Data([0x80, 0x35]),
      delimiter: Byte.comma)
    #expect(reader.next()?.cells.map(\.text) == ["Zoë", "José"])
    #expect(reader.next()?.cells.map(\.text) == ["plain", "€5"])
    #expect(reader.firstForeignLine == 1)
    #expect(reader.foreignCells == 2)
  }

  @Test("Whatever is written is read back the same", arguments: 0..<200)
  func roundTrip(seed: UInt64) {
    var random = SeededRandom(seed)
    let table = (0..<Int.random(in: 1...6, using: &random)).map { _ in
      (0..<Int.random(in: 1...5, using: &random)).map { _ in random.hostileText() }
    }
    var writer = CSVWriter(forExcel: seed.isMultiple(of: 2))
    for row in table { writer.write(row) }
    let bytes = Data(writer.bytes)
    let (encoding, markLength) = TextEncoding.detected(in: bytes)
    let read = readRows(encoding.utf8(bytes, markLength: markLength) ?? Data())
    #expect(read.allSatisfy { $0.defect == nil })
    #expect(read.map { $0.cells.map { SpreadsheetSafety.restored($0.text) } } == table)
  }

  @Test("Any bytes at all are read without a trap, to the end, no line twice", arguments: 0..<300)
  func anyBytes(seed: UInt64) {
    var random = SeededRandom(seed)
    let alphabet = [UInt8]("a\",;\n\r \0=é".utf8) + [0xFF, 0x80]
    let bytes = (0..<Int.random(in: 0...80, using: &random)).map { _ in
      alphabet.randomElement(using: &random) ?? 0
    }
    let read = readRows(Data(bytes))
    #expect(zip(read, read.dropFirst()).allSatisfy { $0.line < $1.line })
    let lastLine = bytes.indices.count {
      bytes[$0] == 0x0A || (bytes[$0] == 0x0D && !($0 + 1 < bytes.count && bytes[$0 + 1] == 0x0A))
    }
    #expect((read.last?.line ?? 1) <= lastLine + 1)
  }
}

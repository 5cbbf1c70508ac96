import Foundation
import Testing

@testable import Records

@Suite("Rows under a header")
struct CSVTableTests {
  private func read(_ text: String) throws -> (table: CSVTable, rows: [CSVRow]) {
    var table = try CSVTable(CSVFile(Data(text.utf8)))
    var rows: [CSVRow] = []
    while let row = table.next() { rows.append(row) }
    return (table, rows)
  }

  @Test("A short row lacks its last cells: they are absent, not empty")
  func shortRow() throws {
    let (_, rows) = try read("a,b,c\n1,2")
    #expect(rows[0][1]?.text == "2")
    #expect(rows[0][2] == nil)
    #expect(rows[0].defect == nil)
  }

  @Test("A long row is defective where an extra cell says something")
  func longRow() throws {
    let (_, rows) = try read("a,b\n1,2,, 3\n4,5,, ")
    #expect(rows[0].defect == .tooManyCells(line: 2, column: 4))
    #expect(rows[1].defect == nil)
  }

  @Test("Rows that lack cells are counted from the first on; a nameless last column is none to lack")
  func shortRows() throws {
    let (table, _) = try read("a,b,\n1,2\n3\n4,5,6\n7\n")
    #expect(table.shortRows?.firstLine == 3)
    #expect(table.shortRows?.rows == 2)
    #expect(try read("a,b\n1,2\n").0.shortRows == nil)
  }

  @Test("Blank rows are passed over, and rows after them keep their line")
  func blankRows() throws {
    let (_, rows) = try read("a,b\n\n , \n,,\n1,2\n")
    #expect(rows.map(\.line) == [5])
  }

  @Test("A repeated header is one column; the rows where the two differ are counted")
  func repeatedHeader() throws {
    let (table, _) = try read("VOLID,Name, volid \n1,A,1\n2,B,9\n3,C\n4,D,8")
    #expect(table.columns.map(\.repeats) == [nil, nil, 0])
    #expect(table.disagreements[2]?.firstLine == 3)
    #expect(table.disagreements[2]?.rows == 2)
  }

  @Test("A header with a broken quote is refused")
  func brokenHeader() throws {
    #expect(throws: CSVFailure.brokenHeader(.unclosedQuote(line: 1, column: 2))) { try read("a,\"b\n1,2") }
  }
}

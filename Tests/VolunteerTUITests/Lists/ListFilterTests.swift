import Testing

@testable import VolunteerTUI

@Suite("What a filter line asks for")
struct ListFilterTests {
  private func terms(_ line: String) -> [ListFilter.Term] {
    ListFilter(line, columns: VolunteerColumns.all).terms
  }

  @Test("Words are looked for anywhere, column:value in that column")
  func terms() {
    #expect(terms("amina tue") == [.init(column: nil, text: "amina"), .init(column: nil, text: "tue")])
    #expect(terms("name:amina") == [.init(column: 0, text: "amina")])
    #expect(terms("  ") == [])
  }

  @Test("A column’s name may be cut short where that is clear, in capitals or not")
  func short() {
    #expect(terms("SK:cook") == [.init(column: 5, text: "cook")])
    // Comes is one column, and so is `c`.
    #expect(terms("c:1st") == [.init(column: 2, text: "1st")])
    // `n` could be name or now: the colon is part of the text.
    #expect(terms("n:x") == [.init(column: nil, text: "n:x")])
    #expect(terms("12:30") == [.init(column: nil, text: "12:30")])
    #expect(terms(":x") == [.init(column: nil, text: ":x")])
  }

  @Test("Quotes keep spaces together, also after a column")
  func quotes() {
    #expect(
      terms("name:\"van der\" x") == [.init(column: 0, text: "van der"), .init(column: nil, text: "x")])
    #expect(terms("\"a b") == [.init(column: nil, text: "a b")])
  }

  @Test("A column without a value asks for nothing, so that typing on narrows step by step")
  func unfinished() {
    let index = SearchIndex(rows: 2, columns: 10) { row, column in "\(row)\(column)" }
    #expect(ListFilter("name:", columns: VolunteerColumns.all).rows([0, 1], in: index) == [0, 1])
  }
}

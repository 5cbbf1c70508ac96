import Matching
import Testing

@testable import VolunteerTUI

@Suite("Which columns fit")
struct ColumnLayoutTests {
  private static let lists: [[ListColumn]] = [
    VolunteerColumns.all, NeedColumns.all, ServiceColumns.all, PairColumns.all,
    CandidateColumns.of(.need(Identifier(1))),
  ]

  @Test("never goes over the width, overlaps, or leaves out the first column", arguments: lists.indices)
  func fits(list: Int) {
    let columns = Self.lists[list]
    for width in 0...300 {
      let layout = ColumnLayout.fit(columns, width: width)
      var end = -1
      for (_, x, cells) in layout where cells > 0 {
        #expect(x > end, "columns overlap at \(width)")
        end = x + cells
        #expect(end <= width, "over the width \(width)")
      }
      #expect(layout.first?.column == 0)
      #expect(layout.map(\.column) == layout.map(\.column).sorted())
    }
  }

  @Test(
    "a wider screen shows no column less, and wastes no cell where a column is flexible",
    arguments: lists.indices)
  func grows(list: Int) {
    let columns = Self.lists[list]
    var shown = Set<Int>()
    for width in 0...300 {
      let layout = ColumnLayout.fit(columns, width: width)
      let now = Set(layout.map(\.column))
      #expect(shown.isSubset(of: now), "a column went at \(width)")
      shown = now
      let used = layout.reduce(0) { $0 + $1.width } + layout.count - 1
      if now.count > columns.count { #expect(used == width) }
      let least = layout.reduce(0) { $0 + columns[$1.column].width.least } + layout.count - 1
      if least <= width { #expect(used == width, "\(width - used) cells are wasted at \(width)") }
    }
    #expect(shown.count == columns.count)
  }

  @Test("names are told apart, lower-case words, so that a filter can name them", arguments: lists.indices)
  func names(list: Int) {
    let names = Self.lists[list].map(\.name)
    #expect(Set(names).count == names.count)
    for name in names { #expect(name.allSatisfy { $0.isLowercase }) }
  }
}

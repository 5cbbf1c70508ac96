import Matching
import Testing

@testable import Records

@Suite("Counts for funders")
struct FunderCountsTests {
  private func counts(_ world: ExportWorld) -> [String: String] {
    let table = world.table(.funder)
    return Dictionary(uniqueKeysWithValues: zip(table.column("count"), table.column("value")))
  }

  @Test("A count from 1 to 4 is suppressed; none, and 5 or more, are told", arguments: 0...6)
  func suppressed(count: Int) {
    var world = ExportWorld()
    for index in 0..<count { world.add("Person \(index)", .started) }
    let counts = counts(world)
    let expected = (1...4).contains(count) ? "under 5" : "\(count)"
    #expect(counts["matches in decile 1 (1 = most deprived)"] == expected)
    // Beside one count that is left out, the least of the others goes too, or a total would give it away.
    for name in ["matches started", "people volunteering"] {
      #expect([expected, "not told"].contains(counts[name]))
    }
  }

  @Test("One count left out takes the least of the others with it")
  func together() {
    #expect(FunderCounts.suppressed([3, 9, 7]) == [.text("under 5"), .number("9"), .text("not told")])
    #expect(FunderCounts.suppressed([3, 9, 2]) == [.text("under 5"), .number("9"), .text("under 5")])
    #expect(FunderCounts.suppressed([0, 9, 7]) == [.number("0"), .number("9"), .number("7")])
  }

  @Test("Nobody is named")
  func nameless() {
    var world = ExportWorld()
    for index in 0..<7 { world.add("Person \(index)", .started) }
    let table = world.table(.funder)
    for word in ["Person", "V1", "0151", "post.example"] { #expect(!table.everything.contains(word)) }
  }

  @Test("People who opted out are not counted")
  func optedOut() {
    var world = ExportWorld()
    for index in 0..<5 { world.add("Person \(index)", .started) }
    for index in 0..<5 { world.add("Gone \(index)", .started) { $0.status = .optedOut } }
    #expect(counts(world)["people volunteering"] == "5")
  }
}

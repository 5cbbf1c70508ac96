import Matching
import Testing

@testable import VolunteerTUI

@Suite("Rows that stay in their places")
struct RowPlacesTests {
  private func key(_ number: Int) -> RowKey { .volunteer(Identifier(Int64(number))) }

  @Test(
    "Every row now is there once; those that were keep their order; new ones follow whom they follow by right",
    arguments: 1...60)
  func property(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let before = Array(0..<random.below(30)).shuffled(using: &random)
    let now = Array(0..<30).filter { _ in random.below(3) > 0 }.shuffled(using: &random)
    // Earlier rows by number; on screen they stand in another order.
    let origins = RowPlaces.origins(of: now.map(key), in: before.sorted().map(key))
    let places = before.map { Int32(before.sorted().firstIndex(of: $0) ?? 0) }
    let order = RowPlaces.keeping(places, origins: origins) { Array(0..<Int32(now.count)) }.map {
      now[Int($0)]
    }
    #expect(order.sorted() == now.sorted())
    #expect(order.filter(before.contains) == before.filter(now.contains))
    for (place, number) in order.enumerated() where !before.contains(number) {
      let at = now.firstIndex(of: number) ?? 0
      let expected = at == 0 ? nil : now[at - 1]
      #expect((place == 0 ? nil : order[place - 1]) == expected, "\(number) in \(order) by \(now)")
    }
  }

  @Test("An ask that is undone is selected again, though its row was gone till the plan proposed it anew")
  func undoneAsk() throws {
    let script = try Script()
    try script.press("5", "j")
    let selected = try script.selected
    try script.press("o", "O")
    #expect(try script.selected == selected)
    try script.press("u")
    #expect(try script.selected == selected)
    try script.press("Ctrl-r", "u")
    #expect(try script.selected == selected)
  }

  @Test("Working down the plan, an ask leaves its row in its place, and so does a veto among candidates")
  func workflow() throws {
    let script = try Script()
    try script.press("5", "j")
    let before = try script.shown
    try script.press("o", "O")
    #expect(script.notice?.hasPrefix("asked ") == true)
    #expect(try script.list.table.selected == 1)
    #expect(try script.selected == before[1])
    try script.press("3", "m", "j")
    let candidate = try script.selected
    try script.press("v")
    #expect(try script.selected == candidate)
    #expect(try script.list.table.selected == 1)
    try script.press("3", "5")
    let settled = try script.shown
    #expect(settled != before)
    #expect(try script.list.table.shown == Array(0..<Int32(settled.count)))
  }
}

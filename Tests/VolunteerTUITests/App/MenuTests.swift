import Matching
import Testing

@testable import VolunteerTUI

@Suite("Menus")
struct MenuTests {
  @Test("No menu has two entries for one key, and none takes the key that closes it")
  func keys() throws {
    let snapshot = try Script().snapshot
    var menus = [Menus.add, Menus.declineBy(Identifier(1))]
    menus += ScreenName.allCases.map(Menus.export)
    menus += Decliner.allCases.map { Menus.declineReason(Identifier(1), $0) }
    menus += snapshot.placements.map { Menus.answer($0, in: snapshot) }
    menus += [
      ListRows.volunteers([]), .needs([]), .services([]), .pairs(.none),
    ].map { Menus.sort(.plan, $0.columns) }
    menus.append(Menus.sort(.candidates, CandidateColumns.of(.need(Identifier(1)))))
    for menu in menus {
      let keys = menu.items.map(\.key)
      #expect(Set(keys).count == keys.count, "\(menu.title)")
      #expect(!keys.contains("q"))
      #expect(!menu.items.isEmpty && menu.items.allSatisfy { !$0.title.isEmpty })
    }
  }

  @Test("A key that is in no entry leaves the menu as it is; Esc and q close it", arguments: ["Esc", "q"])
  func closing(key: String) throws {
    let script = try Script()
    try script.press("2", "s", "Z", "Enter")
    #expect(script.top == "menu")
    try script.press(key)
    #expect(script.top == "screen")
  }

  @Test("Every column can be sorted by, both ways")
  func sorting() throws {
    let script = try Script()
    for (screen, columns) in [
      ("2", VolunteerColumns.all), ("3", NeedColumns.all), ("4", ServiceColumns.all), ("5", PairColumns.all),
    ] {
      try script.press(screen)
      let count = try script.shown.count
      for item in Menus.sort(.plan, columns).items {
        try script.press("s", String(item.key), "s", String(item.key))
        #expect(try script.list.table.sort.first?.isDescending == true)
        #expect(try script.shown.count == count)
      }
      #expect(try script.list.table.sort.count <= 3)
    }
  }
}

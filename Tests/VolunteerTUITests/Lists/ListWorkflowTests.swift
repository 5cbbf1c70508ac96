import Matching
import Testing

@testable import VolunteerTUI

@Suite("Filtering, sorting and marking a list")
struct ListWorkflowTests {
  @Test("Candidates are filtered by whatever their rows say, in one column or in any")
  func candidates() throws {
    let script = try Script()
    try script.press("3")
    try script.select(.need(TestWorld.N.packing))
    try script.press("m", "/")
    try script.type("notes:paused")
    try script.press("Enter")
    #expect(try script.names == ["Grace Mbeki"])
    try script.press("/", "Ctrl-u")
    try script.type("plan:here")
    try script.press("Enter")
    #expect(try script.names.contains("Amina Yusuf"))
    #expect(try !script.names.contains("Grace Mbeki"))
  }

  @Test("A filter narrows with each letter, over the whole row, and Esc goes back to the one before")
  func filter() throws {
    let script = try Script()
    try script.press("2", "/")
    var counts = [try #require(script.state.lists[.volunteers]).table.shown.count]
    for letter in ["n", "a", "i", "r"] {
      try script.type(letter)
      counts.append(try #require(script.state.lists[.volunteers]).table.shown.count)
    }
    #expect(counts == counts.sorted(by: >))
    #expect(counts.first == 13 && counts.last == 1)
    try script.press("Enter")
    #expect(try script.names == ["Priya Nair"])
    #expect(script.screen.contains("filter “nair”"))
    try script.press("/", "Ctrl-u")
    try script.type("tom")
    try script.press("Esc")
    #expect(try script.names == ["Priya Nair"])
    try script.press("Esc")
    #expect(try script.names.count == 13)
  }

  @Test("Case and accents do not matter, and every word must be there")
  func folding() throws {
    let script = try Script()
    try script.press("2", "/")
    try script.type("NUNEZ lukasz")
    try script.press("Enter")
    #expect(try script.names == ["José Núñez-Łukasz"])
    try script.press("/", "Ctrl-u")
    try script.type("王小")
    try script.press("Enter")
    #expect(try script.names == ["王小明"])
  }

  @Test("column:value looks in that column alone, and its name may be cut short")
  func column() throws {
    let script = try Script()
    try script.press("3", "/")
    try script.type("service:garden")
    try script.press("Enter")
    #expect(
      try script.shown == [.need(TestWorld.N.digging), .need(TestWorld.N.stall)])
    try script.press("/", "Ctrl-u")
    try script.type("serv:huyton need:calls")
    try script.press("Enter")
    #expect(try script.shown == [.need(TestWorld.N.calls)])
    try script.press("/", "Ctrl-u")
    try script.type("need:garden")
    try script.press("Enter")
    #expect(try script.shown.isEmpty)
    #expect(script.screen.contains("No needs with “need:garden”"))
    try script.press("Esc")
    #expect(try script.shown.count == 6)
  }

  @Test("A filter finds what the plan makes the row say")
  func filterByPlan() throws {
    let script = try Script(width: 160)
    try script.press("2")
    let snapshot = try script.snapshot
    // Of somebody in a placement the row says that.
    let planned = try #require(script.state.plan).plan.pairs.map(\.pairing.volunteer).filter { volunteer in
      !snapshot.placements(of: volunteer).contains { $0.status.isHeld }
    }
    #expect(!planned.isEmpty)
    try script.press("/")
    try script.type("now:plan:")
    try script.press("Enter")
    #expect(try Set(script.shown) == Set(planned.map(RowKey.volunteer)))
    try script.press("/", "Ctrl-u")
    try script.type("now:free")
    try script.press("Enter")
    let source = try #require(script.state.source(of: .volunteers))
    for row in try script.list.table.shown {
      #expect(VolunteerColumns.all[1].value(source, Int(row)).text.contains("free"))
    }
  }

  @Test("Sorting by one column and then another keeps the first within the second, and the foot says so")
  func sort() throws {
    let script = try Script()
    try script.press("3", "s", "d", "s", "b")
    let snapshot = try script.snapshot
    let rows = try script.shown.compactMap { State.focus(on: $0, in: snapshot).need.flatMap(snapshot.need) }
    let keys = rows.map { (snapshot.service($0.service)?.name ?? "", $0.urgency) }
    for (one, other) in zip(keys, keys.dropFirst()) { #expect(one <= other) }
    #expect(script.screen.contains("by service, then urgency"))
    try script.press("s", "b")
    #expect(script.screen.contains("by service falling, then urgency"))
    #expect(
      try script.shown.first == .need(TestWorld.N.packing) || script.shown.first == .need(TestWorld.N.van))
  }

  @Test("The selected row stays with its record through a sort and a filter")
  func selection() throws {
    let script = try Script()
    try script.press("2")
    try script.select(.volunteer(TestWorld.V.tom))
    try script.press("s", "a")
    #expect(try script.selected == .volunteer(TestWorld.V.tom))
    try script.press("s", "a")
    #expect(try script.selected == .volunteer(TestWorld.V.tom))
    try script.press("/")
    try script.type("e")
    try script.press("Enter")
    #expect(try script.selected == .volunteer(TestWorld.V.tom))
  }

  @Test("Marks follow their records when rows come before them")
  func marks() throws {
    let mine = try Script()
    try mine.press("2", "s", "a", "Space", "j", "Space")
    let marked = try mine.list.table.marks
    #expect(marked == [.volunteer(TestWorld.V.amina), .volunteer(TestWorld.V.colm)])
    let other = try Script(beside: mine, as: "sam")
    try other.press("a", "v")
    try other.type("Aaron Early")
    try other.press("Ctrl-s")
    try mine.lookForOthers()
    #expect(try mine.names.first == "Aaron Early")
    #expect(try mine.list.table.marks == marked)
    try mine.press("j")
    #expect(mine.screen.contains("2 marked"))
    try mine.press("Esc")
    #expect(try mine.list.table.marks.isEmpty)
  }

  @Test("A record that is gone is no longer marked")
  func gone() throws {
    let script = try Script()
    try script.press("a", "v")
    try script.type("Zed Last")
    try script.press("Ctrl-s", "2", "G", "Space", "g", "Space")
    #expect(try script.list.table.marks.count == 2)
    try script.press("u")
    #expect(try script.list.table.marks.count == 1)
    #expect(script.screen.contains("1 marked") || script.notice != nil)
  }

  @Test("Star marks all that the filter shows, and again none")
  func all() throws {
    let script = try Script()
    try script.press("2", "/")
    try script.type("huyton")
    try script.press("Enter", "*")
    let shown = try script.shown
    #expect(try script.list.table.marks == Set(shown))
    try script.press("*")
    #expect(try script.list.table.marks.isEmpty)
  }

  @Test("Moving stops at both ends, and a page is what the screen shows")
  func moving() throws {
    let script = try Script(width: 80, height: 16)
    try script.press("2", "k")
    #expect(try script.list.table.selected == 0)
    try script.press("G", "j")
    #expect(try script.list.table.selected == 12)
    try script.press("g", "PgDn")
    let page = try script.list.table.page
    #expect(page > 1)
    #expect(try script.list.table.selected == page)
    try script.press("PgUp", "End", "Home", "Down", "Up")
    #expect(try script.list.table.selected == 0)
  }
}

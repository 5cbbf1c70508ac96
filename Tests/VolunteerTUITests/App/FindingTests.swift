import Matching
import Testing

@testable import VolunteerTUI

@Suite("Finding a person, a need, a service or an organisation")
struct FindingTests {
  @Test(
    "The person on the phone is two keys and a few letters away, from anywhere",
    arguments: ["1", "2", "3", "4", "5"])
  func person(screen: String) throws {
    let script = try Script()
    try script.press(screen)
    let before = script.keys
    try script.press("Ctrl-f")
    try script.type("nunez")
    try script.press("Enter")
    #expect(script.state.recordOnShow == .volunteer(TestWorld.V.jose))
    #expect(script.keys - before == 2)
    #expect(script.screen.contains("José Núñez-Łukasz"))
  }

  @Test("Needs, services and organisations are found too, and by reference")
  func others() throws {
    let script = try Script()
    for (text, name) in [
      ("van dr", RecordName.need(TestWorld.N.van)), ("S-3", .service(Identifier(3))),
      ("larder", .organisation(Identifier(1))), ("V-14", .volunteer(TestWorld.V.samuel)),
    ] {
      try script.press("Ctrl-f")
      try script.type(text)
      try script.press("Enter")
      #expect(script.state.recordOnShow == name)
    }
  }

  @Test("Arrows choose among hits, and Esc leaves everything as it was")
  func choosing() throws {
    let script = try Script()
    try script.press("3", "Ctrl-f")
    try script.type("huyton")
    guard case .finder(let finder) = script.state.layers.last else {
      Issue.record("no finder")
      return
    }
    #expect(finder.hits.count >= 2)
    try script.press("Down", "Enter")
    #expect(script.state.recordOnShow == finder.hits[1].name)
    try script.press("Esc", "Ctrl-f")
    try script.type("amina")
    try script.press("Esc")
    #expect(script.top == "screen")
    #expect(script.state.screen == .needs)
  }

  @Test("Somebody who opted out is in no list, and found by exact name or reference alone")
  func optedOut() throws {
    let script = try Script()
    for screen in ["2", "5"] {
      try script.press(screen)
      #expect(try !script.names.contains("Oscar Doyle"))
      #expect(!script.screen.contains("Oscar"))
    }
    #expect(try script.world.totals.volunteers == 13)
    try script.press("3", "Enter")
    #expect(!script.screen.contains("Oscar"))
    try script.press("m")
    #expect(try !script.names.contains("Oscar Doyle"))
    #expect(try script.shown.count == 13)
    for (text, isFound) in [
      ("Oscar", false), ("oscar doyle", true), ("V-7", true), ("Doyle", false), ("car doy", false),
    ] {
      try script.press("Ctrl-f")
      try script.type(text)
      guard case .finder(let finder) = script.state.layers.last else {
        Issue.record("no finder")
        return
      }
      #expect(
        finder.hits.contains { $0.name == .volunteer(TestWorld.V.oscar) } == isFound, "searching for \(text)")
      try script.press("Esc")
    }
  }

  @Test("The page of somebody who opted out says so and nothing else, and offers no match")
  func optedOutPage() throws {
    let script = try Script()
    try script.press("Ctrl-f")
    try script.type("oscar doyle")
    try script.press("Enter")
    #expect(script.screen.contains("opted out"))
    #expect(!script.screen.contains("0151 496"))
    #expect(try script.shown.isEmpty)
    try script.press("m")
    #expect(try script.list.rows.count == 0)
    try script.press("Esc", "e")
    #expect(script.top == "record")
    #expect(script.notice?.contains("opted out") == true)
  }

  @Test("Previous and next record step through the list in the order that is shown")
  func neighbours() throws {
    let script = try Script()
    try script.press("2", "s", "a", "Enter")
    let first = try #require(try script.snapshot.volunteers.map(\.name).filter { $0 != "Oscar Doyle" }.min())
    #expect(first == "Amina Yusuf")
    #expect(script.state.recordOnShow == .volunteer(TestWorld.V.amina))
    try script.press("]")
    #expect(script.state.recordOnShow == .volunteer(TestWorld.V.bea))
    try script.press("[", "[")
    #expect(script.state.recordOnShow == .volunteer(TestWorld.V.amina))
    try script.press("Esc")
    #expect(try script.selected == .volunteer(TestWorld.V.amina))
  }

  @Test("A page that does not fit is read to its end by pages, and then back")
  func scrolling() throws {
    let script = try Script(width: 80, height: 24)
    try script.press("2", "Enter")
    #expect(!script.screen.contains("V-1 (test)"))
    let first = script.screen
    try script.press("PgDn", "PgDn", "PgDn")
    #expect(script.screen.contains("V-1 (test)"))
    #expect(!script.screen.contains(" more"))
    try script.press("PgUp", "PgUp", "PgUp")
    #expect(script.screen == first)
    // Another record's page begins at its top.
    try script.press("PgDn", "]")
    #expect(script.screen.contains("Tom Reece"))
    #expect(!script.screen.contains("V-2 (test)"))
  }

  @Test("A page opened from a page goes back to it, and to the row that it was opened from")
  func pageOnPage() throws {
    let script = try Script(width: 140, height: 40)
    try script.press("3")
    try script.select(.need(TestWorld.N.packing))
    try script.press("Enter", "j", "j")
    let row = try #require(try script.selected)
    let person = try #require(try script.snapshotVolunteer(of: row))
    try script.press("Enter")
    #expect(script.state.recordOnShow == .volunteer(person))
    try script.press("Esc")
    #expect(script.state.recordOnShow == .need(TestWorld.N.packing))
    #expect(try script.selected == row)
    try script.press("Esc")
    #expect(try script.selected == .need(TestWorld.N.packing))
  }

  @Test("From a page that was found, the next record is the one after it in the list")
  func neighboursOfFound() throws {
    let script = try Script()
    try script.press("2", "s", "a")
    let names = try script.names
    try script.press("Ctrl-f")
    try script.type("priya")
    try script.press("Enter", "]")
    let next = try #require(names.firstIndex(of: "Priya Nair")) + 1
    guard case .volunteer(let id) = script.state.recordOnShow else {
      Issue.record("no page of a person")
      return
    }
    #expect(try script.snapshot.volunteer(id)?.name == names[next])
  }

  @Test("A service’s closed needs are shown as closed")
  func closedNeed() throws {
    let script = try Script(width: 100, height: 40)
    let service = try #require(try script.snapshot.need(TestWorld.N.closed)?.service)
    let name = try #require(try script.snapshot.service(service)?.name)
    try script.press("Ctrl-f")
    try script.type(name)
    try script.press("Enter")
    let title = try #require(try script.snapshot.need(TestWorld.N.closed)?.title)
    let row = try #require(script.screen.split(separator: "\n").first { $0.contains(title) })
    #expect(row.contains("closed"))
  }
}

import Matching
import Testing

@testable import VolunteerTUI

@Suite("Adding and editing records in forms")
struct FormWorkflowTests {
  /// Moves to a field by name and types over what stands there.
  private func fill(_ script: Script, _ field: String, _ text: String) throws {
    guard case .form(let form) = script.state.layers.last else {
      Issue.record("no form")
      return
    }
    let at = try #require(form.fields.firstIndex { $0.name == field }, "no field \(field)")
    let key = at > form.selected ? "Tab" : "Shift-Tab"
    for _ in 0..<abs(at - form.selected) { try script.press(key) }
    try script.press("Ctrl-u", "Ctrl-k")
    try script.type(text)
  }

  private func problem(_ script: Script) -> String? {
    guard case .form(let form) = script.state.layers.last else { return nil }
    return form.problems[form.selected]
  }

  @Test("A volunteer is added; a date that cannot be is refused as it is typed, and put right")
  func volunteer() throws {
    let script = try Script(width: 100, height: 40)
    try script.press("a", "v")
    try fill(script, "name", "Nia Rowe")
    try fill(script, "available until", "31/02/2027")
    #expect(problem(script)?.contains("31/02/2027") == true)
    try script.press("Ctrl-s")
    #expect(script.top == "form")
    #expect(script.state.notice?.kind == .refused)
    #expect(try script.snapshot.volunteers.count == TestWorld.volunteers.count)
    try fill(script, "available until", "28/02/2027")
    #expect(problem(script) == nil)
    try fill(script, "times", "Tue am, Sat pm")
    try fill(script, "skills", "driving, beekeeping")
    try script.press("Ctrl-s")
    #expect(script.top == "record")
    let nia = try #require(try script.snapshot.volunteers.last)
    #expect(nia.name == "Nia Rowe")
    #expect(nia.reference == Reference(source: "local", code: "V-00001"))
    #expect(nia.availableUntil == Day(year: 2027, month: 2, day: 28))
    #expect(nia.slots == [Slots(Slot(.tuesday, .morning)), Slots(Slot(.saturday, .afternoon))])
    #expect(
      try nia.skills.map { try script.snapshot.vocabulary.name($0.skill) } == ["driving", "beekeeping"])
    #expect(script.screen.contains("Nia Rowe"))
    try script.press("u")
    #expect(try !script.snapshot.volunteers.contains { $0.name == "Nia Rowe" })
  }

  @Test("An organisation, a service of it and a need of that are added")
  func provision() throws {
    let script = try Script()
    try script.press("a", "o")
    try fill(script, "name", "Kirkby Kin")
    try fill(script, "insurance expires", "not a day")
    #expect(problem(script) != nil)
    try fill(script, "insurance expires", "2027-05-01")
    try script.press("Ctrl-s", "a", "s")
    try fill(script, "name", "Kin Kitchen")
    try fill(script, "organisation", "")
    #expect(script.screen.contains("names no organisation"))
    try fill(script, "organisation", "Nobody’s")
    #expect(problem(script)?.contains("Nobody’s") == true)
    try script.press("Ctrl-s")
    #expect(script.top == "form")
    try fill(script, "organisation", "Kirkby Kin")
    #expect(problem(script) == nil)
    #expect(!script.screen.contains("Not complete yet"))
    try script.press("Ctrl-s")
    let service = try #require(try script.snapshot.services.last)
    #expect(service.name == "Kin Kitchen")
    #expect(try script.snapshot.organisation(service.organisation)?.name == "Kirkby Kin")
    try script.press("a", "n")
    try fill(script, "title", "Soup round")
    try fill(script, "places", "many")
    #expect(problem(script) != nil)
    try fill(script, "places", "4")
    try fill(script, "start", "1 May 2027")
    try fill(script, "end", "1 April 2027")
    #expect(script.screen.contains("before it starts"))
    try fill(script, "end", "")
    try fill(script, "service", "Kin Kitch")
    #expect(problem(script)?.contains("Kin Kitch") == true)
    try script.press("Ctrl-s")
    if case .form(let form) = script.state.layers.last { #expect(form.problems.count == 1) }
    try fill(script, "service", "Kin Kitchen")
    #expect(problem(script) == nil)
    try script.press("Ctrl-s")
    let need = try #require(try script.snapshot.needs.last)
    #expect(need.title == "Soup round")
    #expect(need.service == service.id)
    #expect(need.places == 4)
    #expect(script.top == "record")
  }

  @Test("Every kind is edited: what was typed is kept, the rest stays")
  func edit() throws {
    let script = try Script()
    let records: [(String, String, String)] = [
      ("amina", "phone", "0151 496 9999"), ("van driv", "places", "2"), ("garden", "mentor places", "3"),
      ("larder", "contact name", "Ola Brandt"),
    ]
    for (text, field, value) in records {
      try script.press("Ctrl-f")
      try script.type(text)
      try script.press("Enter", "e")
      let before = try script.snapshot
      try fill(script, field, value)
      try script.press("Ctrl-s")
      #expect(script.top == "record", "\(text): \(script.notice ?? "")")
      #expect(try script.snapshot !== before)
    }
    #expect(try script.snapshot.volunteer(TestWorld.V.amina)?.phone == "0151 496 9999")
    #expect(try script.snapshot.volunteer(TestWorld.V.amina)?.wantedSkills == [TestWorld.stockControl])
    #expect(try script.snapshot.need(TestWorld.N.van)?.places == 2)
    #expect(try script.snapshot.service(Identifier(3))?.mentorPlaces == 3)
  }

  @Test("A form that was changed is left only after a question; one that was not is left at once")
  func abandoning() throws {
    let script = try Script()
    try script.press("2", "e", "Esc")
    #expect(script.top == "screen")
    try script.press("e")
    try script.type("x")
    try script.press("Esc")
    #expect(script.top == "confirm")
    try script.press("Enter", "y", "Esc")
    #expect(script.top == "form")
    try script.press("Esc", "L")
    #expect(script.top == "screen")
    #expect(try script.snapshot.volunteer(TestWorld.V.amina)?.name == "Amina Yusuf")
  }

  @Test("Saving what was not changed says so and writes nothing")
  func unchanged() throws {
    let script = try Script()
    let before = script.effects.count
    try script.press("2", "e", "Ctrl-s")
    #expect(script.top == "screen")
    #expect(script.notice == "Nothing was changed")
    #expect(script.effects.count == before)
  }

  @Test("Saving twice before the database has answered saves once")
  func twice() throws {
    let script = try Script()
    try script.press("a", "v")
    try script.type("Nia Rowe")
    script.isHoldingEffects = true
    try script.press("Ctrl-s", "Ctrl-s")
    try script.carryOut()
    #expect(script.top == "record")
    #expect(script.state.notice?.kind == .done)
    #expect(try script.snapshot.volunteers.count { $0.name == "Nia Rowe" } == 1)
  }

  @Test("A name that cannot be left empty is asked for")
  func empty() throws {
    let script = try Script()
    try script.press("2", "e", "Ctrl-u", "Ctrl-k", "Ctrl-s")
    #expect(script.top == "form")
    #expect(script.state.notice?.kind == .refused)
  }

  @Test("Text is pasted into the field as one line")
  func paste() throws {
    let script = try Script()
    try script.press("2", "e")
    try fill(script, "own words", "")
    try script.send(.input(.paste("first line\nsecond")))
    try script.press("Ctrl-s")
    #expect(try script.snapshot.volunteer(TestWorld.V.amina)?.ownWords == "first line second")
  }
}

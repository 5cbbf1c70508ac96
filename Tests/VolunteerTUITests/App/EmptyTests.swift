import Foundation
import Matching
import Testing

@testable import VolunteerTUI

@Suite("An empty database")
struct EmptyTests {
  @Test("Every screen offers to import, to make the demo or to add by hand", arguments: ["1", "2", "3", "5"])
  func offers(screen: String) throws {
    let script = try Script(nil)
    try script.press(screen)
    for offer in ["imports a file", "makes the demo", "adds a first record"] {
      #expect(script.screen.contains(offer))
    }
  }

  @Test("D asks for the demo, and only here")
  func demo() throws {
    let script = try Script(nil)
    try script.press("D")
    guard case .makeDemo? = script.effects.last else {
      Issue.record("no demo was asked for")
      return
    }
    let full = try Script()
    let before = full.effects.count
    try full.press("D")
    #expect(full.effects.count == before)
  }

  @Test("An import fills it, and says what went in")
  func imports() throws {
    let script = try Script(nil)
    let file = script.folder.path("people.csv")
    try "volunteer reference,name,times\nA1,Ada Quill,Tue am\nA2,Ben Holt,\n".write(
      toFile: file, atomically: true, encoding: .utf8)
    try script.press("I")
    try script.send(.input(.paste(file)))
    try script.press("Enter")
    #expect(script.notice?.contains("2 new") == true)
    try script.press("2")
    #expect(try script.names == ["Ada Quill", "Ben Holt"])
    try script.press("Ctrl-l")
    #expect(script.state.pendingWrites == 0)
  }

  @Test("What an import asks waits till a form is done with: no letter meant for one answers the other")
  func unclearUnderForm() throws {
    let script = try Script(nil)
    let file = script.folder.path("list.csv")
    try "reference,name\nX1,Ada Quill\n".write(toFile: file, atomically: true, encoding: .utf8)
    try script.press("I")
    try script.send(.input(.paste(file)))
    script.isHoldingEffects = true
    try script.press("Enter", "a", "o")
    try script.carryOut()
    try script.type("vso")
    #expect(script.top == "form")
    try script.press("Esc", "L")
    #expect(script.top == "menu")
    try script.press("v")
    #expect(try script.snapshot.volunteers.map(\.name) == ["Ada Quill"])
  }

  @Test("What an import refuses is told with line and reason, and never with a tick")
  func rejects() throws {
    let script = try Script(nil, width: 100, height: 30)
    let file = script.folder.path("people.csv")
    try "volunteer reference,name,available until\nA1,Ada Quill,31/02/2027\n".write(
      toFile: file, atomically: true, encoding: .utf8)
    try script.press("I")
    try script.send(.input(.paste(file)))
    try script.press("Enter")
    #expect(script.top == "explanation")
    #expect(script.state.notice?.kind == .refused)
    for text in ["line 2", "31/02/2027", ".rejects.csv"] { #expect(script.screen.contains(text), "\(text)") }
    try script.press("Esc")
    #expect(script.top == "screen")
  }

  @Test("A file whose headers fit several kinds is imported as the kind that is chosen")
  func unclear() throws {
    let script = try Script(nil)
    let file = script.folder.path("list.csv")
    try "reference,name\nX1,Ada Quill\n".write(toFile: file, atomically: true, encoding: .utf8)
    try script.press("I")
    try script.send(.input(.paste(file)))
    try script.press("Enter")
    #expect(script.top == "menu")
    #expect(script.state.pendingWrites == 0)
    try script.press("o")
    #expect(try script.snapshot.organisations.map(\.name) == ["Ada Quill"])
    #expect(script.top == "screen")
  }

  @Test("A file that is not there is said by name, and nothing waits")
  func missing() throws {
    let script = try Script(nil)
    try script.press("I")
    try script.type("/nowhere/people.csv")
    try script.press("Enter")
    #expect(script.notice?.contains("/nowhere/people.csv") == true)
    #expect(script.state.pendingWrites == 0)
    try script.press("Q")
    #expect(script.didQuit)
  }

  @Test("A first organisation can be added by hand")
  func first() throws {
    let script = try Script(nil)
    try script.press("a", "o")
    try script.type("Knowsley Kitchen")
    try script.press("Ctrl-s")
    #expect(try script.snapshot.organisations.map(\.name) == ["Knowsley Kitchen"])
    #expect(script.screen.contains("Knowsley Kitchen"))
  }
}

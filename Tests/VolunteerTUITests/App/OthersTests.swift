import Matching
import Testing

@testable import VolunteerTUI

@Suite("Other people, other days, and nobody")
struct OthersTests {
  @Test("What somebody else writes is noticed, and the selected row stays")
  func others() throws {
    let mine = try Script()
    try mine.press("2", "j", "j")
    let selected = try mine.selected
    let other = try Script(beside: mine, as: "sam")
    try other.press("a", "v")
    try other.type("Aaron Early")
    try other.press("Ctrl-s")
    try mine.lookForOthers()
    #expect(mine.notice?.contains("Somebody else") == true)
    #expect(try mine.selected == selected)
    #expect(try mine.snapshot.volunteers.contains { $0.name == "Aaron Early" })
    try mine.lookForOthers()
    #expect(try mine.selected == selected)
  }

  @Test("What somebody else wrote is unread until it is read, and then read")
  func unread() throws {
    let mine = try Script()
    let keeper = RecordKeeper(path: mine.folder.database, user: "sam")
    _ = try keeper.openFirstRows(today: TestWorld.today)
    _ = try keeper.load(today: TestWorld.today)
    #expect(!keeper.changedElsewhere())
    try mine.press("5", "p")
    #expect(keeper.changedElsewhere())
    // Whatever was to read it may have failed: it is asked for again.
    #expect(keeper.changedElsewhere())
    _ = try keeper.load(today: TestWorld.today)
    #expect(!keeper.changedElsewhere())
  }

  @Test("An edit of a record that somebody changed since is refused, and says so")
  func stale() throws {
    let mine = try Script()
    try mine.press("2")
    try mine.select(.volunteer(TestWorld.V.tom))
    try mine.press("e")
    let other = try Script(beside: mine, as: "sam")
    try other.press("2")
    try other.select(.volunteer(TestWorld.V.tom))
    try other.press("e")
    try other.type(" senior")
    try other.press("Ctrl-s")
    #expect(try other.snapshot.volunteer(TestWorld.V.tom)?.name == "Tom Reece senior")
    try mine.type(" junior")
    try mine.press("Ctrl-s")
    #expect(mine.top == "explanation")
    #expect(mine.notice?.contains("Nothing was saved") == true || mine.screen.contains("Somebody"))
    for text in ["Tom Reece junior", "Tom Reece senior"] { #expect(mine.screen.contains(text)) }
    try mine.press("Esc")
    #expect(mine.top == "form")
    #expect(try mine.snapshot.volunteer(TestWorld.V.tom)?.name == "Tom Reece senior")
    // Saved now, with both in sight, what was typed stands.
    try mine.press("Ctrl-s")
    #expect(try mine.snapshot.volunteer(TestWorld.V.tom)?.name == "Tom Reece junior")
  }

  @Test("A stale answer leaves a form for somebody else as it is")
  func staleUnderForm() throws {
    let mine = try Script()
    try mine.press("5")
    try mine.select(.placement(TestWorld.P.tomVan))
    let other = try Script(beside: mine, as: "sam")
    try other.press("5")
    try other.select(.placement(TestWorld.P.tomVan))
    try other.press("r", "y")
    mine.isHoldingEffects = true
    try mine.press("r", "y", "a", "v")
    try mine.type("Nia Rowe")
    try mine.carryOut()
    try mine.press("Esc")
    guard case .form(let form) = mine.state.layers.last else {
      Issue.record("the form is gone")
      return
    }
    #expect(form.isNew)
    #expect(form.edit.texts.first == "Nia Rowe")
    try mine.press("Ctrl-s")
    #expect(try mine.snapshot.volunteer(TestWorld.V.tom)?.name == "Tom Reece")
    #expect(try mine.snapshot.volunteers.contains { $0.name == "Nia Rowe" })
  }

  @Test("Two people who change different fields of one record both have their change")
  func merged() throws {
    let mine = try Script()
    let other = try Script(beside: mine, as: "sam")
    for script in [mine, other] {
      try script.press("2")
      try script.select(.volunteer(TestWorld.V.tom))
      try script.press("e")
    }
    try other.type(" senior")
    try other.press("Ctrl-s")
    guard case .form(let form) = mine.state.layers.last,
      let phone = form.fields.firstIndex(where: { $0.name == "phone" })
    else {
      Issue.record("no form")
      return
    }
    for _ in 0..<phone { try mine.press("Tab") }
    try mine.press("Ctrl-u", "Ctrl-k")
    try mine.type("0151 496 7777")
    try mine.press("Ctrl-s")
    #expect(mine.screen.contains("taken over: Tom Reece senior"))
    try mine.press("Esc", "Ctrl-s")
    let tom = try #require(try mine.snapshot.volunteer(TestWorld.V.tom))
    #expect(tom.name == "Tom Reece senior")
    #expect(tom.phone == "0151 496 7777")
  }

  @Test("At midnight the records are read for the new day, which the store goes by too")
  func midnight() throws {
    var batch = TestWorld.batch
    // The food bank's insurance ends today: from tomorrow nobody starts there.
    batch.organisations[0].insuranceExpires = TestWorld.today
    let script = try Script(batch)
    try script.press("5")
    try script.select(.placement(TestWorld.P.tomVan))
    try script.press("r", "y")
    let later = TestWorld.today.adding(days: 1)
    try script.send(.day(later))
    #expect(script.state.today == later)
    #expect(try script.world.today == later)
    #expect(script.screen.contains("Wed 25 Nov 2026"))
    try script.press("t", "T")
    #expect(script.notice?.contains("insurance ended") == true)
    #expect(try script.snapshot.placement(TestWorld.P.tomVan)?.status == .agreed)
    // What the store itself dates is of the new day as well.
    try script.press("Ctrl-f")
    try script.type("samuel")
    try script.press("Enter", "m", "Space", "Space", "o", "O", "Esc", "g", "r", "y", "t", "r", "y")
    let released = try #require(
      try script.snapshot.placements(of: TestWorld.V.samuel).first { $0.status == .declined })
    #expect(released.since == later)
  }

  @Test("After five idle minutes personal data are hidden, and the first key only shows them again")
  func idle() throws {
    let script = try Script()
    try script.press("2", "j")
    let selected = try script.selected
    try script.send(.idle)
    #expect(!script.screen.contains("Amina"))
    #expect(!script.screen.contains("Volunteers"))
    try script.press("j")
    #expect(script.screen.contains("Amina"))
    #expect(try script.selected == selected)
    try script.send(.idle)
    try script.send(.input(.paste("text")))
    #expect(!script.state.isHidden)
    #expect(script.notice == nil)
  }

  @Test("A change of size is no key: what is hidden stays hidden")
  func resizedWhileHidden() throws {
    let script = try Script()
    try script.send(.idle)
    try script.send(.input(.resize(Size(width: 80, height: 24))))
    #expect(script.state.isHidden)
    #expect(!script.screen.contains("Amina"))
  }

  @Test("A database that cannot be opened is said in words, and any key leaves")
  func failure() throws {
    var state = State(
      size: Size(width: 60, height: 10), today: TestWorld.today, title: "Test", user: "jo")
    _ = update(&state, .failed("test.sqlite is not a database of this program."))
    #expect(view(state).text.contains("not a database of this program"))
    let effects = update(&state, .input(.key(.character("j"))))
    guard case .quit? = effects.first else {
      Issue.record("a key did not leave")
      return
    }
  }

  @Test("The end of the input leaves at once")
  func hangUp() throws {
    let script = try Script()
    try script.send(.input(.hangUp))
    #expect(script.didQuit)
  }
}

import Matching
import Testing

@testable import VolunteerTUI

@Suite("Asking people")
struct AskingTests {
  @Test("A need’s best candidate is asked in three keys")
  func bestCandidate() throws {
    let script = try Script()
    try script.press("3")
    let before = script.keys
    try script.press("m")
    let best = try #require(try script.shown.first)
    #expect(try script.list.table.selected == 0)
    try script.press("o", "O")
    #expect(script.keys - before == 3)
    guard case .pairing(let pairing) = best else {
      Issue.record("no pair: \(best)")
      return
    }
    let placement = try #require(try script.placement(pairing.volunteer, pairing.need))
    #expect(placement.status == .asked)
    #expect(placement.asked == TestWorld.today)
    #expect(script.notice?.hasPrefix("asked ") == true)
    #expect(script.notice?.contains("u undoes") == true)
  }

  @Test("Eligible candidates come first and fall in fit; under them stands what bars the rest")
  func ranking() throws {
    let script = try Script()
    try script.press("3", "m")
    guard case .candidates(let rows) = try script.list.rows else {
      Issue.record("no candidates")
      return
    }
    let firstBarred = rows.list.firstIndex { !$0.isEligible } ?? rows.count
    #expect(rows.eligible > 0 && rows.eligible < rows.count)
    #expect(rows.list[firstBarred...].allSatisfy { !$0.isEligible })
    let fits = rows.list[..<firstBarred].map(\.points)
    #expect(fits == fits.sorted(by: >))
    let source = try #require(script.state.source(of: .candidates))
    for row in firstBarred..<rows.count {
      #expect(!rows.notes(row, source).text.isEmpty, "nothing bars \(rows.name(row))")
    }
  }

  @Test("Three needs are shortlisted for a volunteer in six keys, and the question says who and how many")
  func shortlist() throws {
    let script = try Script()
    try script.press("2")
    try script.select(.volunteer(TestWorld.V.samuel))
    let before = script.keys
    try script.press("m", "Space", "Space", "Space", "o")
    guard case .confirm(let confirmation) = script.state.layers.last else {
      Issue.record("no question: \(script.notice ?? "")")
      return
    }
    #expect(confirmation.question.contains("Samuel Achebe"))
    #expect(confirmation.question.contains("3 needs"))
    try script.press("O")
    #expect(script.keys - before == 6)
    let placements = try script.snapshot.placements(of: TestWorld.V.samuel)
    #expect(placements.map(\.status) == [.asked, .asked, .asked])
    #expect(try script.list.table.marks.isEmpty)
  }

  @Test(
    "Asking where volunteers stand in for paid work takes a reason, and whether staff and union were consulted"
  )
  func acknowledgement() throws {
    let script = try Script()
    try script.press("3")
    try script.select(.need(TestWorld.N.van))
    try script.press("m")
    let pairing = try #require(
      try script.world.snapshot.volunteers.map { Pairing(volunteer: $0.id, need: TestWorld.N.van) }.first {
        try script.world.facts.context.assess($0)?.mayBePinned == true
      })
    try script.select(.pairing(pairing))
    try script.press("p")
    try script.type("will learn it")
    try script.press("Enter")
    try script.press("o")
    #expect(script.top == "line")
    #expect(script.screen.contains("paid post Driver"))
    try script.press("Enter")
    #expect(script.top == "line")
    try script.type("Only till the post is filled")
    try script.press("Enter")
    #expect(script.top == "menu")
    try script.press("n")
    #expect(script.top == "confirm")
    try script.press("O")
    let placement = try #require(try script.placement(pairing.volunteer, pairing.need))
    #expect(placement.status == .asked)
    #expect(placement.displacementReason == "Only till the post is filled")
    #expect(placement.staffConsulted == false)
    let need = try #require(try script.snapshot.need(TestWorld.N.van))
    let work = try script.world.facts.baseline.displacedWork(in: need)
    #expect(work?.acknowledged == 1)
  }

  @Test("Several people are asked about one need, and the question counts the people")
  func several() throws {
    let script = try Script()
    try script.press("3", "m", "Space", "Space", "o")
    guard case .confirm(let confirmation) = script.state.layers.last else {
      Issue.record("no question: \(script.notice ?? "")")
      return
    }
    #expect(confirmation.question.contains("2 people"))
    try script.press("O")
    #expect(try script.snapshot.placements.count == TestWorld.placements.count + 2)
  }

  @Test("Only the capital letter confirms: Enter and y do not", arguments: ["Enter", "y", "Y", "o", "Space"])
  func neverConfirms(key: String) throws {
    let script = try Script()
    try script.press("3", "m", "o", key)
    #expect(script.top == "confirm")
    #expect(try script.snapshot.placements.count == TestWorld.placements.count)
    try script.press("Esc")
    #expect(script.top == "candidates")
  }

  @Test("A fourth open option is refused, and says what to do")
  func fourOptions() throws {
    let script = try Script()
    try script.press("2")
    try script.select(.volunteer(TestWorld.V.samuel))
    try script.press("m", "Space", "Space", "Space", "Space", "o")
    #expect(script.top == "candidates")
    #expect(script.notice?.contains("3 options") == true)
    #expect(try script.snapshot.placements(of: TestWorld.V.samuel).isEmpty)
  }

  @Test("Asking more people than there are places warns before it is confirmed")
  func overfilled() throws {
    let script = try Script()
    try script.press("3")
    try script.select(.need(TestWorld.N.stall))
    try script.press("m", "Space", "Space", "o")
    guard case .confirm(let confirmation) = script.state.layers.last else {
      Issue.record("no question: \(script.notice ?? "")")
      return
    }
    #expect(
      confirmation.details.contains {
        $0.contains("2 people would be held for 1 places") || $0.contains("for 1 place")
      })
  }

  @Test("Somebody asked already is not asked again")
  func twice() throws {
    let script = try Script()
    try script.press("3")
    try script.select(.need(TestWorld.N.digging))
    try script.press("m")
    try script.select(.pairing(Pairing(volunteer: TestWorld.V.hana, need: TestWorld.N.digging)))
    try script.press("o")
    #expect(script.notice?.contains("already asked") == true)
  }

  @Test("Where no pair is selected, asking says where pairs are")
  func noPair() throws {
    let script = try Script()
    try script.press("2", "o")
    #expect(script.notice?.contains("m shows candidates") == true)
  }
}

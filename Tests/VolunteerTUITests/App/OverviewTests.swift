import Matching
import Testing

@testable import VolunteerTUI

@Suite("The overview by keys")
struct OverviewTests {
  @Test("Each queue opens as a list of just those that it counts, and Esc shows all")
  func queues() throws {
    let script = try Script(width: 140, height: 40)
    let waiting = try script.world.overview.queues
    #expect(waiting.count > 3)
    var opened: Set<Queue> = []
    for (row, line) in script.state.overviewRows(.attention).enumerated() {
      guard case .queue(let queue) = line.opening else { continue }
      try script.press("1", "g")
      for _ in 0..<row { try script.press("j") }
      try script.press("Enter")
      #expect(script.state.screen == queue.screen)
      #expect(Set(try script.shown) == Set(try #require(waiting[queue])), "\(queue)")
      #expect(script.screen.contains("Esc shows all"))
      try script.press("Esc")
      #expect(try script.list.table.shown.count == script.list.rows.count)
      opened.insert(queue)
    }
    #expect(opened == Set(waiting.keys))
  }

  @Test("A queue shrinks as its people are dealt with, and the one just dealt with stays till she moves")
  func shrinks() throws {
    let script = try Script(width: 140, height: 40)
    try open(.unansweredAsks, script)
    let before = try script.shown
    try script.press("r", "y")
    #expect(try script.shown == before)
    #expect(try script.selected == before[0])
    let left = try #require(try script.world.overview.queues[.unansweredAsks])
    #expect(left.count == before.count - 1)
    try script.press("1")
    try open(.unansweredAsks, script)
    #expect(Set(try script.shown) == Set(left))
  }

  @Test("Going to a screen by its number shows all of it")
  func number() throws {
    let script = try Script(width: 140, height: 40)
    try open(.neverMatched, script)
    #expect(try script.list.table.shown.count < script.list.rows.count)
    try script.press("3")
    #expect(try script.list.table.shown.count == script.list.rows.count)
  }

  @Test("Tab goes round the panes; Enter on a service opens its page, on a proposal its row in the plan")
  func panes() throws {
    let script = try Script(width: 140, height: 40)
    try script.press("Tab")
    #expect(script.state.overview.pane == .leaning)
    let worst = try #require(try script.world.overview.leaning.first)
    try script.press("Enter")
    #expect(script.state.recordOnShow == .service(try script.snapshot.services[worst].id))
    try script.press("Esc", "Tab", "j")
    guard case .proposal(let pairing) = script.state.overviewRow?.opening else {
      Issue.record("no proposal is selected")
      return
    }
    try script.press("Enter")
    #expect(script.state.screen == .plan)
    #expect(try script.selected == .pairing(pairing))
    try script.press("1", "Tab")
    #expect(script.state.overview.pane == .attention)
  }

  @Test(
    "The cursor is on the selected row at every size", arguments: [(140, 40), (80, 24), (40, 10), (20, 3)])
  func cursor(width: Int, height: Int) throws {
    let script = try Script(width: width, height: height)
    try script.press("j")
    let frame = view(script.state)
    let cursor = try #require(frame.cursor)
    let row = frame.text.split(separator: "\n", omittingEmptySubsequences: false)[cursor.y]
    let text = try #require(script.state.overviewRow?.text)
    #expect(row.contains("→"))
    #expect(row.contains(text.prefix(8)))
  }

  private func open(_ queue: Queue, _ script: Script) throws {
    let rows = script.state.overviewRows(.attention)
    let row = try #require(rows.firstIndex { $0.opening == .queue(queue) })
    try script.press("g")
    for _ in 0..<row { try script.press("j") }
    try script.press("Enter")
  }
}

import Matching
import Testing

@testable import VolunteerTUI

@Suite("Whatever keys are pressed")
struct RandomKeysTests {
  /// Keys that do something, several times those that do much, and any other.
  private static let keys: [Key] = {
    var keys = ActionTable.all.flatMap(\.keys).filter { $0 != .character("Q") }
    keys += [.enter, .escape, .down, .up, .space, .tab, .backTab, .backspace, .left, .right, .delete]
    keys += "oOpPvVrynlxtmMKLwjk12345aens/:?g".map(Key.character)
    keys += [.character("é"), .character("王"), .control("u"), .control("w"), .control("s"), .function(5)]
    return keys
  }()

  @Test("nothing traps, frames fit, the cursor is inside, and marks are of records", arguments: 1...8)
  func fuzz(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let script = try Script(seed % 4 == 0 ? nil : TestWorld.batch)
    for step in 0..<600 {
      try press(script, &random)
      try check(script, "seed \(seed), step \(step)")
    }
  }

  private func press(_ script: Script, _ random: inout SeededRandom) throws {
    switch random.below(100) {
    case 0..<88: try script.send(.input(.key(Self.keys[random.below(Self.keys.count)])))
    case 88..<92:
      let size = Size(width: random.below(160), height: random.below(50))
      try script.send(.input(.resize(size)))
    case 92..<95:
      let actions: [MouseEvent.Action] = [.click, .doubleClick, .secondaryClick, .wheelUp, .wheelDown]
      let at = Point(x: random.below(160), y: random.below(50))
      try script.send(.input(.mouse(MouseEvent(action: actions[random.below(5)], at: at))))
    case 95: try script.send(.input(.paste(random.text(scalars: 12))))
    case 96: try script.send(.idle)
    case 97: try script.send(.changedElsewhere)
    case 98: try script.send(.day(TestWorld.today.adding(days: random.below(90))))
    default:
      // The database or the solver is slow for a while.
      if script.isHoldingEffects { try script.carryOut() } else { script.isHoldingEffects = true }
    }
  }

  private func check(_ script: Script, _ when: String) throws {
    let state = script.state
    let frame = view(state)
    #expect(frame.size == state.size, "\(when)")
    if let cursor = frame.cursor { #expect(frame.bounds.contains(cursor), "\(when)") }
    #expect(state.pendingWrites >= 0)
    guard let snapshot = state.world?.snapshot else { return }
    for (name, list) in state.lists where name != .related && name != .candidates {
      let keys = Set((0..<list.rows.count).map { list.rows.key($0, in: snapshot) })
      #expect(list.table.marks.isSubset(of: keys), "\(name), \(when)")
      #expect(list.table.shown.allSatisfy { list.rows.count > Int($0) }, "\(name), \(when)")
      #expect(list.table.shown.isEmpty || list.table.shown.indices.contains(list.table.selected))
    }
    if let name = state.focusedList, let list = state.lists[name],
      state.layers.last.map({ $0.list != nil }) ?? true, !list.table.shown.isEmpty, state.failure == nil,
      !state.isHidden, !state.isReading, let rows = ScreenLayout(state).rows(of: name), !rows.isEmpty
    {
      let pane = state.detail.isFocused && state.hasDetailPane ? ScreenLayout(state).detailText : rows
      #expect(frame.cursor.map(pane.contains) == true, "the cursor is on no row of \(name), \(when)")
    }
  }
}

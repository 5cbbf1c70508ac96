import Testing

@testable import Matching

@Suite("Slots")
struct SlotsTests {
  @Test("A week has 21, Monday morning to Sunday evening")
  func all() throws {
    #expect(Slots.any.slots.map(\.index) == Array(0..<21))
    #expect(Slot(index: 21) == nil && Slot(index: -1) == nil)
    #expect(try #require(Slot(index: 0)).text == "Mon morning")
    #expect(try #require(Slot(index: 20)).text == "Sun evening")
    for slot in Slots.any.slots { #expect(Slot(slot.day, slot.part) == slot) }
  }

  @Test("Hours belong to their part of the day, those before six to the evening that they end")
  func hours() {
    let parts = (0..<24).map { Daypart(hour: $0) }
    let expected =
      Array(repeating: Daypart.evening, count: 6) + Array(repeating: .morning, count: 6)
      + Array(repeating: .afternoon, count: 6) + Array(repeating: .evening, count: 6)
    #expect(parts == expected)
  }

  @Test("People read slots in the order of the week")
  func text() {
    let slots: Slots = [Slots(Slot(.wednesday, .evening)), Slots(Slot(.monday, .morning))]
    #expect(slots.text == "Mon morning, Wed evening")
    #expect(slots.size == 2)
    #expect(Slots.any.text == "any time" && Slots([]).text == "none")
    #expect(slots.grid == "m-- --- --e --- --- --- ---")
  }
}

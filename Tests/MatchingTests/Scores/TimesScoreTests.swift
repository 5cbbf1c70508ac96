import Testing

@testable import Matching

@Suite("Times score")
struct TimesScoreTests {
  private let tuesday = Slots(Slot(.tuesday, .morning))
  private let friday = Slots(Slot(.friday, .evening))

  @Test("Two shared slots 100, one 70, none 0")
  func shared() {
    var one = OnePair()
    #expect(one.value(TimesScore.self) == 70)
    one.need.slots = [tuesday, friday]
    #expect(one.value(TimesScore.self) == 100)
    one.need.slots = Slots(Slot(.monday, .morning))
    #expect(one.value(TimesScore.self) == 0)
  }

  @Test("Any time on either side is 100, even for one shared slot")
  func anyTime() {
    var one = OnePair()
    one.volunteer.slots = .any
    #expect(one.value(TimesScore.self) == 100)
    one.volunteer.slots = tuesday
    one.need.slots = .any
    #expect(one.value(TimesScore.self) == 100)
  }

  @Test("A slot taken by another placement is not shared")
  func taken() {
    var one = OnePair()
    one.addOtherNeed()
    one.need.slots = [tuesday, friday]
    one.place(.started, in: 2) { $0.slot = Slot(.friday, .evening) }
    #expect(one.value(TimesScore.self) == 70)
  }

  @Test("Not known 30, flexible 100")
  func unknown() {
    var one = OnePair()
    one.volunteer.slots = nil
    #expect(one.value(TimesScore.self) == 30)
    one.volunteer.slots = .any
    one.need.slots = nil
    #expect(one.value(TimesScore.self) == 30)
    one.need.pattern = .flexible
    #expect(one.value(TimesScore.self) == 100)
  }
}

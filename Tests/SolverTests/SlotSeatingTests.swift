import Testing

@testable import Solver

@Suite("Dealing out slots")
struct SlotSeatingTests {
  @Test("Every claim is seated where every set of claims has slots enough, and each in a slot of its own")
  func hall() {
    var (possible, impossible) = (0, 0)
    for code in 0..<(16 * 16 * 16 * 16) {
      let masks = (0..<4).map { UInt32(code >> (4 * $0) & 15) }
      // Hall's condition, over all subsets of the claims that want a slot.
      let isPossible = (1..<16).allSatisfy { subset in
        let claims = (0..<4).filter { subset >> $0 & 1 == 1 && masks[$0] != 0 }
        return claims.reduce(0) { $0 | masks[$1] }.nonzeroBitCount >= claims.count
      }
      let slots = SlotSeating.slots(of: masks)
      let taken = slots.filter { $0 != 0 }
      if SlotSeating.isPossible(masks) != isPossible || Set(taken).count != taken.count
        || zip(slots, masks).contains(where: { $0 & ~$1 != 0 || $0.nonzeroBitCount > 1 })
      {
        Issue.record("\(masks): \(slots)")
      }
      if isPossible { possible += 1 } else { impossible += 1 }
    }
    #expect(possible > 1_000 && impossible > 1_000)
  }
}

import Testing

@testable import Matching

@Suite("Continuity score")
struct ContinuityScoreTests {
  private func one(_ reason: EndReason?, _ experienced: Experienced? = nil) -> OnePair {
    var one = OnePair()
    one.addOtherNeed()
    one.place(.ended, in: 2) {
      $0.endReason = reason
      $0.experienced = experienced
    }
    return one
  }

  @Test("100 at a service where a placement of theirs ended well, whichever need it was")
  func back() {
    #expect(one(.completed).value(ContinuityScore.self) == 100)
    #expect(one(.foundWork, .well).value(ContinuityScore.self) == 100)
  }

  @Test("0 where it did not end well, or nobody said how")
  func notWell() {
    #expect(one(.notRight).value(ContinuityScore.self) == 0)
    #expect(one(.completed, .badly).value(ContinuityScore.self) == 0)
    #expect(one(nil).value(ContinuityScore.self) == 0)
  }

  @Test("0 where they have not been, or still are")
  func never() {
    #expect(OnePair().value(ContinuityScore.self) == 0)
    var one = one(.completed)
    one.placements[0].status = .started
    #expect(one.value(ContinuityScore.self) == 0)
  }
}

import Testing

@testable import Matching

@Suite("Placements")
struct PlacementTests {
  @Test("Held is from asked up to started or paused")
  func held() {
    #expect(
      PlacementStatus.allCases.filter(\.isHeld) == [
        .asked, .interested, .introduced, .agreed, .clearing, .started, .paused,
      ])
  }

  @Test("The next stage is one that may follow", arguments: PlacementStatus.allCases)
  func next(_ status: PlacementStatus) {
    if let next = status.next { #expect(status.successors.contains(next)) }
  }

  @Test("All going well, a proposal comes to a start stage by stage")
  func path() {
    var path: [PlacementStatus] = [.proposed]
    while let next = path.last?.next { path.append(next) }
    #expect(path == [.proposed, .asked, .interested, .introduced, .agreed, .clearing, .started])
  }

  @Test("Nobody is introduced, or starts, without having been asked and said yes")
  func consent() {
    func reaches(_ goal: PlacementStatus, from start: PlacementStatus, avoiding: PlacementStatus) -> Bool {
      var seen: Set<PlacementStatus> = [start]
      var queue = [start]
      while let status = queue.popLast() {
        for follower in status.successors where follower != avoiding && seen.insert(follower).inserted {
          queue.append(follower)
        }
      }
      return seen.contains(goal)
    }
    #expect(!reaches(.introduced, from: .proposed, avoiding: .interested))
    #expect(!reaches(.started, from: .proposed, avoiding: .agreed))
    #expect(reaches(.started, from: .proposed, avoiding: .clearing))
  }

  @Test("What is over stays over", arguments: [PlacementStatus.ended, .declined, .didNotStart])
  func over(_ status: PlacementStatus) {
    #expect(status.successors.isEmpty && status.next == nil && !status.isHeld)
  }

  @Test("Finding work is a good ending")
  func endedWell() {
    var placement = Placement(
      id: Identifier(1), volunteer: Identifier(1), need: Identifier(1), status: .ended, since: Day(0))
    #expect(!placement.endedWell)
    placement.endReason = .foundWork
    #expect(placement.endedWell)
    placement.experienced = .badly
    #expect(!placement.endedWell)
  }
}

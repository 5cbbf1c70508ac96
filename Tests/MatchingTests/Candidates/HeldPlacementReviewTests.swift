import Testing

@testable import Matching

@Suite("Held placements under review")
struct HeldPlacementReviewTests {
  private func barriers(_ one: OnePair) -> [String] {
    one.context.barriers(toHeld: one.placements[0]).map(\.rule)
  }

  /// A pair that suits, with a placement that takes its only slot, role and hours.
  private func held(_ status: PlacementStatus = .started) -> OnePair {
    var one = OnePair()
    one.volunteer.mostWeeklyMinutes = 180
    one.volunteer.slots = Slots(Slot(.tuesday, .morning))
    one.place(status) { $0.slot = Slot(.tuesday, .morning) }
    return one
  }

  @Test("A placement does not stand in its own way", arguments: PlacementStatus.allCases.filter(\.isHeld))
  func itself(_ status: PlacementStatus) {
    #expect(barriers(held(status)).isEmpty)
  }

  @Test("What has changed since is named: a check, insurance, times, hours")
  func changed() {
    var one = held()
    one.need.requiredChecks = [RequiredCheck(level: .basic, workforce: .adults)]
    one.organisation.insuranceExpires = one.today.adding(days: -1)
    one.need.slots = Slots(Slot(.friday, .evening))
    one.need.weeklyMinutes = 200
    #expect(barriers(one) == ["organisation", "checks", "times", "hours"])
  }

  @Test("Another placement in the same time, beyond roles and hours, does stand in its way")
  func others() {
    var one = held()
    one.addOtherNeed()
    one.place(.started, in: 2) { $0.slot = Slot(.tuesday, .morning) }
    #expect(barriers(one) == ["roles", "times", "hours"])
  }

  @Test("The shortest commitment is asked about before the start, and no longer after it")
  func commitment() {
    for status in [PlacementStatus.agreed, .started] {
      var one = held(status)
      one.need.shortestCommitmentWeeks = 8
      one.volunteer.availableUntil = one.today.adding(days: 20)
      #expect(barriers(one) == (status == .started ? [] : ["dates"]))
    }
  }

  @Test("Of a person under a hold only whom to speak to is told")
  func hold() {
    var one = held()
    one.volunteer.hold = Hold(lead: "Dr Okafor", since: one.today)
    one.need.isOpen = false
    #expect(one.context.barriers(toHeld: one.placements[0]).map(\.text) == ["Speak to Dr Okafor."])
  }

  @Test("What is over is not reviewed")
  func over() {
    var one = held(.ended)
    one.need.isOpen = false
    #expect(barriers(one).isEmpty)
  }
}
